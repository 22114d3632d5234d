using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Refusals;

/// <summary>
/// How many patients of a centre refused to take part, in one month, for one reason. Nothing else is kept of them: no row is about one patient, and
/// none leads to one.
/// </summary>
public sealed class RefusalCount
{
    public required string CentreCode { get; init; }

    /// <summary>The month; never the day.</summary>
    public required PartialDate RefusedIn { get; init; }

    public required RefusalReason Reason { get; init; }

    /// <summary>At least 1.</summary>
    public required int Patients { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (RefusedIn.Precision != DatePrecision.Month)
            yield return Issue.Error("REF-001", nameof(RefusedIn), new Phrase("A refusal is kept with its month. Give month and year, and no day.", "Un refus est conservé avec son mois. Donnez le mois et l'année, sans le jour."));
        if (Patients < 1)
            yield return Issue.Error("REF-002", nameof(Patients), new Phrase("A row of refusals counts at least one patient.", "Une ligne de refus compte au moins un patient."));
    }
}

/// <summary>Why a patient refused.</summary>
public enum RefusalReason
{
    /// <summary>The patient did not say.</summary>
    Unknown = 0,

    /// <summary>Does not want the data to be used.</summary>
    DataUse,

    /// <summary>Does not want the proposed treatment.</summary>
    Treatment,

    /// <summary>Does not want the visits.</summary>
    Visits,
    Other,
}
