using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Patients.Lines;

/// <summary>A line in a few words.</summary>
internal static class LineText
{
    /// <summary>Line 2.</summary>
    public static string Name(TreatmentLine line, Language language) => $"{PatientWords.Line.In(language)} {line.Number}";

    /// <summary>Sorafenib + dacarbazine, 3 Mar 2010 – 12 Aug 2010.</summary>
    public static string Summary(TreatmentLine line, Language language)
    {
        var start = line.StartedOn is { } started ? DateWords.Short(started, language) : LineWords.StartUnknown.In(language);
        var end = line.StoppedOn is { } stopped ? " – " + DateWords.Short(stopped, language)
            : line.StopReason == StopReason.Ongoing ? ", " + PatientWords.Ongoing.In(language)
            : "";
        return $"{string.Join(" + ", line.Drugs.OrderBy(drug => drug.Number).Select(drug => Drug(drug, language)))}, {start}{end}";
    }

    /// <summary>The drug's name, or what was typed where it is not known.</summary>
    public static string Drug(LineDrug drug, Language language) => Vocabulary.Load().Drugs.Get(drug.Drug)?.Name.In(language) ?? drug.DrugAsTyped;
}
