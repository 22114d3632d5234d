using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Incidence;

/// <summary>
/// Below the time axis of a plot, for each of its groups and ticks: at risk, censored, and the events of each cause,
/// strictly before the tick, so that every column adds up to the group.
/// </summary>
internal sealed class IncidenceRiskTable
{
    private const double WidestLabel = 8.5;

    private readonly Canvas canvas;
    private readonly IReadOnlyList<IncidenceGroup> groups;
    private readonly List<Row> rows = [];
    private readonly double small;

    public IncidenceRiskTable(Canvas canvas, CumulativeIncidenceFigure figure, IncidenceWords words, IReadOnlyList<IncidenceCause> causes)
    {
        this.canvas = canvas;
        small = canvas.Size.Small;
        groups = [.. figure.Groups.Where(g => g.Incidence is not null)];
        if (groups.Any(g => g.AnyEvent is { HasDelayedEntry: true }))
            Add("not-yet-entered", words.Curves.NotYetEntered, (_, c) => c.NotYetEntered);
        Add("at-risk", words.Curves.AtRisk, (_, c) => c.AtRisk);
        foreach (var cause in causes)
            Add("events", figure.Groups.Count == 1 ? words.Say(cause.Label) : words.Curves.Events, (g, c) => c.Events[Place(g, cause)]);
        if (groups.Any(g => g.Incidence!.Causes.Count > causes.Count))
        {
            Add(
                "other-events", causes.Count == figure.Causes.Count ? words.OtherCauses : words.OtherEvents,
                (g, c) => c.Events.Sum() - causes.Sum(cause => c.Events[Place(g, cause)]));
        }

        Add("censored", words.Curves.Censored, (_, c) => c.Censored);
    }

    /// <summary>Width of the widest line of a label.</summary>
    public double LabelWidth => rows.SelectMany(r => r.Label).Max(l => TextWidth.Of(l, small));

    /// <summary>Width of the widest number any column can hold.</summary>
    public double NumberWidth => groups.Select(g => TextWidth.Of(canvas.Numbers.Count(g.Incidence!.Subjects), small)).DefaultIfEmpty(0).Max();

    /// <summary>Draws it, its labels from <paramref name="left"/> on, and tells where it ends.</summary>
    public double Draw(Plot plot, double left, double top, GroupNames names, Func<Phrase, string> say)
    {
        foreach (var group in groups)
        {
            canvas.Open("risk", ("data-n", group.Incidence!.Subjects.ToString(CultureInfo.InvariantCulture)));
            if (names == GroupNames.AboveRows)
                top = canvas.Paragraph(left, top, plot.Right - left, say(group.Label), small, Palette.Secondary, "group");
            var columns = plot.Axis.Ticks.Select(t => (Tick: t, Counts: RiskCounts.Before(group, t * NumberText.DaysPerMonth))).ToList();
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Label.Count; i++)
                    canvas.Text(left, top + i * Canvas.LineHeight * small, row.Label[i], small, part: "row");
                foreach (var (tick, counts) in columns)
                {
                    canvas.Text(
                        plot.X(tick * NumberText.DaysPerMonth), top, canvas.Numbers.Count(row.Count(group, counts)), small, Anchor.Middle, Palette.Ink, row.Part,
                        ("data-tick", tick.ToString(CultureInfo.InvariantCulture)));
                }

                top += row.Label.Count * Canvas.LineHeight * small;
            }

            canvas.Close();
            top += 0.3 * small;
        }

        return top;
    }

    private static int Place(IncidenceGroup group, IncidenceCause cause) =>
        group.Incidence!.Causes.Select(c => c.Cause).ToList().IndexOf(cause.Name);

    private void Add(string part, string label, Func<IncidenceGroup, RiskCounts, double> count) =>
        rows.Add(new(part, TextWrap.Lines(label, small, WidestLabel * small), count));

    private sealed record Row(string Part, List<string> Label, Func<IncidenceGroup, RiskCounts, double> Count);
}
