using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>Overall survival of patients, seen three ways. All times in days.</summary>
/// <param name="Patients">Patients with a date of diagnosis and follow-up.</param>
/// <param name="Naive">From diagnosis, as if everybody had been watched from then on: too optimistic, because the dead before entry are missing.</param>
/// <param name="DelayedEntry">From diagnosis, each patient watched from entry into the registry.</param>
/// <param name="FromRegistration">From entry into the registry.</param>
/// <param name="FollowUp">How long patients were followed from diagnosis: reverse Kaplan–Meier.</param>
/// <param name="FollowUpFromRegistration">The same from entry into the registry.</param>
/// <param name="ThinStart">Set when a death falls where fewer than five are at risk early on; null otherwise.</param>
/// <param name="EnteredAtTheEnd">Patients whose entry is their last day: in the naive curve only.</param>
/// <remarks>docs/methods/delayed-entry.md.</remarks>
public sealed record OverallSurvival(
    IReadOnlyList<AnalysisPatient> Patients,
    SurvivalCurve Naive,
    SurvivalCurve? DelayedEntry,
    SurvivalCurve? FromRegistration,
    SurvivalCurve FollowUp,
    SurvivalCurve? FollowUpFromRegistration,
    ThinStart? ThinStart,
    int EnteredAtTheEnd)
{
    /// <summary>Fewest at risk for an early death not to swing the curve.</summary>
    public const int LeastAtRisk = 5;

    /// <summary>Estimates survival; null when no patient has a date of diagnosis and follow-up.</summary>
    public static OverallSurvival? Of(IEnumerable<AnalysisPatient> patients)
    {
        var followed = patients.Where(patient => patient.LastDay is >= 0 && patient.EntryDay is not null).ToList();
        if (followed.Count == 0) return null;
        var entered = followed.Where(patient => patient.EntryDay >= 0 && patient.EntryDay < patient.LastDay).ToList();
        return new(
            followed,
            KaplanMeier.Estimate(Columns(followed, from: _ => 0)),
            entered.Count == 0 ? null : KaplanMeier.Estimate(Columns(entered, from: _ => 0).WithEntries(entered.Select(patient => (double)patient.EntryDay!.Value).ToArray())),
            entered.Count == 0 ? null : KaplanMeier.Estimate(SinceEntry(entered)),
            FollowUpTime.Estimate(Columns(followed, from: _ => 0)),
            entered.Count == 0 ? null : FollowUpTime.Estimate(SinceEntry(entered)),
            ThinStartOf(entered),
            followed.Count - entered.Count);
    }

    private static SurvivalData SinceEntry(List<AnalysisPatient> patients) => Columns(patients, from: patient => patient.EntryDay!.Value);

    private static SurvivalData Columns(List<AnalysisPatient> patients, Func<AnalysisPatient, int> from) => SurvivalData.OfDays(
        patients.Select(patient => patient.LastDay!.Value - from(patient)).ToArray(),
        patients.Select(patient => patient.DeathDay is not null).ToArray());

    private static ThinStart? ThinStartOf(List<AnalysisPatient> entered)
    {
        var firmFrom = entered.Select(patient => patient.EntryDay!.Value).Order()
            .Cast<int?>()
            .FirstOrDefault(day => entered.Count(patient => patient.EntryDay <= day && patient.LastDay > day) >= LeastAtRisk);
        var early = entered.Count(patient => patient.DeathDay is { } death && (firmFrom is null || death <= firmFrom));
        if (early == 0) return null;
        var alive = entered.Where(patient => firmFrom is not null && patient.LastDay > firmFrom).ToList();
        return new(early, firmFrom, alive.Count == 0 ? null : KaplanMeier.Estimate(Columns(alive, from: _ => 0)
            .WithEntries(alive.Select(patient => (double)Math.Max(patient.EntryDay!.Value, firmFrom!.Value)).ToArray())));
    }
}

/// <summary>Deaths while fewer than five were at risk after delayed entry, and the curve without that stretch.</summary>
/// <param name="EarlyDeaths">Deaths before the risk set first held five.</param>
/// <param name="FirmFromDay">First day, from diagnosis, with at least five at risk; null when there is none.</param>
/// <param name="Conditional">Survival given alive on that day; null when nobody is.</param>
public sealed record ThinStart(int EarlyDeaths, int? FirmFromDay, SurvivalCurve? Conditional);
