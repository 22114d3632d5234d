using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>New tumour events: progressions as follow-ups, new primaries as tumours, the operations for them as surgery.</summary>
/// <remarks>The release repeats an event in every later form; the same day, type and site is the same event.</remarks>
internal sealed class NewTumourRows(Vocabulary vocabulary, ImportLog log)
{
    public const string File = "tcga_sarc_new_tumor_events.csv";

    private const string Day = "days_to_new_tumor_event_after_initial_treatment";
    private const string Type = "new_neoplasm_event_type";
    private const string Site = "new_neoplasm_event_occurrence_anatomic_site";
    private const string SiteText = "new_neoplasm_occurrence_anatomic_site_text";
    private const string Surgery = "new_tumor_event_additional_surgery_procedure";
    private const string SurgeryDay = "days_to_new_tumor_event_additional_surgery_procedure";
    private const string Margin = "residual_disease_post_new_tumor_event_margin_status";

    public static IReadOnlyList<string> Columns { get; } = [Day, Type, Site, SiteText, Surgery, SurgeryDay, Margin];

    public void AddTo(TcgaCase target, IReadOnlyList<SourceRow> rows, ICollection<DatedFollowUp> visits)
    {
        foreach (var events in rows.GroupBy(row => (Day: row.Text(Day), Type: row.Text(Type), Site: row.Text(Site), Text: row.Text(SiteText))))
        {
            var first = events.First();
            foreach (var repeated in events.Skip(1)) repeated.Fate = RowFate.Repeated;
            AddEvent(target, first, visits);
            AddSurgery(target, [.. events]);
        }
    }

    private void AddEvent(TcgaCase target, SourceRow row, ICollection<DatedFollowUp> visits)
    {
        var stated = row.Day(Day, log);
        if (target.BeforeDeath(row, Day, stated, log) is not { } day)
        {
            if (stated is null) log.Warn(row, Day, "TCGA-016", "The new tumour event has no day, so it cannot be placed and is not recorded.");
            return;
        }
        row.Fate = RowFate.Recorded;
        if (row.Says(Type, "new primary tumor"))
        {
            AddPrimary(target, row, day);
            return;
        }
        var status = row.Text(Type) is null ? DiseaseStatus.Unknown : DiseaseStatus.Progression;
        var visit = new DatedFollowUp(day, status, row);
        if (!visits.Any(known => known.Says(visit))) visits.Add(visit);
    }

    private void AddPrimary(TcgaCase target, SourceRow row, int day)
    {
        var typed = SiteOf(row);
        var tumour = new Tumour
        {
            Number = target.Patient.Tumours.Count + 1,
            HistologyAsTyped = "new primary tumor, histology not given",
            DiagnosedOn = SourceRow.Date(day),
            SiteAsTyped = typed,
            Site = vocabulary.Map(TermList.Sites, typed)?.Key,
        };
        target.Patient.Tumours.Add(tumour);
        target.CameFrom(tumour, row);
    }

    private void AddSurgery(TcgaCase target, List<SourceRow> events)
    {
        var operations = events.Where(row => row.Says(Surgery, "yes"))
            .Select(row => (Row: row, Day: target.BeforeDeath(row, SurgeryDay, row.Day(SurgeryDay, log), log)))
            .ToList();
        foreach (var sameDay in operations.Where(operation => operation.Day is not null || operations.TrueForAll(other => other.Day is null)).GroupBy(operation => operation.Day))
        {
            var (row, day) = sameDay.First();
            var surgery = new LocalTherapy
            {
                Number = target.Patient.LocalTherapies.Count + 1,
                Kind = LocalTherapyKind.Surgery,
                Region = SiteOf(row),
                StartedOn = SourceRow.Date(day),
                Margin = LocalRows.MarginOf(sameDay.Select(operation => operation.Row.Text(Margin)).FirstOrDefault(margin => margin is not null)),
            };
            target.Patient.LocalTherapies.Add(surgery);
            target.CameFrom(surgery, row);
            row.Fate = RowFate.Recorded;
        }
    }

    private static string? SiteOf(SourceRow row) =>
        row.Text(Site) is { } site && !site.StartsWith("other", StringComparison.OrdinalIgnoreCase) ? site : row.Text(SiteText);
}
