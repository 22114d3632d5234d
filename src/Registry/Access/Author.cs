namespace Sarcoscope.Registry.Access;

/// <summary>Who changes cases, and why: written into the audit trail with every change.</summary>
/// <param name="Actor">An account's e-mail address, or <c>command line</c>.</param>
/// <param name="Reason">Why, in the person's words; null where none is asked.</param>
public sealed record Author(string Actor, string? Reason = null);
