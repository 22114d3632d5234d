using System.Globalization;
using System.Text.RegularExpressions;

namespace Sarcoscope.Figures.Tests.Reading;

/// <summary>The corners of paths made of M, H and V only, as curves are.</summary>
public sealed partial class StepPath
{
    private readonly List<(double X0, double Y0, double X1, double Y1)> segments = [];

    public StepPath(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            double x = 0, y = 0;
            foreach (Match command in Command().Matches(path))
            {
                var numbers = command.Groups["numbers"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToList();
                var (toX, toY) = command.Groups["letter"].Value switch
                {
                    "H" => (numbers[0], y),
                    "V" => (x, numbers[0]),
                    _ => (numbers[0], numbers[1]),
                };
                if (command.Groups["letter"].Value != "M")
                    segments.Add((x, y, toX, toY));
                (x, y) = (toX, toY);
            }
        }
    }

    public double Right => segments.Select(s => Math.Max(s.X0, s.X1)).DefaultIfEmpty(double.NegativeInfinity).Max();

    /// <summary>Every height the path has at an x.</summary>
    public IEnumerable<double> HeightsAt(double x) => segments
        .Where(s => Math.Min(s.X0, s.X1) <= x + 0.01 && Math.Max(s.X0, s.X1) >= x - 0.01)
        .SelectMany(s => new[] { s.Y0, s.Y1 });

    [GeneratedRegex(@"(?<letter>[A-Za-z])(?<numbers>[^A-Za-z]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();
}
