using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>Vital status, last contact and follow-ups: the patient's own form first, then every follow-up form.</summary>
internal sealed class VitalRows(ImportLog log)
{
    public const string File = "tcga_sarc_follow_ups.csv";

    public const string Vital = "vital_status";
    public const string LastContact = "days_to_last_followup";
    public const string Death = "days_to_death";
    public const string Cancer = "person_neoplasm_cancer_status";

    public static IReadOnlyList<string> Columns { get; } = [Vital, LastContact, Death, Cancer];

    /// <summary>What all forms of a patient say together: dead if any says so, the latest contact, the day of death.</summary>
    public Known Read(SourceRow patient, IReadOnlyList<SourceRow> forms)
    {
        var status = VitalStatus.Unknown;
        int? contact = null;
        int? death = null;
        foreach (var form in forms.Prepend(patient))
        {
            status = Later(status, form);
            death ??= form.Day(Death, log);
            if (form.Day(LastContact, log) is < 0)
                log.Warn(form, LastContact, "TCGA-012", "The last contact lies before the diagnosis. It is left out.");
            if (Contact(form) is { } day && (contact is null || day > contact)) contact = day;
        }
        if (death is not null) status = VitalStatus.Dead;
        return new(status, death, death is not null && contact > death ? death : contact);
    }

    /// <summary>Adds one follow-up per day and disease status.</summary>
    public void AddTo(TcgaCase target, IReadOnlyList<SourceRow> forms, ICollection<DatedFollowUp> visits)
    {
        foreach (var form in forms.Prepend(target.Row))
        {
            if (target.BeforeDeath(form, LastContact, Contact(form), log) is { } day)
            {
                var visit = new DatedFollowUp(day, form.Says(Cancer, "tumor free") ? DiseaseStatus.NoEvidenceOfDisease : null, form);
                var isNew = !visits.Any(known => known.Says(visit));
                if (isNew) visits.Add(visit);
                if (form != target.Row) form.Fate = isNew ? RowFate.Recorded : RowFate.Repeated;
            }
            else if (form != target.Row)
            {
                WithoutContact(target, form);
            }
        }
    }

    private void WithoutContact(TcgaCase target, SourceRow form)
    {
        if (form.Day(Death, log) is { } death)
        {
            form.Fate = target.Row.Day(Death, log) == death ? RowFate.Repeated : RowFate.Recorded;
            return;
        }
        if (Contact(form) is null)
            log.Warn(form, LastContact, "TCGA-017", "The follow-up has neither a contact nor a death, so it is not recorded.");
    }

    // A contact before diagnosis is a slip: nobody is followed up for a tumour not yet found.
    private int? Contact(SourceRow form)
    {
        var day = form.Day(LastContact, log);
        return day < 0 ? null : day;
    }

    private VitalStatus Later(VitalStatus status, SourceRow form)
    {
        switch (form.Text(Vital)?.ToUpperInvariant())
        {
            case "DEAD": return VitalStatus.Dead;
            case "ALIVE": return status == VitalStatus.Dead ? status : VitalStatus.Alive;
            case null: return status;
            default:
                log.Warn(form, Vital, "TCGA-008", $"'{form.Text(Vital)}' is not a vital status this import knows. It is left unknown.");
                return status;
        }
    }

    /// <summary>What is known about a patient's life.</summary>
    public readonly record struct Known(VitalStatus Status, int? DeathDay, int? ContactDay);
}

/// <summary>A follow-up before it gets its number.</summary>
internal sealed record DatedFollowUp(int Day, DiseaseStatus? Status, SourceRow Row)
{
    public bool Says(DatedFollowUp other) => Day == other.Day && Status == other.Status;
}
