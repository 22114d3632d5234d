namespace Sarcoscope.Oncology.Recist;

/// <summary>The best response over the visits that count: after the start, up to and including the first progression, before new therapy.</summary>
/// <param name="Response">The response.</param>
/// <param name="Day">Day of the first visit that gives it; null when missing.</param>
/// <param name="ConfirmedOn">Day of the visit that confirms a CR or PR; null unless confirmation was asked for and met.</param>
/// <param name="Why">The rule that decided, with its inputs.</param>
public sealed record BestOverallResponse(BestResponse Response, int? Day, int? ConfirmedOn, string Why);

/// <summary>An overall response without the measurements it came from.</summary>
/// <param name="Day">Counted from the start of the line.</param>
/// <param name="Response">As stated.</param>
public sealed record StatedResponse(int Day, OverallResponse Response);

/// <summary>What follows from a sequence of overall responses. Days count from the start of the line.</summary>
/// <param name="Best">Unconfirmed: the OUTC'S registry and randomised trials.</param>
/// <param name="BestConfirmed">With confirmation: response as primary endpoint of a trial that is not randomised.</param>
/// <param name="ResponseDay">First CR or PR that counts; null without one.</param>
/// <param name="ConfirmedResponseDay">First CR or PR that is confirmed; null without one.</param>
/// <param name="ProgressionDay">First PD after the start, also under new therapy; null without one.</param>
/// <param name="OptionsVersion">The rules and options by which this was derived.</param>
/// <param name="Issues">Warnings.</param>
public sealed record ResponseSummary(
    BestOverallResponse Best,
    BestOverallResponse BestConfirmed,
    int? ResponseDay,
    int? ConfirmedResponseDay,
    int? ProgressionDay,
    string OptionsVersion,
    IReadOnlyList<ClinicalIssue> Issues);
