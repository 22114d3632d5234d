using System.Globalization;
using System.Reflection;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sarcoscope.Registry.Demo;

/// <summary>The reconstructed cohort as it was fitted to the published totals: docs/outcs-reconstruction.md.</summary>
internal static class DemoTables
{
    public static IReadOnlyList<DemoPatient> Patients { get; } = Read("patients.csv", row => new DemoPatient(
        Id: row["patient_id"]!,
        Centre: row["centre"]!,
        Sex: row["sex"]!,
        BirthMonth: row["birth_month"]!,
        DiagnosedOn: row["diagnosis_date"]!,
        Histology: row["histology"]!,
        Site: row["site"]!,
        Grade: row["grade"]!,
        MetastaticAtDiagnosis: row["metastatic_at_diagnosis"]!,
        LastContactOn: row["last_contact"]!,
        VitalStatus: row["vital_status"]!,
        DiedOn: row["death_date"]!,
        CauseOfDeath: row["death_cause"]!));

    public static IReadOnlyList<DemoLine> Lines { get; } = Read("lines.csv", row => new DemoLine(
        Id: row["line_id"]!,
        Patient: row["patient_id"]!,
        Number: int.Parse(row["line"]!, CultureInfo.InvariantCulture),
        Regimen: row["regimen"]!,
        Drug: row["drug"]!,
        PriorChemotherapyLines: int.Parse(row["prior_chemo_lines"]!, CultureInfo.InvariantCulture),
        PriorOtherLines: int.Parse(row["prior_other_systemic_lines"]!, CultureInfo.InvariantCulture),
        ProgressionAtStart: row["recist_pd_at_start"]!,
        Board: row["board"]!,
        Rationale: row["rationale"]!,
        Response: row["response"]!,
        ResponseDay: Number(row["response_day"]),
        StartedOn: DateOnly.ParseExact(row["start"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        StoppedOn: Date(row["stop"]),
        StopReason: row["stop_reason"]!,
        ProgressedOn: Date(row["progression"]),
        Observed: int.Parse(row["pfs_days"]!, CultureInfo.InvariantCulture),
        ToxicityCollected: row["toxicity_data"] == "1"));

    public static ILookup<string, DemoToxicity> Toxicities { get; } = Read("toxicities.csv", row => new DemoToxicity(
        Line: row["line_id"]!,
        Term: row["term"]!,
        Grade: Number(row["grade"]),
        OnsetDay: Number(row["onset_day"]))).ToLookup(toxicity => toxicity.Line, StringComparer.Ordinal);

    private static int? Number(string? text) => string.IsNullOrEmpty(text) ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Date(string? text) =>
        string.IsNullOrEmpty(text) ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<T> Read<T>(string file, Func<IReaderRow, T> row)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/" + file)
            ?? throw new InvalidOperationException($"The demo table {file} is not embedded.");
        using var reader = new StreamReader(stream);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read()) rows.Add(row(csv));
        return rows;
    }
}

internal sealed record DemoPatient(
    string Id,
    string Centre,
    string Sex,
    string BirthMonth,
    string DiagnosedOn,
    string Histology,
    string Site,
    string Grade,
    string MetastaticAtDiagnosis,
    string LastContactOn,
    string VitalStatus,
    string DiedOn,
    string CauseOfDeath);

/// <param name="Number">Order among the patient's programme lines.</param>
/// <param name="Observed">Days from start to event or censoring under the registry's own rule.</param>
internal sealed record DemoLine(
    string Id,
    string Patient,
    int Number,
    string Regimen,
    string Drug,
    int PriorChemotherapyLines,
    int PriorOtherLines,
    string ProgressionAtStart,
    string Board,
    string Rationale,
    string Response,
    int? ResponseDay,
    DateOnly StartedOn,
    DateOnly? StoppedOn,
    string StopReason,
    DateOnly? ProgressedOn,
    int Observed,
    bool ToxicityCollected)
{
    /// <summary>Day of a progression documented while the line was given; later ones are learnt at a follow-up.</summary>
    public int? ProgressionDayOnTreatment =>
        ProgressedOn is { } progressed && (StoppedOn is null || progressed <= StoppedOn) ? progressed.DayNumber - StartedOn.DayNumber : null;
}

internal sealed record DemoToxicity(string Line, string Term, int? Grade, int? OnsetDay);
