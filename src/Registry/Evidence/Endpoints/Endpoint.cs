using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>A time-to-event endpoint as declared data: what it is counted on, from when, to what, and where it is censored.</summary>
/// <param name="Code">Stable code, such as PFS.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Unit">Line, or patient.</param>
/// <param name="Start">When the clock starts.</param>
/// <param name="Events">What ends it; the first one counts.</param>
/// <param name="Censoring">Where a watch without event ends.</param>
/// <param name="Population">Who is analysed.</param>
/// <remarks>The data cut-off of the registry applies to every endpoint: what happened after it is not known.</remarks>
public sealed record Endpoint(
    string Code,
    Phrase Name,
    AnalysisUnit Unit,
    ClockStart Start,
    IReadOnlyList<EventSource> Events,
    CensoringSource Censoring,
    Phrase Population);

public enum AnalysisUnit
{
    Line = 0,
    Patient,
}

public enum ClockStart
{
    LineStart = 0,

    /// <summary>First complete or partial response.</summary>
    FirstResponse,

    Diagnosis,

    /// <summary>Entry into the registry: the later of information and the first programme line.</summary>
    Registration,
}

public enum CensoringSource
{
    /// <summary>As the rule set says.</summary>
    RuleSet = 0,

    LastContact,

    /// <summary>End of treatment, or last contact while it goes on.</summary>
    LastContactOnTreatment,
}
