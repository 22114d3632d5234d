using System.Globalization;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>The drug records of one patient, rebuilt into lines.</summary>
internal sealed class DrugRows(Vocabulary vocabulary, ImportLog log)
{
    public const string File = "tcga_sarc_drugs.csv";

    public const string Name = "drug_name";
    public const string Start = "days_to_drug_therapy_start";
    public const string End = "days_to_drug_therapy_end";
    private const string TrialDrug = "clinical_trail_drug_classification"; // as the source spells it
    private const string Kind = "therapy_types.therapy_type";
    private const string Ongoing = "therapy_ongoing";
    private const string Response = "measure_of_response";
    private const string OnTrial = "tx_on_clinical_trial";
    private const string Indication = "regimen_indication";
    private const string Dose = "prescribed_dose";
    private const string DoseUnit = "prescribed_dose_units";
    private const string Cycles = "number_cycles";
    private const string Route = "route_of_administrations.route_of_administration";

    public static IReadOnlyList<string> Columns { get; } = [Name, Start, End, TrialDrug, Kind, Ongoing, Response, OnTrial, Indication, Dose, DoseUnit, Cycles, Route];

    private static readonly Dictionary<string, ResponseStatement> Responses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["complete response"] = ResponseStatement.CompleteResponse,
        ["partial response"] = ResponseStatement.PartialResponse,
        ["stable disease"] = ResponseStatement.StableDisease,
        ["clinical progressive disease"] = ResponseStatement.ProgressiveDisease,
        ["radiographic progressive disease"] = ResponseStatement.ProgressiveDisease,
        ["mixed response"] = ResponseStatement.MixedResponse,
        ["not evaluable"] = ResponseStatement.NotEvaluable,
        ["not assessed"] = ResponseStatement.NotEvaluable,
        ["unknown"] = ResponseStatement.Unknown,
    };

    /// <summary>Adds the lines to a case whose vital status is known already.</summary>
    public void AddTo(TcgaCase target, IReadOnlyList<SourceRow> rows)
    {
        var given = rows.Select(row => Read(row, target)).ToList();
        var dated = given.Where(drug => drug.Start is not null).ToList();
        var lines = RegimenRule.Lines([.. dated.Select(drug => new DrugSpan(drug.Start!.Value, drug.End, drug.Row.Text(Response)))])
            .Select(positions => positions.Select(position => dated[position]).ToList())
            .ToList();
        for (var index = 0; index < lines.Count; index++)
            Add(target, lines[index], index + 1, index + 1 < lines.Count ? LaterLine.Starts : LaterLine.None);
        foreach (var undated in given.Where(drug => drug.Start is null))
            Add(target, [undated], target.Patient.Lines.Count + 1, LaterLine.None);
    }

    private GivenDrug Read(SourceRow row, TcgaCase target)
    {
        row.Fate = RowFate.Recorded;
        var start = row.Day(Start, log);
        var end = row.Day(End, log);
        if (end < start)
        {
            log.Warn(row, End, "TCGA-010", $"The drug ends (day {end}) before it starts (day {start}). The end is left unknown.");
            end = null;
        }
        start = target.BeforeDeath(row, Start, start, log);
        end = target.BeforeDeath(row, End, end, log);
        if (start is null)
            log.Warn(row, Start, "TCGA-013", "The drug has no usable start: its place among the lines is unknown. It is kept as a line outside the analyses.");
        return new(row, start, end);
    }

    private void Add(TcgaCase target, List<GivenDrug> given, int number, LaterLine next)
    {
        var first = given[0].Row;
        var (response, typed) = BestResponse(given);
        var line = new TreatmentLine
        {
            Number = number,
            Scope = given[0].Start is null ? LineScope.OutsideProgramme : LineScope.InProgramme,
            Setting = given.Select(drug => Setting(drug.Row)).FirstOrDefault(setting => setting is not null),
            StartedOn = SourceRow.Date(given.Min(drug => drug.Start)),
            StoppedOn = given.TrueForAll(drug => drug.End is not null) ? SourceRow.Date(given.Max(drug => drug.End)) : null,
            StopReason = GoesOn(target, given, next) ? StopReason.Ongoing : null,
            Trial = given.Exists(drug => drug.Row.Says(OnTrial, "yes")) ? "clinical trial, not named" : null,
            StatedBestResponse = response,
            StatedBestResponseAsTyped = typed,
        };
        var drugs = given.Select((drug, position) => (drug.Row, Typed: TypedName(drug.Row), Drug: drug, Number: position + 1))
            .Select(drug => (drug.Row, drug.Drug, drug.Number, drug.Typed, Key: vocabulary.Map(TermList.Drugs, drug.Typed)?.Key))
            .ToList();
        var principal = drugs.Find(drug => vocabulary.Drugs.Get(drug.Key) is { IsTargeted: true });
        if (principal.Row is null) principal = drugs.Find(drug => vocabulary.Drugs.Get(drug.Key)?.Kind != DrugKind.Supportive);
        foreach (var (row, drug, position, typedName, key) in drugs)
        {
            var entry = Drug(row, drug, position, typedName, key, row == principal.Row ? DrugRole.Principal : DrugRole.Partner);
            line.Drugs.Add(entry);
            target.CameFrom(entry, row);
        }
        target.Patient.Lines.Add(line);
        target.CameFrom(line, first);
    }

    private LineDrug Drug(SourceRow row, GivenDrug drug, int number, string typed, string? key, DrugRole role)
    {
        var dose = row.Number(Dose, log);
        return new()
        {
            Number = number,
            DrugAsTyped = typed,
            Drug = key,
            Role = role,
            Dose = dose > 0 && row.Text(DoseUnit) is not null ? dose : null,
            DoseUnit = dose > 0 ? row.Text(DoseUnit) : null,
            Route = row.Text(Route),
            Schedule = row.Text(Cycles) is { } cycles ? string.Create(CultureInfo.InvariantCulture, $"{cycles} {(cycles == "1" ? "cycle" : "cycles")}") : null,
            StartedOn = SourceRow.Date(drug.Start),
            StoppedOn = SourceRow.Date(drug.End),
        };
    }

    // Some records name the drug only in the column for trial drugs; one names it nowhere.
    private static string TypedName(SourceRow row) =>
        row.Text(Name) ?? row.Text(TrialDrug) ?? $"not named ({row.Text(Kind) ?? "kind not given"})";

    private static TreatmentSetting? Setting(SourceRow row) => row.Text(Indication)?.ToUpperInvariant() switch
    {
        "ADJUVANT" => TreatmentSetting.Adjuvant,
        "NEOADJUVANT" => TreatmentSetting.Neoadjuvant,
        "PROGRESSION" or "RECURRENCE" or "PALLIATIVE" => TreatmentSetting.Advanced,
        _ => null,
    };

    private bool GoesOn(TcgaCase target, List<GivenDrug> given, LaterLine next)
    {
        var goesOn = given.Find(drug => drug.Row.Says(Ongoing, "yes"));
        if (goesOn.Row is null) return false;
        if (goesOn.End is null && next == LaterLine.None && target.DeathDay is null) return true;
        log.Warn(goesOn.Row, Ongoing, "TCGA-014", "The drug is said to go on, but it has an end, a later line starts, or the patient died. Whether and when it stopped is left unknown beyond what is dated.");
        return false;
    }

    private (ResponseStatement? Response, string? Typed) BestResponse(List<GivenDrug> given)
    {
        var stated = given.Where(drug => drug.Row.Text(Response) is not null).Select(drug => (drug.Row, Text: drug.Row.Text(Response)!)).ToList();
        var words = stated.Select(statement => statement.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (words.Count == 0) return (null, null);
        if (words.Count > 1)
        {
            log.Warn(stated[0].Row, Response, "TCGA-015", $"The drugs of one regimen have different responses ({string.Join(", ", words)}). The response of the line is left unknown.");
            return (ResponseStatement.Unknown, string.Join(" / ", words));
        }
        if (Responses.TryGetValue(words[0], out var response)) return (response, words[0]);
        log.Warn(stated[0].Row, Response, "TCGA-008", $"'{words[0]}' is not a response this import knows. It is kept as typed, as unknown.");
        return (ResponseStatement.Unknown, words[0]);
    }

    private readonly record struct GivenDrug(SourceRow Row, int? Start, int? End);

    private enum LaterLine
    {
        None = 0,
        Starts,
    }
}
