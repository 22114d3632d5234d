namespace Sarcoscope.Oncology.Toxicity;

/// <summary>By when a serious event is to be reported. Days of the calendar; the day of knowledge is day 0.</summary>
/// <remarks>Source: Regulation (EU) 536/2014, articles 41 and 42; ICH E2A, section III.B; guidance CT-3 (2011/C 172/01), section 7.</remarks>
public static class ReportingClock
{
    /// <summary>Days from an investigator's knowledge to the sponsor's pharmacovigilance: 24 hours, kept as the next day.</summary>
    public const int InvestigatorDays = 1;

    /// <summary>Days to the authority for a fatal or life-threatening reaction.</summary>
    public const int FatalDays = 7;

    /// <summary>Days to the authority for every other reaction.</summary>
    public const int OtherDays = 15;

    /// <summary>Days more to complete an early report of a fatal or life-threatening reaction.</summary>
    public const int CompletionDays = 8;

    /// <summary>Last day on which the investigator reports.</summary>
    /// <param name="known">Day on which the investigator knew.</param>
    public static DateOnly InvestigatorReports(DateOnly known) => known.AddDays(InvestigatorDays);

    /// <summary>Last day of the report to the authority; null where none is due.</summary>
    /// <param name="facts">While it is not known whether the event was fatal or life-threatening, the shorter time holds.</param>
    /// <param name="aware">Day on which the sponsor knew patient, reporter, product and event.</param>
    public static DateOnly? AuthorityReport(SeriousFacts facts, DateOnly aware)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Susar == Verdict.Yes ? aware.AddDays(IsShort(facts) ? FatalDays : OtherDays) : null;
    }

    /// <summary>Last day of the first report where new information made the event fatal or life-threatening before it was sent; null where none is due.</summary>
    /// <param name="facts">As they are now.</param>
    /// <param name="aware">Day on which the sponsor knew of the event, which was neither then.</param>
    /// <param name="upgraded">Day on which the sponsor knew that it is: day 0 of a new clock.</param>
    public static DateOnly? AuthorityReport(SeriousFacts facts, DateOnly aware, DateOnly upgraded)
    {
        var (first, restarted) = (aware.AddDays(OtherDays), FollowUpReport(facts, upgraded));
        return restarted < first ? restarted : restarted is null ? null : first;
    }

    /// <summary>Last day of the follow-up report where new information made a reported event fatal or life-threatening; null where none is due.</summary>
    /// <param name="facts">As they are now.</param>
    /// <param name="upgraded">Day on which the sponsor knew: day 0.</param>
    public static DateOnly? FollowUpReport(SeriousFacts facts, DateOnly upgraded)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Susar == Verdict.Yes ? upgraded.AddDays(FatalDays) : null;
    }

    /// <summary>Last day on which an early report is completed; null where the first report is the whole one.</summary>
    /// <param name="facts">As for the report.</param>
    /// <param name="aware">As for the report.</param>
    public static DateOnly? Completion(SeriousFacts facts, DateOnly aware)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Susar == Verdict.Yes && IsShort(facts) ? aware.AddDays(FatalDays + CompletionDays) : null;
    }

    private static bool IsShort(SeriousFacts facts) => Verdicts.Any(facts.Death, facts.LifeThreatening) != Verdict.No;
}
