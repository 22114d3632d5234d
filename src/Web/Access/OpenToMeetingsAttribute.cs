namespace Sarcoscope.Web.Access;

/// <summary>
/// Marks a page that shows cases to members of a meeting. On every other page, list and file a meeting opens nothing: whoever writes one
/// need not think of meetings.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToMeetingsAttribute : Attribute;
