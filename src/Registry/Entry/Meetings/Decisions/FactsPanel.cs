using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>The facts of a case a board begins with: tumour, lines given, and what is missing.</summary>
public static class FactsPanel
{
    /// <summary>The panel; what is not recorded is said.</summary>
    public static BoardPanel Of(Patient patient) => new("facts", new("The case", "Le dossier"), Source: null,
    [
        .. patient.PrimaryTumour is { } tumour ? TumourLines(tumour) : [],
        .. patient.Lines.OrderBy(line => line.Number).Select(Line),
        Missing(patient),
    ]);

    private static IEnumerable<Phrase> TumourLines(Tumour tumour)
    {
        var name = Vocabulary.Load().Histologies.Get(tumour.AnalysedHistology)?.Name ?? Phrase.Same(tumour.ReviewedHistologyAsTyped ?? tumour.HistologyAsTyped);
        yield return Together(name, Said(TumourFields.Grade, tumour), Said(TumourFields.Site, tumour));
        yield return Said(TumourFields.Metastatic, tumour);
        foreach (var alteration in tumour.Alterations.OrderBy(alteration => alteration.Number))
            yield return new(string.Join(' ', [alteration.Gene, AlterationFields.Status.WordOf(alteration.Status).English]), string.Join(' ', [alteration.Gene, AlterationFields.Status.WordOf(alteration.Status).French]));
    }

    private static Phrase Line(TreatmentLine line)
    {
        var number = line.Number.ToString(CultureInfo.InvariantCulture);
        var response = ResponseWords.Of(line.StatedBestResponse);
        return new(
            $"Line {number}: {line.Regimen}, {Day(line, Language.English)}, best response {response.English}",
            $"Ligne {number}\u00A0: {line.Regimen}, {Day(line, Language.French)}, meilleure réponse {response.French}");
    }

    private static Phrase Missing(Patient patient)
    {
        var missing = MissingFacts.Of(patient);
        return missing.Count == 0
            ? new("Nothing a board asks first is missing.", "Rien de ce qu'une RCP demande d'abord ne manque.")
            : new("Missing: " + string.Join(", ", missing.Select(fact => fact.English)), "Manque\u00A0: " + string.Join(", ", missing.Select(fact => fact.French)));
    }

    private static string Day(TreatmentLine line, Language language) => line.StartedOn is { } start ? DateWords.Short(start, language) : AbsenceWords.In(Absence.NotRecorded, language);

    private static Phrase Said(Field<Tumour> field, Tumour tumour) => new(
        $"{field.Label.English}: {field.Say(tumour, Language.English)}",
        $"{field.Label.French}\u00A0: {field.Say(tumour, Language.French)}");

    private static Phrase Together(params Phrase[] parts) => new(string.Join(" · ", parts.Select(part => part.English)), string.Join(" · ", parts.Select(part => part.French)));
}
