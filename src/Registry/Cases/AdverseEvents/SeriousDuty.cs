using Sarcoscope.Oncology.Toxicity;

namespace Sarcoscope.Registry.Cases.AdverseEvents;

/// <summary>What is still to be done about a serious event, and by when.</summary>
/// <param name="Step">The next step.</param>
/// <param name="DueOn">Last day for it; null where the clock has not started or nothing is due.</param>
public readonly record struct SeriousDuty(SeriousStep Step, DateOnly? DueOn)
{
    /// <summary>The next step for an event.</summary>
    /// <param name="adverseEvent">Marked serious.</param>
    /// <param name="form">Its short form; null while there is none.</param>
    /// <param name="progression">What the protocol says of the progression of the sarcoma.</param>
    /// <remarks>A partial date counts as its first possible day, so that nothing is thought to have more time than it has.</remarks>
    public static SeriousDuty Of(AdverseEvent adverseEvent, SeriousEvent? form, ProgressionReporting progression)
    {
        if (progression == ProgressionReporting.Excluded && SeriousEvent.IsProgression(adverseEvent, form) == Answer.Yes) return default;
        if (form is null) return new(SeriousStep.WriteForm, null);
        if (form.ReportedOn is null)
            return DayOf(form.KnownOn) is { } known ? new(SeriousStep.TellPharmacovigilance, ReportingClock.InvestigatorReports(known)) : new(SeriousStep.DateKnowledge, null);
        if (DayOf(form.ReportedOn) is not { } aware) return default;
        var facts = form.Facts(adverseEvent, progression);
        var upgraded = DayOf(form.UpgradedOn);
        if (form.SubmittedOn is null)
        {
            var due = upgraded is { } learnt ? ReportingClock.AuthorityReport(facts, aware, learnt) : ReportingClock.AuthorityReport(facts, aware);
            return due is null ? default : new(SeriousStep.TellAuthority, due);
        }
        if (form.UpgradedOn is { } upgrade && form.UpgradeSubmittedOn is null && form.SubmittedOn is { } sent && sent.Earliest < upgrade.Latest
            && upgraded is { } restarted && ReportingClock.FollowUpReport(facts, restarted) is { } again)
            return new(SeriousStep.TellAuthorityAgain, again);
        return default;
    }

    private static DateOnly? DayOf(PartialDate? date) => date is { IsRelative: false } known ? DateOnly.FromDayNumber(known.Earliest) : null;
}

/// <summary>What is to be done next about a serious event.</summary>
public enum SeriousStep
{
    Nothing = 0,

    /// <summary>The short form is missing.</summary>
    WriteForm,

    /// <summary>The form does not say when the centre knew.</summary>
    DateKnowledge,
    TellPharmacovigilance,
    TellAuthority,

    /// <summary>New information made a reported event fatal or life-threatening.</summary>
    TellAuthorityAgain,
}
