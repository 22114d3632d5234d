using Sarcoscope.Registry;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Web.Patients.Forms;

/// <summary>A form as it is shown: what was typed, what is wrong with it, and what somebody else saved meanwhile.</summary>
public sealed class FormState
{
    public FormEntry Entry { get; set; } = new();

    /// <summary>What is wrong, by the name of the field in the form; empty names are about the whole.</summary>
    public List<(string Name, Issue Issue)> Issues { get; } = [];

    /// <summary>The record as it is in the registry now, where it differs from the one that was opened; null while nobody else has saved.</summary>
    public FormEntry? Theirs { get; set; }

    public bool IsRefused => Issues.Exists(one => one.Issue.Severity == Severity.Error);

    public IEnumerable<Issue> At(string name) => Issues.Where(one => one.Name == name).Select(one => one.Issue);

    /// <summary>The id of a field's first box, which the summary of problems links to.</summary>
    public static string IdOf(string name) => "f-" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
