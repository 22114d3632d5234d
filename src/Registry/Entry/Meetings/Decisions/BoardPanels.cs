using System.Text.Encodings.Web;
using System.Text.Json;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>
/// What the board sees beside a case, as text that can be kept: a signed decision keeps it as it stood. A panel that the page shows and that is
/// to be frozen is one more entry of <see cref="AsTheyStand"/>.
/// </summary>
public static class BoardPanels
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The panels of a board case on a day, with the label of the authority the registry goes by.</summary>
    public static IReadOnlyList<BoardPanel> AsTheyStand(Patient patient, BoardCase boardCase, Jurisdiction jurisdiction, DateOnly today) =>
        [FactsPanel.Of(patient), GuidelineSummary.Of(patient), LabelSummary.Of(patient, boardCase, jurisdiction, today)];

    /// <summary>Panels as JSON.</summary>
    public static string Write(IEnumerable<BoardPanel> panels) => JsonSerializer.Serialize(
        panels.Select(panel => new Stored(panel.Name, [panel.Title.English, panel.Title.French], panel.Source, [.. panel.Lines.Select(line => new[] { line.English, line.French })], panel.Verdicts)), Written);

    /// <summary>Panels that were written; none where the text is null.</summary>
    public static IReadOnlyList<BoardPanel> Read(string? stored) => stored is null
        ? []
        : [.. JsonSerializer.Deserialize<List<Stored>>(stored)!.Select(one => new BoardPanel(one.Name, Phrased(one.Title), one.Source, [.. one.Lines.Select(Phrased)]) { Verdicts = one.Verdicts })];

    private static Phrase Phrased(string[] texts) => new(texts[0], texts[1]);

    private sealed record Stored(string Name, string[] Title, string? Source, string[][] Lines, GuidelineVerdicts? Verdicts = null);
}

/// <summary>A panel beside a case.</summary>
/// <param name="Name">Stable: <c>facts</c>, <c>guideline</c>, <c>label</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Source">What it was derived from, with its version; null where it is the case itself.</param>
/// <param name="Lines">What it says, a line each.</param>
public sealed record BoardPanel(string Name, Phrase Title, string? Source, IReadOnlyList<Phrase> Lines)
{
    /// <summary>Of the guideline's panel, what it said of each option; null for other panels, and for those kept before this was.</summary>
    public GuidelineVerdicts? Verdicts { get; init; }
}
