using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Best responses by their letters.</summary>
public static class ResponseWords
{
    /// <summary>CR, PR, SD, PD; a word where there is no such response.</summary>
    public static Phrase Of(ResponseStatement? response) => response switch
    {
        ResponseStatement.CompleteResponse => new("CR", "RC"),
        ResponseStatement.PartialResponse => new("PR", "RP"),
        ResponseStatement.StableDisease => new("SD", "MS"),
        ResponseStatement.ProgressiveDisease => new("PD", "MP"),
        ResponseStatement.NonCrNonPd => new("non-CR/non-PD", "non-RC/non-MP"),
        ResponseStatement.MixedResponse => new("mixed", "mixte"),
        ResponseStatement.NotEvaluable => new("not evaluable", "non évaluable"),
        ResponseStatement.Unknown => new("unknown", "inconnue"),
        _ => new("not recorded", "non renseignée"),
    };
}
