using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Sarcoscope.Bench;

/// <summary>
/// <c>grow FROM TO --copies N</c>: a native export of the demo, every patient N times under pseudonyms of their own.
/// All of them are synthetic, and the name of the registry says so: it stays that of the demo, so that the copies can be imported beside its accounts and
/// its snapshot. The same export gives the same bytes.
/// </summary>
internal static class GrownDemo
{
    private const int NumbersPerCopy = 1000; // more than any demo centre has patients
    private const int MostCopies = 999; // numbers in pseudonyms have six digits

    public static Command Create()
    {
        var from = new Argument<DirectoryInfo>("FROM") { Description = "A folder that export native wrote from the demo registry." };
        var to = new Argument<DirectoryInfo>("TO") { Description = "The folder to write." };
        var copies = new Option<int>("--copies") { Description = "How often each patient is written; 99 make 100,188 lines of treatment.", DefaultValueFactory = _ => 99 };
        copies.Validators.Add(result =>
        {
            if (result.GetValue(copies) is < 1 or > MostCopies) result.AddError(string.Create(CultureInfo.InvariantCulture, $"--copies is 1 to {MostCopies}."));
        });
        var command = new Command("grow", "Write a large synthetic registry to measure imports with.") { from, to, copies };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(copies)));
        return command;
    }

    private static void Write(DirectoryInfo from, DirectoryInfo to, int copies)
    {
        to.Create();
        foreach (var file in from.EnumerateFiles("*.csv").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var rows = File.ReadAllLines(file.FullName); // no cell of the demo holds a line break
            using var grown = new StreamWriter(Path.Combine(to.FullName, file.Name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            grown.WriteLine(rows[0]);
            // What is no patient's stands once.
            var isOfPatients = rows[0].Split(',')[0] is "patient" or "pseudonym";
            for (var copy = 0; copy < (isOfPatients ? copies : 1); copy++)
            {
                foreach (var row in rows.Skip(1)) grown.WriteLine(isOfPatients ? Renumbered(row, copy) : row);
            }
        }
    }

    private static string Renumbered(string row, int copy)
    {
        var hyphen = row.IndexOf('-', StringComparison.Ordinal);
        var comma = row.IndexOf(',', StringComparison.Ordinal);
        var number = int.Parse(row.AsSpan(hyphen + 1, comma - hyphen - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{row.AsSpan(0, hyphen)}-{number + (copy * NumbersPerCopy):000}{row.AsSpan(comma)}");
    }
}
