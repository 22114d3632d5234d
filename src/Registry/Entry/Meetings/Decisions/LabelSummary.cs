using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>Whether the regimen decided, or proposed while none is, would be within its label, of the authority the registry goes by, if it began on a day.</summary>
public static class LabelSummary
{
    /// <summary>The panel.</summary>
    /// <param name="patient">Whose.</param>
    /// <param name="boardCase">The board case.</param>
    /// <param name="jurisdiction">Whose label.</param>
    /// <param name="day">The first day of the regimen.</param>
    public static BoardPanel Of(Patient patient, BoardCase boardCase, Jurisdiction jurisdiction, DateOnly day)
    {
        var approvals = ApprovalCatalogue.Load();
        return new("label", new("Label", "Autorisation"), $"{LabelJson.Name(jurisdiction)}, {approvals.Version}", [.. Lines(patient, boardCase, jurisdiction, day, approvals)]);
    }

    private static IEnumerable<Phrase> Lines(Patient patient, BoardCase boardCase, Jurisdiction jurisdiction, DateOnly day, ApprovalCatalogue approvals)
    {
        if (RegimenGiven.InQuestion(boardCase) is not { } regimen)
        {
            yield return new("No regimen is proposed.", "Aucun traitement n'est proposé.");
            yield break;
        }
        // A name that is not in the vocabulary leaves the answer open.
        var drugs = RegimenGiven.DrugsOf(regimen).Select(drug => drug ?? regimen).Distinct(StringComparer.Ordinal).ToList();
        var answer = new LabelRule(approvals).Judge(drugs, PatientCase.Of(patient, approvals.Attributes), jurisdiction, DateSpan.OnDay(day));
        var status = LabelWords.Of(answer.Status);
        yield return new($"{regimen}: {status.English}", $"{regimen}\u00A0: {status.French}");
        foreach (var ground in answer.InWords) yield return ground;
        foreach (var line in CriterionWords.Questions(new("Would settle it, the most telling first:", "Trancherait, le plus décisif d'abord\u00A0:"), answer.Missing, approvals.Attributes)) yield return line;
    }
}
