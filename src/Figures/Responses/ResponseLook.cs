using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Responses;

/// <summary>How a response looks: fill, letters, words. The ink outline of bars makes the light fills stand out.</summary>
internal static class ResponseLook
{
    /// <summary>Outline of every bar and sample.</summary>
    public static readonly Stroke Outline = new(Palette.Ink, 1);

    /// <summary>Best first, unknown last.</summary>
    public static IReadOnlyList<PlottedResponse> Order { get; } =
    [
        PlottedResponse.Complete, PlottedResponse.Partial, PlottedResponse.Stable,
        PlottedResponse.Progressive, PlottedResponse.NotEvaluable, PlottedResponse.Unknown,
    ];

    public static int Rank(PlottedResponse response) =>
        response == PlottedResponse.Unknown ? int.MaxValue : (int)response;

    public static string Fill(PlottedResponse response) => response switch
    {
        PlottedResponse.Complete => "#0072B2",
        PlottedResponse.Partial => "#56B4E9",
        PlottedResponse.Stable => "#D9D9D9",
        PlottedResponse.Progressive => "#D55E00",
        _ => Palette.Paper,
    };

    public static Phrase Letters(PlottedResponse response) => response switch
    {
        PlottedResponse.Complete => new("CR", "RC"),
        PlottedResponse.Partial => new("PR", "RP"),
        PlottedResponse.Stable => new("SD", "MS"),
        PlottedResponse.Progressive => new("PD", "MP"),
        PlottedResponse.NotEvaluable => Phrase.Same("NE"),
        _ => new(Absence.Unknown.In(Language.English), Absence.Unknown.In(Language.French)),
    };

    public static Phrase Words(PlottedResponse response) => response switch
    {
        PlottedResponse.Complete => new("CR complete response", "RC réponse complète"),
        PlottedResponse.Partial => new("PR partial response", "RP réponse partielle"),
        PlottedResponse.Stable => new("SD stable disease", "MS maladie stable"),
        PlottedResponse.Progressive => new("PD progressive disease", "MP maladie en progression"),
        PlottedResponse.NotEvaluable => new("NE not evaluable", "NE non évaluable"),
        _ => new("response unknown", "réponse inconnue"),
    };
}
