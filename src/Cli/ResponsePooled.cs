using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MathNet.Numerics;
using Sarcoscope.Statistics.Bayes;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>response pooled</c>: response rates of drug × histology cells that lean on each other.</summary>
internal static class ResponsePooled
{
    private static readonly string[] Columns = ["drug", "histology", "n", "responders"];
    private static readonly string[] StageNames = ["observe", "expand", "propose a trial", "stop"];

    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "CSV file, UTF-8, with the columns drug, histology, n and responders.", Required = true };
        var threshold = new Option<double?>("--threshold") { Description = "The response rate to be exceeded.", Required = true, CustomParser = argument => CommandNumbers.ParseOne(argument, above: 0, below: 1) };
        var mean = PriorOption("--prior-mean", "Prior of the mean over cells, Beta(a,b): two numbers separated by a comma.", [1, 1]);
        var correlation = PriorOption("--prior-correlation", "Prior of the correlation within cells, Beta(a,b); or one number to take it as known (0 pools completely).", [1, 3]);
        var level = CommandNumbers.LevelOption();
        var command = new Command("pooled", "Bayesian response rates with partial pooling over drugs and histologies.") { data, threshold, mean, correlation, level };
        command.Validators.Add(result =>
        {
            if (Given(mean) is not 2) result.AddError("--prior-mean is two numbers, such as 1,1.");
            if (Given(correlation) is not (1 or 2)) result.AddError("--prior-correlation is two numbers, such as 1,3, or one.");

            int Given(Option<double[]> option) => result.GetResult(option) is { Implicit: false } ? result.GetValue(option)!.Length : 2;
        });
        command.SetAction(parsed => Run(parsed, parsed.GetValue(data)!, parsed.GetValue(threshold)!.Value, parsed.GetValue(mean)!, parsed.GetValue(correlation)!, parsed.GetValue(level)));
        return command;
    }

    private static int Run(ParseResult parsed, string file, double threshold, double[] mean, double[] correlation, double level)
    {
        var log = new IssueLog(file);
        var (cells, dropped) = Read(file, log);
        if (log.Issues.Count > 0) return Output.Refuse(parsed, log.Issues);
        try
        {
            var first = BetaPrior.Of(mean[0], mean[1]);
            var prior = correlation.Length == 1 ? ResponsePrior.WithKnownCorrelation(first, correlation[0]) : ResponsePrior.Of(first, BetaPrior.Of(correlation[0], correlation[1]));
            var found = PooledResponses.Estimate(cells, threshold, prior, level);
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => Write(json, found, dropped));
            else Draw(Output.Console(parsed), found, dropped);
            return ExitCode.Done;
        }
        catch (ArgumentOutOfRangeException)
        {
            log.Add("CLI-025", "Shapes of a prior lie between 0.1 and 10,000; a known correlation is at least 0 and below 1.");
        }
        catch (NonConvergenceException unsettled)
        {
            log.Add("CLI-025", unsettled.Message);
        }
        return Output.Refuse(parsed, log.Issues);
    }

    private static (List<ResponseCell> Cells, long Dropped) Read(string file, IssueLog log)
    {
        var cells = new List<ResponseCell>();
        var seen = new HashSet<(string, string)>();
        var dropped = 0L;
        CsvInput.Read(file, Columns, log, (line, row) =>
        {
            var known = log.Issues.Count;
            var patients = CsvCell.Count(log, line, Columns[2], row[2]);
            var responders = CsvCell.Count(log, line, Columns[3], row[3]);
            if (log.Issues.Count > known) return;
            if (patients is null || responders is null || CsvCell.IsMissing(row[0]) || CsvCell.IsMissing(row[1])) dropped++;
            else if (patients > ResponseCell.MostPatients) log.Add("CLI-020", string.Create(CultureInfo.InvariantCulture, $"A cell has at most {ResponseCell.MostPatients} patients; a larger one needs no pooling."), line, Columns[2]);
            else if (responders > patients) log.Add("CLI-017", string.Create(CultureInfo.InvariantCulture, $"{responders} responders of {patients} patients are impossible."), line, Columns[3]);
            else if (!seen.Add((row[0], row[1]))) log.Add("CLI-024", $"The cell {row[0]}, {row[1]} is there twice. Add its counts up, or tell the rows apart.", line, Columns[0]);
            else cells.Add(ResponseCell.Of(row[0], row[1], patients.Value, responders.Value));
        });
        if (log.Issues.Count == 0 && cells.Count == 0) log.Add("CLI-015", "Every row misses a value in one of the columns used, so nothing is left to analyse.");
        return (cells, dropped);
    }

    private static void Write(Utf8JsonWriter json, PooledResponses found, long dropped)
    {
        json.WriteStartObject();
        json.WriteNumber("threshold", found.Threshold);
        json.WriteStartObject("prior");
        Write(json, "mean", found.Prior.Mean);
        if (found.Prior.FixedCorrelation is { } known) json.WriteNumber("correlation", known);
        else Write(json, "correlation", found.Prior.Correlation);
        json.WriteEndObject();
        json.WriteNumber("mean", found.Mean);
        json.WriteNumber("correlation", found.Correlation);
        json.WriteStartArray("cells");
        foreach (var cell in found.Cells)
        {
            json.WriteStartObject();
            json.WriteString("drug", cell.Cell.Drug);
            json.WriteString("histology", cell.Cell.Histology);
            json.WriteNumber("n", cell.Cell.Patients);
            json.WriteNumber("responders", cell.Cell.Responders);
            json.WriteNumber("rate", cell.Cell.Share);
            json.WriteNumber("mean", cell.Mean);
            json.WriteNumber("lower", cell.Lower);
            json.WriteNumber("upper", cell.Upper);
            json.WriteNumber("probabilityAbove", cell.ProbabilityAbove);
            json.WriteNumber("shrinkage", cell.Shrinkage);
            json.WriteString("stage", Stage(cell));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("dropped", dropped);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, BetaPrior prior)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(prior.A);
        json.WriteNumberValue(prior.B);
        json.WriteEndArray();
    }

    private static void Draw(IAnsiConsole console, PooledResponses found, long dropped)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean over cells {found.Mean:0.####}, correlation within cells {found.Correlation:0.####}"));
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("drug").AddColumn("histology");
        foreach (var header in (string[])["responders", "rate", "pooled", "lower", "upper", string.Create(CultureInfo.InvariantCulture, $"P(> {found.Threshold})"), "shrinkage"]) table.AddColumn(new TableColumn(header).RightAligned());
        table.AddColumn("stage");
        foreach (var cell in found.Cells)
        {
            table.AddRow(
                new Text(cell.Cell.Drug),
                new Text(cell.Cell.Histology),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{cell.Cell.Responders}/{cell.Cell.Patients}")),
                Shown(cell.Cell.Share),
                Shown(cell.Mean),
                Shown(cell.Lower),
                Shown(cell.Upper),
                Shown(cell.ProbabilityAbove),
                Shown(cell.Shrinkage),
                new Text(Stage(cell)));
        }
        console.Write(table);
        console.WriteLine("The stages follow stated rules; they support the board and never replace it.");
        if (dropped > 0) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows dropped because a used column is missing: {dropped}"));
    }

    private static string Stage(PooledCell cell) => StageNames[(int)SignalRules.Usual.StageOf(cell.Cell.Patients, cell.ProbabilityAbove)];

    private static Text Shown(double? value) => new(value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "none");

    private static Option<double[]> PriorOption(string name, string description, double[] usual) =>
        new(name) { Description = description, CustomParser = CommandNumbers.ParseList, DefaultValueFactory = _ => usual };
}
