using Sarcoscope.Registry;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Web.Patients.Forms;

/// <summary>A form as it is shown: what was typed, what is wrong with it, and what somebody else saved meanwhile.</summary>
public sealed class FormState
{
    private const string OfAnswers = "FORM-00";

    public FormEntry Entry { get; set; } = new();

    /// <summary>What is wrong, by the name of the field in the form; empty names are about the whole.</summary>
    public List<(string Name, Issue Issue)> Issues { get; } = [];

    /// <summary>The record as it is in the registry now, where it differs from the one that was opened; null while nobody else has saved.</summary>
    public FormEntry? Theirs { get; set; }

    public bool IsRefused => Issues.Exists(one => one.Issue.Severity == Severity.Error);

    /// <summary>Takes what is wrong. A rule that speaks of a field whose own answer is refused speaks of the same mistake, which is said once.</summary>
    /// <param name="read">What is wrong with the answers themselves.</param>
    /// <param name="rules">What the rules of the case say, by the name of the field.</param>
    public void Refuse(IEnumerable<Issue> read, IEnumerable<(string Name, Issue Issue)> rules)
    {
        Issues.AddRange(read.Select(issue => (issue.Field, issue)));
        var refused = Issues.Where(one => one.Issue.Severity == Severity.Error && one.Issue.Code.StartsWith(OfAnswers, StringComparison.Ordinal)).Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        Issues.AddRange(rules.Where(one => !refused.Contains(one.Name)));
    }

    /// <summary>Says that the form could not be saved, or what was typed not be kept, through no fault of the writer.</summary>
    public void Obstruct(Issue obstacle) => Issues.Add(("", obstacle));

    public IEnumerable<Issue> At(string name) => Issues.Where(one => one.Name == name).Select(one => one.Issue);

    /// <summary>The id of a field's first box, which the summary of problems links to.</summary>
    public static string IdOf(string name) => "f-" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
