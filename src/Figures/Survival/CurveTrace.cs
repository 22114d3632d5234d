using System.Text;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Survival;

/// <summary>A step of a curve: its value from a time on.</summary>
internal readonly record struct TraceStep(double Time, double AtRisk, double Censored, double Value, double? Lower, double? Upper);

/// <summary>The lines that draw one curve in its plot, as path data.</summary>
/// <param name="Full">Where five or more are at risk; empty when nowhere.</param>
/// <param name="Thin">Where fewer are.</param>
/// <param name="Band">Outline of the confidence band, where five or more are at risk.</param>
/// <param name="CensorTimes">Days at which marks stand, and the value there.</param>
internal sealed record CurveTrace(
    string Full, string Thin, string Band, IReadOnlyList<(double Days, double Survival)> CensorTimes)
{
    /// <summary>Moves smaller than this are left to the next: it keeps the file of a large cohort small.</summary>
    private const double Visible = 0.05;

    public static CurveTrace Of(SurvivalCurve curve, Plot plot) => Of(
        curve.Steps.Select(s => new TraceStep(s.Time, s.AtRisk, s.Censored, s.Survival, s.Lower, s.Upper)), start: 1, plot);

    /// <summary>The same for any step function of time.</summary>
    /// <param name="steps">In the order of time.</param>
    /// <param name="start">Its value before the first step, without limits.</param>
    /// <param name="plot">Where it is drawn.</param>
    public static CurveTrace Of(IEnumerable<TraceStep> steps, double start, Plot plot)
    {
        var line = new StepLine(plot);
        var band = new BandOutline();
        var censorings = new List<(double Days, double Survival)>();
        var (from, survival) = (0.0, start);
        (double Lower, double Upper)? limits = null;
        foreach (var step in steps)
        {
            var few = step.AtRisk < TimeWindow.FewAtRisk;
            var until = Math.Min(step.Time, plot.Axis.EndDays);
            line.Run(from, until, survival, few);
            if (!few && limits is { } known && until > from)
                band.Add(plot.X(from), plot.X(until), plot.Y(known.Lower), plot.Y(known.Upper));
            if (step.Time > plot.Axis.EndDays)
                break;
            line.StepTo(step.Value);
            if (step.Censored > 0)
                censorings.Add((step.Time, step.Value));
            limits = step is { Lower: { } lower, Upper: { } upper } && step.Value != start ? (lower, upper) : null;
            (from, survival) = (step.Time, step.Value);
        }

        var (full, thin) = line.End();
        return new(full, thin, band.Data(), censorings);
    }

    /// <summary>Builds the two paths of a step function, thick and thin.</summary>
    private sealed class StepLine(Plot plot)
    {
        private readonly StringBuilder full = new();
        private readonly StringBuilder thin = new();
        private StringBuilder? current;
        private double lastX;
        private double lastY;
        private double x;
        private double y;

        public void Run(double fromDays, double untilDays, double survival, bool few)
        {
            var wanted = few ? thin : full;
            if (!ReferenceEquals(wanted, current))
            {
                Flush();
                current = wanted;
                (lastX, lastY) = (plot.X(fromDays), plot.Y(survival));
                current.Append('M').Append(Coordinate.Text(lastX)).Append(' ').Append(Coordinate.Text(lastY));
            }

            (x, y) = (plot.X(untilDays), plot.Y(survival));
        }

        public void StepTo(double survival)
        {
            y = plot.Y(survival);
            if (Math.Abs(y - lastY) >= Visible)
                Flush();
        }

        public (string Full, string Thin) End()
        {
            Flush();
            return (Drawn(full), Drawn(thin));
        }

        // Nobody watched for any time leaves a point, which draws nothing.
        private static string Drawn(StringBuilder path)
        {
            var data = path.ToString();
            return data.AsSpan().IndexOfAny('H', 'V') < 0 ? string.Empty : data;
        }

        private void Flush()
        {
            if (current is null)
                return;
            if (Coordinate.Text(x) != Coordinate.Text(lastX))
                current.Append('H').Append(Coordinate.Text(x));
            if (Coordinate.Text(y) != Coordinate.Text(lastY))
                current.Append('V').Append(Coordinate.Text(y));
            (lastX, lastY) = (x, y);
        }
    }

    /// <summary>Joins neighbouring pieces of a band into outlines.</summary>
    private sealed class BandOutline
    {
        private readonly List<(double From, double Until, double Lower, double Upper)> pieces = [];

        public void Add(double from, double until, double lower, double upper)
        {
            if (pieces.Count > 0 && pieces[^1] is var last && last.Until == from
                && Math.Abs(last.Lower - lower) < Visible && Math.Abs(last.Upper - upper) < Visible)
            {
                pieces[^1] = last with { Until = until };
            }
            else
            {
                pieces.Add((from, until, lower, upper));
            }
        }

        public string Data()
        {
            var data = new StringBuilder();
            for (var first = 0; first < pieces.Count;)
            {
                var next = first + 1;
                while (next < pieces.Count && pieces[next].From == pieces[next - 1].Until)
                    next++;
                data.Append('M').Append(Coordinate.Text(pieces[first].From)).Append(' ').Append(Coordinate.Text(pieces[first].Upper));
                for (var i = first; i < next; i++)
                    data.Append('V').Append(Coordinate.Text(pieces[i].Upper)).Append('H').Append(Coordinate.Text(pieces[i].Until));
                for (var i = next - 1; i >= first; i--)
                    data.Append('V').Append(Coordinate.Text(pieces[i].Lower)).Append('H').Append(Coordinate.Text(pieces[i].From));
                data.Append('Z');
                first = next;
            }

            return data.ToString();
        }
    }
}
