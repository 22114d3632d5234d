using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>Whether the regimen decided, or proposed while none is, would be within its European label if it began on a day.</summary>
public static class LabelSummary
{
    /// <summary>The panel.</summary>
    /// <param name="patient">Whose.</param>
    /// <param name="boardCase">The board case.</param>
    /// <param name="day">The first day of the regimen.</param>
    public static BoardPanel Of(Patient patient, BoardCase boardCase, DateOnly day)
    {
        var approvals = ApprovalCatalogue.Load();
        return new("label", new("Label", "Autorisation"), $"EMA, {approvals.Version}", [.. Lines(patient, boardCase, day, approvals)]);
    }

    private static IEnumerable<Phrase> Lines(Patient patient, BoardCase boardCase, DateOnly day, ApprovalCatalogue approvals)
    {
        if ((boardCase.DecidedRegimen ?? boardCase.ProposedRegimen ?? boardCase.Decision) is not { } regimen)
        {
            yield return new("No regimen is proposed.", "Aucun traitement n'est proposé.");
            yield break;
        }
        // A name that is not in the vocabulary leaves the answer open.
        var drugs = RegimenGiven.DrugsOf(regimen).Select(drug => drug ?? regimen).Distinct(StringComparer.Ordinal).ToList();
        var answer = new LabelRule(approvals).Judge(drugs, PatientCase.Of(patient, approvals.Attributes), Jurisdiction.Ema, DateSpan.OnDay(day));
        var status = Status(answer.Status);
        yield return new($"{regimen}: {status.English}", $"{regimen}\u00A0: {status.French}");
        foreach (var reason in answer.Fails.Concat(answer.Reasons)) yield return Phrase.Same(reason);
        if (answer.Missing.Count > 0) yield return new("Would settle it: " + string.Join(", ", answer.Missing), "Trancherait\u00A0: " + string.Join(", ", answer.Missing));
    }

    private static Phrase Status(LabelStatus status) => status switch
    {
        LabelStatus.OnLabel => new("on-label", "dans l'AMM"),
        LabelStatus.OffLabel => new("off-label", "hors AMM"),
        _ => new("undetermined", "indéterminé"),
    };
}
