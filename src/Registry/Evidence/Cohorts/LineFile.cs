using System.Globalization;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>Lines as a CSV file for statistics: a row for each line, in the terms of the vocabulary.</summary>
/// <remarks>
/// Ages stand in place of dates of birth, days from the start of the line in place of dates; the start has its month.
/// Nothing anybody typed is in it: a name the vocabulary does not know is <see cref="KnownNames.Unmapped"/>. An empty field is not recorded.
/// </remarks>
public static class LineFile
{
    private static readonly (string Name, Func<AnalysisLine, Vocabulary, string?> Value)[] Facts =
    [
        ("patient", (line, _) => line.Patient),
        ("line", (line, _) => Number(line.Number)),
        ("programme_line", (line, _) => Number(line.ProgrammeNumber)),
        ("sex", (line, _) => Words.Of(line.Sex)),
        ("age_at_diagnosis", (line, _) => Number(line.AgeAtDiagnosis)),
        ("age_at_start", (line, _) => Number(line.AgeAtStart)),
        ("histology", (line, vocabulary) => vocabulary.Histologies.Get(line.Histology)?.Key ?? KnownNames.Unmapped),
        ("family", (line, _) => line.Family),
        ("site", (line, _) => line.Site),
        ("grade", (line, _) => line.Grade is { } grade ? Words.Of(grade) : null),
        ("metastatic_at_diagnosis", (line, _) => line.MetastaticAtDiagnosis is { } answer ? Words.Of(answer) : null),
        ("drugs", (line, vocabulary) => string.Join('+', Regimens.Drugs(line).Select(drug => vocabulary.Drugs.Get(drug)?.Key ?? KnownNames.Unmapped).Distinct(StringComparer.Ordinal))),
        ("prior_chemotherapy_lines", (line, _) => Number(line.PriorChemotherapyLines)),
        ("prior_systemic_lines", (line, _) => Number(line.PriorSystemicLines)),
        ("days_from_diagnosis", (line, _) => Number(line.DaysFromDiagnosis)),
        ("start_month", (line, _) => line.StartMonth),
        ("progression_at_start", (line, _) => line.ProgressionAtStart is { } answer ? Words.Of(answer) : null),
        ("board_discussed", (line, _) => line.BoardDiscussed is { } answer ? Words.Of(answer) : null),
        ("best_response", (line, _) => line.BestResponse is { } response ? Words.Of(response) : null),
        ("best_response_origin", (line, _) => Words.Of(line.BestResponseOrigin)),
        ("stated_best_response", (line, _) => line.StatedResponse is { } response ? Words.Of(response) : null),
        ("response_day", (line, _) => Number(line.ResponseDay)),
        ("best_change", (line, _) => line.BestChange?.ToString("R", CultureInfo.InvariantCulture)),
        ("stop_day", (line, _) => Number(line.StopDay)),
        ("stop_reason", (line, _) => line.StopReason is { } reason ? Words.Of(reason) : null),
        ("progression_day", (line, _) => Number(line.ProgressionDay)),
        ("clinical_progression_day", (line, _) => Number(line.ClinicalProgressionDay)),
        ("death_day", (line, _) => Number(line.DeathDay)),
        ("last_contact_day", (line, _) => Number(line.LastContactDay)),
        ("next_line_day", (line, _) => Number(line.NextLineDay)),
        ("adverse_events_collected", (line, _) => line.AdverseEventsCollected is { } answer ? Words.Of(answer) : null),
    ];

    /// <summary>Writes lines with their progression-free time under a rule set; every row names the rules and the data.</summary>
    /// <param name="lines">In the order of the file.</param>
    /// <param name="rules">When a progression counts.</param>
    /// <param name="origin">What the lines come from.</param>
    /// <param name="vocabulary">What names are known.</param>
    public static string Write(IEnumerable<AnalysisLine> lines, RuleSet rules, DataOrigin origin, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(origin);
        return CsvText.Write(
            [.. Facts.Select(fact => fact.Name), "pfs_days", "pfs_event", "pfs_ended_by", "pfs_censored_for", "rules", "snapshot", "sha256"],
            lines.Select(line =>
            {
                var time = LineClock.ProgressionFree(line, rules);
                return (IEnumerable<string?>)
                [
                    .. Facts.Select(fact => fact.Value(line, vocabulary)),
                    Number(time.Days),
                    time.HadEvent ? "1" : "0",
                    time.EndedBy is { } source ? Words.Of(source) : null,
                    time.CensoredFor is { } reason ? Words.Of(reason) : null,
                    rules.Label,
                    origin.Snapshot ?? "live",
                    origin.Sha256,
                ];
            }));
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
