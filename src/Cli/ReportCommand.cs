using System.CommandLine;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>report outcs</c>: the evidence report of a registry, as HTML, CSV, SVG and JSON.</summary>
internal static class ReportCommand
{
    private static readonly string[] Shown =
    [
        "lines", "patients", "centres", "orr", "dcr-2-printed", "dcr-2-landmark", "pfs-all", "pfs-all-ema", "pfs-sts", "pfs-gist", "pfs-lms", "os-conditional", "os-registration", "deaths",
    ];

    public static Command Create()
    {
        var database = DatabaseOption.Required();
        var snapshot = new Option<string?>("--snapshot") { Description = "The snapshot to report on; without it the registry as it stands.", HelpName = "NAME" };
        var folder = new Option<string>("--out") { Description = "A new or empty folder, or one with an earlier report, which is replaced.", Required = true, HelpName = "FOLDER" };
        var mode = new Option<string>("--mode") { Description = "Whose denominators: the publication's (printed) or one rule throughout (corrected).", DefaultValueFactory = _ => AnalysisMode.Corrected.Word() };
        mode.AcceptOnlyFromAmong(AnalysisMode.Printed.Word(), AnalysisMode.Corrected.Word());
        var where = new Option<string?>("--where") { Description = "Only lines that meet a condition, such as 'histology = GIST'.", HelpName = "CONDITION" };
        var language = new Option<string>("--language") { Description = "Language of the report: en or fr.", DefaultValueFactory = _ => Language.English.Code() };
        language.AcceptOnlyFromAmong(Language.English.Code(), Language.French.Code());
        var outcs = new Command("outcs", "Write the report: report.html, report.json, tables as CSV, figures as SVG.") { database, snapshot, folder, mode, where, language };
        outcs.SetAction((parsed, cancel) => Run(
            parsed,
            new(
                parsed.GetRequiredValue(database),
                parsed.GetValue(snapshot),
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(mode) == AnalysisMode.Printed.Word() ? AnalysisMode.Printed : AnalysisMode.Corrected,
                parsed.GetValue(where),
                parsed.GetRequiredValue(language) == Language.French.Code() ? Language.French : Language.English),
            cancel));
        return new Command("report", "Reports of a registry.") { outcs };
    }

    private static Task<int> Run(ParseResult parsed, Request request, CancellationToken cancel)
    {
        var vocabulary = Vocabulary.Load();
        Criterion<AnalysisLine>? condition = null;
        if (request.Where is { } text)
        {
            var read = CriterionParser.Parse(text, LineFacts.Of(vocabulary));
            if (!read.Accepted)
                return Task.FromResult(Output.Refuse(parsed, [.. read.Issues.Select(issue => new FileIssue(issue, "", Line: null))]));
            condition = read.Value;
        }
        return RegistryVerb.Run(parsed, request.Database, MissingFile.Refuse, async store =>
        {
            ReportFolder.Refuse(request.Folder);
            var set = request.Snapshot is { } snapshot
                ? await AnalysisSource.Frozen(store, snapshot, vocabulary, cancel)
                : await AnalysisSource.Live(store, vocabulary, cancel);
            var report = EvidenceReport.Of(Cohort.Of(set, condition), request.Mode, vocabulary);
            var files = ReportFolder.Files(report, request.Language);
            await ReportFolder.Write(request.Folder, files, cancel);
            if (parsed.GetValue(Output.Json))
                WriteJson(parsed, request, report, files);
            else
                WriteSummary(parsed, request, report, files);
            return ExitCode.Done;
        }, cancel);
    }

    private static void WriteSummary(ParseResult parsed, Request request, EvidenceReport report, IReadOnlyDictionary<string, byte[]> files)
    {
        var console = Output.Console(parsed);
        var table = new Spectre.Console.Table().Border(TableBorder.None).HideHeaders().AddColumns("result", "value", "interval", "counted", "rules");
        foreach (var headline in Shown.Select(key => report.Headlines.FirstOrDefault(headline => headline.Key == key)).OfType<Registry.Evidence.Headlines.Headline>())
        {
            var text = HeadlineText.Of(headline, request.Language);
            table.AddRow(Markup.Escape(text.Label), Markup.Escape(text.Value), Markup.Escape(text.Interval ?? ""), Markup.Escape(text.Counted ?? ""), Markup.Escape(headline.Rules?.Label ?? ""));
        }
        var output = parsed.InvocationConfiguration.Output;
        if (report.Provenance.Patients == PatientReality.Synthetic)
            output.WriteLine(Provenance.Synthetic.In(request.Language));
        console.Write(table);
        if (report.Publication is { } publication)
            output.WriteLine(PublicationSection.Summary(publication).Text(request.Language));
        output.WriteLine(new Phrase(
            $"{files.Count} files in {request.Folder}; begin with {Path.Combine(request.Folder, "report.html")}.",
            $"{files.Count} fichiers dans {request.Folder} ; commencer par {Path.Combine(request.Folder, "report.html")}.").Text(request.Language));
    }

    private static void WriteJson(ParseResult parsed, Request request, EvidenceReport report, IReadOnlyDictionary<string, byte[]> files) => Output.WriteJson(parsed, json =>
    {
        json.WriteStartObject();
        json.WriteString("out", request.Folder);
        json.WriteString("mode", request.Mode.Word());
        json.WriteString("snapshot", report.Provenance.Origin.Snapshot);
        json.WriteString("sha256", report.Provenance.Origin.Sha256);
        json.WriteString("condition", report.Provenance.Condition);
        json.WriteBoolean("synthetic", report.Provenance.Patients == PatientReality.Synthetic);
        json.WriteNumber("lines", report.Cohort.Set.Lines.Count);
        json.WriteNumber("patients", report.Cohort.Set.Patients.Count);
        json.WriteStartArray("headlines");
        foreach (var headline in report.Headlines) ReportJson.Write(json, headline, request.Language);
        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in files.Keys) json.WriteStringValue(file);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private sealed record Request(string Database, string? Snapshot, string Folder, AnalysisMode Mode, string? Where, Language Language);
}
