using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Oncology.Recist;
using Sarcoscope.Registry;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>recist</c>: responses by RECIST 1.1 from a CSV file of measurements.</summary>
internal static class RecistCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data")
        {
            Description = "CSV file, UTF-8, with the columns patient, day, lesion, category, node, mm and state.",
            Required = true,
        };
        var command = new Command("recist", "Responses by RECIST 1.1 of every visit, and the best response of every patient. Day 0, or else the earliest, is the baseline.") { data };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(data)));
        return command;
    }

    private static int Run(ParseResult parsed, string file)
    {
        var log = new IssueLog(file);
        OrderedDictionary<string, RecistPatient> patients = new(StringComparer.Ordinal);
        CsvInput.Read(file, RecistRow.Columns, log, (line, cells) =>
        {
            if (RecistRow.Read(line, cells, log) is not { } row) return;
            if (!patients.TryGetValue(row.Patient, out var patient)) patients.Add(row.Patient, patient = new(row.Patient));
            patient.Add(row);
        });
        if (log.Issues.Count > 0) return Output.Refuse(parsed, log.Issues);

        List<FileIssue> issues = [.. patients.Values.SelectMany(patient => patient.Derive(file, RecistOptions.Default))];
        List<FileIssue> errors = [.. issues.Where(issue => issue.Issue.Severity == Severity.Error)];
        if (errors.Count > 0) return Output.Refuse(parsed, [.. errors.OrderBy(issue => issue.Line)]);
        foreach (var warning in issues.OrderBy(issue => issue.Line)) parsed.InvocationConfiguration.Error.WriteLine($"warning {warning}");

        List<(string, RecistDerivation)> derived = [.. patients.Values.Select(patient => (patient.Name, patient.Derived!))];
        if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => Write(json, derived));
        else Draw(Output.Console(parsed), derived);
        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, List<(string, RecistDerivation)> patients)
    {
        json.WriteStartObject();
        json.WriteStartArray("patients");
        foreach (var (patient, derived) in patients)
        {
            json.WriteStartObject();
            json.WriteString("patient", patient);
            json.WriteStartArray("visits");
            foreach (var visit in derived.Visits) WriteVisit(json, visit);
            json.WriteEndArray();
            json.WriteString("best", derived.Response.Best.Response.Code());
            json.WriteString("bestConfirmed", derived.Response.BestConfirmed.Response.Code());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVisit(Utf8JsonWriter json, VisitResponse visit)
    {
        json.WriteStartObject();
        json.WriteNumber("day", visit.VisitDay);
        json.WriteString("target", visit.Target.Code());
        json.WriteString("nonTarget", visit.NonTarget.Code());
        json.WriteBoolean("newLesion", visit.NewLesion == NewLesionStatus.Unequivocal);
        json.WriteString("overall", visit.Overall.Code());
        WriteLength(json, "sum", visit.Sum);
        WriteLength(json, "nadir", visit.Nadir);
        json.WriteEndObject();
    }

    private static void WriteLength(Utf8JsonWriter json, string name, Length? length)
    {
        if (length is { } known) json.WriteNumber(name, known.Mm);
        else json.WriteNull(name);
    }

    private static void Draw(IAnsiConsole console, List<(string, RecistDerivation)> patients)
    {
        foreach (var (patient, derived) in patients)
        {
            console.MarkupLineInterpolated($"[bold]{patient}[/]: best response {derived.Response.Best.Response.Code()}, confirmed {derived.Response.BestConfirmed.Response.Code()}");
            if (derived.Visits.Count == 0) continue;
            var table = new Table { Border = TableBorder.Simple };
            foreach (var header in (string[])["day", "sum (mm)", "nadir (mm)"]) table.AddColumn(new TableColumn(header).RightAligned());
            foreach (var header in (string[])["target", "non-target", "new lesion", "overall"]) table.AddColumn(header);
            foreach (var visit in derived.Visits)
                table.AddRow(
                    visit.VisitDay.ToString(CultureInfo.InvariantCulture),
                    Shown(visit.Sum),
                    Shown(visit.Nadir),
                    visit.Target.Code(),
                    visit.NonTarget.Code(),
                    visit.NewLesion == NewLesionStatus.Unequivocal ? "yes" : "no",
                    visit.Overall.Code());
            console.Write(table);
        }
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Rules: {RecistOptions.Default.Version}, confirmation after {RecistOptions.Default.ConfirmDays} days."));
    }

    private static string Shown(Length? length) => length?.Mm.ToString(CultureInfo.InvariantCulture) ?? "none";
}
