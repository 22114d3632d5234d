using System.Security.Cryptography;
using System.Text;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Reads the cohorts of a definition.</summary>
internal sealed class CohortReading(List<Issue> issues, Vocabulary vocabulary, Func<string, byte[]?> files)
{
    private const int Sha256Length = 64;

    /// <param name="value">The object.</param>
    /// <param name="place">0 for the first cohort, 1 for the reference.</param>
    public ComparisonCohort? Cohort(PlacedJson value, int place)
    {
        var members = new JsonMembers(value, issues, "name", "where", "regimen", "histology", "listed", "file", "rest");
        var name = members.Text(members.Required("name"));
        var where = members.Text(members.Get("where"));
        if (where is not null) RequireReadable(where, members.Get("where")!, vocabulary, issues);
        var regimen = members.Text(members.Get("regimen"));
        if (regimen is not null) RequireReadable($"regimen = '{regimen}'", members.Get("regimen")!, vocabulary, issues);
        var histology = members.Text(members.Get("histology"));
        if (histology is not null) RequireReadable($"histology = '{histology}'", members.Get("histology")!, vocabulary, issues);
        var listed = members.Get("listed") is { } list ? members.Texts(list) : null;
        var file = members.Get("file") is { } named ? File(named) : null;
        var rest = Rest(members, place);
        var asked = where is not null || regimen is not null || histology is not null || listed is not null || members.Get("file") is not null;
        if (rest && asked) issues.Add(members.Get("rest")!.Issue("COMPARE-006", "A cohort that is the rest has no other condition. A condition on both cohorts is 'population'."));
        if (!rest && !asked && value.Members.Count > 0) issues.Add(value.Issue("COMPARE-003", "Say who is in the cohort: where, regimen, histology, listed, file or rest."));
        return name is null ? null : new()
        {
            Name = name,
            Where = where,
            Regimen = regimen,
            Histology = histology,
            Listed = listed,
            File = file,
            IsRest = rest,
        };
    }

    /// <summary>Adds what is wrong with a condition.</summary>
    public static void RequireReadable(string text, PlacedJson value, Vocabulary vocabulary, List<Issue> issues)
    {
        foreach (var issue in CriterionParser.Parse(text, LineFacts.Of(vocabulary)).Issues)
            issues.Add(value.Issue("COMPARE-007", $"{issue.Message} ({issue.Code})") with { French = $"{issue.French} ({issue.Code})" });
    }

    private bool Rest(JsonMembers members, int place)
    {
        if (members.Get("rest") is not { } value || !members.Yes(value)) return false;
        if (place == 0) issues.Add(value.Issue("COMPARE-006", "The rest is the second cohort: it is whoever is not in the first."));
        return place > 0;
    }

    private ComparisonFile? File(PlacedJson value)
    {
        var members = new JsonMembers(value, issues, "name", "sha256");
        var (name, hash) = (members.Text(members.Required("name")), members.Text(members.Required("sha256")));
        if (name is null || hash is null) return null;
        if (hash.Length != Sha256Length || !hash.All(char.IsAsciiHexDigitLower))
        {
            issues.Add(members.Get("sha256")!.Issue("COMPARE-005", "A SHA-256 is 64 hexadecimal digits in lower case."));
            return null;
        }
        if (name != Path.GetFileName(name) || files(name) is not { } content)
        {
            issues.Add(value.Issue("COMPARE-008", $"There is no file {name} beside the definition."));
            return null;
        }
        var found = Convert.ToHexStringLower(SHA256.HashData(content));
        if (found == hash) return new(name, hash, [.. Encoding.UTF8.GetString(content).Split('\n').Select(row => row.Trim()).Where(row => row.Length > 0)]);
        issues.Add(value.Issue("COMPARE-008", $"The file {name} is not the one the analysis was defined on: its SHA-256 is {found}."));
        return null;
    }
}
