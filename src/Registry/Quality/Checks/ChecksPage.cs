using System.Text;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>docs/checks.md, written from the checks themselves.</summary>
public static class ChecksPage
{
    private const string Head = """
        # Checks across forms

        A form refuses what cannot be true ([issue codes](issues.md)). A check asks about what may be true and should be looked at: it compares forms with each other, with the vocabulary and with time. Checks run when a form is saved, where what is new is said with the saved form; over the whole registry on the page `/quality`; and before an import is taken in. A finding changes nothing. It is settled by correcting the record, by giving the reason why an answer is missing, or by the answer to a data query.

        Weight: *critical*, a headline may be wrong (a response, a progression, a death, a serious event); *major*, a table or a count; *minor*, something useful is missing or unusual. An answer that is missing for a reason is not asked for, nor what the registry's profile says is not collected. Cases withdrawn from all use are left alone. Dates that are known in part are compared only as far as they are certain.

        | code | weight | what is found | why, and what to do |
        |---|---|---|---|

        """;

    private const string Tail = """

        Usual doses (CHK-041) and their sources: `knowledge/terms/doses.csv`. In code: `Registry/Quality/Checks`; each check is tested by corrupting a valid case.

        """;

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Head);
        foreach (var check in CaseChecks.All) page.Append(string.Join(" | ", "| " + check.Code, Words.Of(check.Weight), check.Title.English, check.Why.English)).Append(" |\n");
        return page.Append(Tail).ToString().ReplaceLineEndings("\n");
    }
}
