using System.Text;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Evidence.Comparison;

/// <summary>Cohorts made up for a test, and definitions over them.</summary>
internal static class AComparison
{
    public static Vocabulary Vocabulary { get; } = Vocabulary.Load();

    /// <summary>A definition that a test changes: sorafenib against the rest, survival from the start of the line.</summary>
    public const string Lines = """
        { "version": 1, "title": "A test", "unit": "line", "endpoint": "OS", "origin": "line-start", "rules": "EMA",
          "cohorts": [ { "name": "sorafenib", "where": "drug = sorafenib" }, { "name": "rest", "rest": true } ] }
        """;

    public static ComparisonDefinition Read(string json)
    {
        var read = ComparisonReader.Read(Encoding.UTF8.GetBytes(json), Vocabulary);
        Assert.Empty(read.Issues);
        return read.Value!;
    }

    public static ComparisonResult Run(ComparisonDefinition definition, AnalysisSet set)
    {
        var found = ComparisonAnalysis.Run(definition, set, Vocabulary, TestContext.Current.CancellationToken);
        Assert.Empty(found.Issues);
        return found.Value!;
    }

    public static string Text(ComparisonResult result) => Encoding.UTF8.GetString(ComparisonJson.Text(result, Figures.Text.Language.English));

    /// <summary>Patients known from diagnosis on, each with lines.</summary>
    public static AnalysisSet Set(params IReadOnlyList<AnalysisLine> lines) => Set(lines, []);

    /// <param name="patients">Instead of those that follow from the lines.</param>
    public static AnalysisSet Set(IReadOnlyList<AnalysisLine> lines, IReadOnlyList<AnalysisPatient> patients) => new()
    {
        Profile = new() { Name = "Test" },
        Origin = DataOrigin.Live,
        Centres = [],
        Lines = lines,
        Patients = patients.Count > 0 ? patients :
        [
            .. lines.GroupBy(line => line.Person, StringComparer.Ordinal).Select(own => Patient(own.Key, entry: 0, own.Max(line => line.DaysFromDiagnosis + (line.DeathDay ?? line.LastContactDay)) ?? 0, own.Any(line => line.DeathDay is not null))),
        ],
    };

    public static AnalysisPatient Patient(string name, int entry, int last, bool died) =>
        A.Patient(entry, last, died ? VitalStatus.Dead : VitalStatus.Alive) with { Patient = name };

    /// <summary>A line with its survival.</summary>
    public static AnalysisLine Line(string patient, string drug, int days, bool died, int start = 0) => A.Line() with
    {
        Patient = patient,
        Drug = drug,
        Regimen = drug,
        DaysFromDiagnosis = start,
        DeathDay = died ? days : null,
        LastContactDay = days,
    };

    /// <summary>Two cohorts of equal size, alike in everything: sorafenib and imatinib, deaths and censorings taking turns, the last five alive.</summary>
    public static List<AnalysisLine> Alike(int each = 30) =>
    [
        .. Enumerable.Range(0, each).SelectMany(i => new[]
        {
            Line($"C01-{i:000}", "sorafenib", 40 + 10 * i, died: i % 2 == 0 && i < each - 5),
            Line($"C02-{i:000}", "imatinib", 45 + 10 * i, died: i % 2 == 0 && i < each - 5),
        }),
    ];

    /// <summary>The situation of a study that compared treated patients with historical controls from an origin before treatment starts.</summary>
    /// <remarks>
    /// Every patient progresses after line 2 on day 100 and dies 6, 12, … 360 days later, whatever is done. Every other patient who lives long enough
    /// gets sorafenib 150 days after progression. The treatment does nothing, and yet the treated live longer: p = 0.026.
    /// </remarks>
    public static AnalysisSet TreatedAndHistorical()
    {
        List<AnalysisLine> lines = [];
        List<AnalysisPatient> patients = [];
        for (var i = 0; i < 60; i++)
        {
            var name = $"C01-{i:000}";
            var after = 6 + 6 * i;
            var treated = after > 150 && i % 2 == 0;
            lines.Add(Line(name, "doxorubicin", 100 + after, died: true) with { Number = 1, Scope = LineScope.OutsideProgramme, NextLineDay = 50, ProgressionDay = 50 });
            lines.Add(Line(name, "ifosfamide", 50 + after, died: true, start: 50) with { Number = 2, PriorSystemicLines = 1, Scope = LineScope.OutsideProgramme, ProgressionDay = 50, NextLineDay = treated ? 200 : null });
            if (treated) lines.Add(Line(name, "sorafenib", after - 150, died: true, start: 250) with { Number = 3, PriorSystemicLines = 2 });
            patients.Add(Patient(name, entry: 0, 100 + after, died: true));
        }
        return Set(lines, patients);
    }

    public const string FromProgression = """
        { "version": 1, "title": "Treated against historical controls", "unit": "patient", "lines": "every", "endpoint": "OS",
          "origin": "progression", "afterLine": 2, "rules": "EMA", "landmarks": [30, 60], "horizonDays": 300,
          "cohorts": [ { "name": "sorafenib", "where": "drug = sorafenib" }, { "name": "historical controls", "rest": true } ] }
        """;
}
