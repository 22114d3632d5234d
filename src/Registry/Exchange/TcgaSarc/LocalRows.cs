using Sarcoscope.Registry.Cases.LocalTherapies;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>Radiotherapy records, and the resection of the primary tumour that the pathology form describes.</summary>
internal sealed class LocalRows(ImportLog log)
{
    public const string File = "tcga_sarc_radiations.csv";

    public const string Residual = "primary_pathology.residual_tumor";
    private const string Start = "days_to_radiation_therapy_start";
    private const string End = "days_to_radiation_therapy_end";
    private const string Site = "anatomic_treatment_site";
    private const string Type = "radiation_type";
    private const string Dose = "radiation_dosage";
    private const string Units = "units";
    private const string Fractions = "numfractions";

    public static IReadOnlyList<string> Columns { get; } = [Start, End, Site, Type, Dose, Units, Fractions];

    public void AddTo(TcgaCase target, IReadOnlyList<SourceRow> rows)
    {
        if (target.Row.Text(Residual) is { } residual)
            Add(target, target.Row, new() { Number = 1, Kind = LocalTherapyKind.Surgery, Region = "primary tumor", Margin = MarginOf(residual) });
        foreach (var row in rows) Add(target, row, Radiotherapy(target, row));
    }

    /// <summary>R0, R1 or R2; anything else stated is unknown.</summary>
    public static ResectionMargin? MarginOf(string? text) => text?.ToUpperInvariant() switch
    {
        null => null,
        "R0" => ResectionMargin.R0,
        "R1" => ResectionMargin.R1,
        "R2" => ResectionMargin.R2,
        _ => ResectionMargin.Unknown,
    };

    private LocalTherapy Radiotherapy(TcgaCase target, SourceRow row)
    {
        row.Fate = RowFate.Recorded;
        var start = target.BeforeDeath(row, Start, row.Day(Start, log), log);
        var end = target.BeforeDeath(row, End, row.Day(End, log), log);
        if (end < start)
        {
            log.Warn(row, End, "TCGA-010", $"The radiotherapy ends (day {end}) before it starts (day {start}). The end is left unknown.");
            end = null;
        }
        return new()
        {
            Number = target.Patient.LocalTherapies.Count + 1,
            Kind = LocalTherapyKind.Radiotherapy,
            Region = (row.Text(Site), row.Text(Type)) switch
            {
                ({ } site, { } type) => $"{site} ({type})",
                var (site, type) => site ?? type,
            },
            StartedOn = SourceRow.Date(start),
            EndedOn = SourceRow.Date(end),
            Fractions = row.Day(Fractions, log),
            DoseGy = DoseGy(row),
        };
    }

    private decimal? DoseGy(SourceRow row)
    {
        if (row.Number(Dose, log) is not { } dose) return null;
        switch (row.Text(Units)?.ToUpperInvariant())
        {
            case "CGY": return dose / 100m;
            case "GY": return dose;
            default:
                log.Warn(row, Units, "TCGA-018", $"The dose {row.Text(Dose)} has {(row.Text(Units) is { } unit ? $"the unit {unit}, which is not an absorbed dose" : "no unit")}. The dose is left unknown.");
                return null;
        }
    }

    private static void Add(TcgaCase target, SourceRow row, LocalTherapy therapy)
    {
        target.Patient.LocalTherapies.Add(therapy);
        target.CameFrom(therapy, row);
    }
}
