using System.Globalization;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access.Audit;

namespace Sarcoscope.Web.Admin.Trail;

/// <summary>What the address of the audit page asks for, as it was typed and as it is read. What cannot be read does not filter, which the page says.</summary>
/// <param name="Who">Beginning of an address.</param>
/// <param name="Act">Word of an action.</param>
/// <param name="Subject">Beginning of a pseudonym, address or file.</param>
/// <param name="From">First day, as 2010-03-15.</param>
/// <param name="To">Last day.</param>
internal sealed record AuditQuery(string Who, string Act, string Subject, string From, string To)
{
    private const string DayForm = "yyyy-MM-dd";

    public static AuditQuery Of(IQueryCollection query)
    {
        return new(Typed("who"), Typed("action"), Typed("subject"), Typed("from"), Typed("to"));

        string Typed(string name) => query[name].ToString().Trim();
    }

    public bool IsEmpty => Who.Length + Act.Length + Subject.Length + From.Length + To.Length == 0;

    /// <summary>Whether a day was typed that is none.</summary>
    public bool HasWrongDay => (From.Length > 0 && Day(From) is null) || (To.Length > 0 && Day(To) is null);

    /// <summary>Days are those of the time zone the site runs in, as the page shows them.</summary>
    public AuditFilter Filter(TimeProvider clock) => new()
    {
        Actor = Who.Length == 0 ? null : Who,
        Action = Words.TryRead<AuditAction>(Act, out var action) ? action : null,
        Subject = Subject.Length == 0 ? null : Subject,
        From = Day(From) is { } first ? Midnight(first, clock) : null,
        Before = Day(To) is { } last ? Midnight(last.AddDays(1), clock) : null,
    };

    /// <summary>The same as a query, in a fixed order, with what else the address holds.</summary>
    public QueryString Address(string? name = null, string? value = null)
    {
        var query = QueryString.Empty;
        foreach (var (key, typed) in new[] { ("who", Who), ("action", Act), ("subject", Subject), ("from", From), ("to", To), (name ?? "", value ?? "") })
            if (key.Length > 0 && typed.Length > 0) query = query.Add(key, typed);
        return query;
    }

    private static DateOnly? Day(string typed) => DateOnly.TryParseExact(typed, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999 ? day : null;

    private static DateTimeOffset Midnight(DateOnly day, TimeProvider clock)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, clock.LocalTimeZone.GetUtcOffset(local)).ToUniversalTime();
    }
}
