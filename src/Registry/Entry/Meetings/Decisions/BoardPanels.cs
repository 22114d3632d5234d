using System.Text.Encodings.Web;
using System.Text.Json;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>
/// What the board sees beside a case, as text that can be kept: a signed decision keeps it as it stood. A panel that the case alone answers is one
/// more entry of <see cref="AsTheyStand"/>; the page adds what it reads elsewhere.
/// </summary>
public static class BoardPanels
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The panels of a board case that the case alone answers, on a day, with the label of the authority the registry goes by.</summary>
    public static IReadOnlyList<BoardPanel> AsTheyStand(Patient patient, BoardCase boardCase, Jurisdiction jurisdiction, DateOnly today) =>
        [FactsPanel.Of(patient), GuidelineSummary.Of(patient), LabelSummary.Of(patient, boardCase, jurisdiction, today)];

    /// <summary>Panels as JSON.</summary>
    public static string Write(IEnumerable<BoardPanel> panels) => JsonSerializer.Serialize(
        panels.Select(panel => new Stored(panel.Name, [panel.Title.English, panel.Title.French], panel.Source, Texts(panel.Lines), panel.Verdicts, panel.Groups.Count == 0 ? null : [.. panel.Groups.Select(group => new StoredGroup([group.Name.English, group.Name.French], group.Query, Texts(group.Lines)))])), Written);

    /// <summary>Panels that were written; none where the text is null.</summary>
    public static IReadOnlyList<BoardPanel> Read(string? stored) => stored is null
        ? []
        : [.. JsonSerializer.Deserialize<List<Stored>>(stored)!.Select(one => new BoardPanel(one.Name, Phrased(one.Title), one.Source, [.. one.Lines.Select(Phrased)])
        {
            Verdicts = one.Verdicts,
            Groups = [.. (one.Groups ?? []).Select(group => new PanelGroup(Phrased(group.Name), group.Query, [.. group.Lines.Select(Phrased)]))],
        })];

    private static string[][] Texts(IEnumerable<Phrase> lines) => [.. lines.Select(line => new[] { line.English, line.French })];

    private static Phrase Phrased(string[] texts) => new(texts[0], texts[1]);

    private sealed record Stored(string Name, string[] Title, string? Source, string[][] Lines, GuidelineVerdicts? Verdicts = null, IReadOnlyList<StoredGroup>? Groups = null);

    private sealed record StoredGroup(string[] Name, string Query, string[][] Lines);
}

/// <summary>A panel beside a case.</summary>
/// <param name="Name">Stable: <c>facts</c>, <c>guideline</c>, <c>similar</c>, <c>label</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Source">What it was derived from, with its version; null where it is the case itself.</param>
/// <param name="Lines">What it says, a line each.</param>
public sealed record BoardPanel(string Name, Phrase Title, string? Source, IReadOnlyList<Phrase> Lines)
{
    /// <summary>Of the guideline's panel, what it said of each option; null for other panels, and for those kept before this was.</summary>
    public GuidelineVerdicts? Verdicts { get; init; }

    /// <summary>Lines of the registry the panel speaks of, group by group; empty for panels that speak of the case.</summary>
    public IReadOnlyList<PanelGroup> Groups { get; init; } = [];
}

/// <summary>A group of lines a panel speaks of.</summary>
/// <param name="Name">Which they are, and how many.</param>
/// <param name="Query">The filters of the evidence page that give the same lines, with the question mark.</param>
/// <param name="Lines">What they show, a line each.</param>
public sealed record PanelGroup(Phrase Name, string Query, IReadOnlyList<Phrase> Lines)
{
    /// <summary>Null where the query is none: a panel may come from a file.</summary>
    public string? Filters => Query is ['?', ..] ? Query : null;
}
