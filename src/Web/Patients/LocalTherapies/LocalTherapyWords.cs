using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.LocalTherapies;

namespace Sarcoscope.Web.Patients.LocalTherapies;

/// <summary>Words of the form about a local therapy.</summary>
internal static class LocalTherapyWords
{
    public static Phrase Title { get; } = new("Local therapy", "Traitement local");

    public static Phrase New { get; } = new("Another local therapy", "Autre traitement local");

    public static Phrase Radiotherapy { get; } = new("For radiotherapy only", "Pour une radiothérapie seulement");

    public static Phrase Surgery { get; } = new("For surgery only", "Pour une chirurgie seulement");

    /// <summary>Kind and day, for links: radiotherapy, Mar 2010.</summary>
    public static string Name(LocalTherapy therapy, Language language)
    {
        var kind = LocalTherapyFields.Kind.Say(therapy, language);
        return therapy.StartedOn is { } on ? $"{kind}, {DateWords.Short(on, language)}" : kind;
    }
}
