using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Registry.Cases.Refusals;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Registry.Storage.Mapping;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Storage;

/// <summary>
/// The registry's tables. Made by <see cref="RegistryStore"/>, which sees to the schema. Every query of cases is held to <see cref="Scope"/>,
/// and every change of a case is written into the audit trail in the same transaction.
/// </summary>
public sealed class RegistryDb(DbContextOptions<RegistryDb> options) : DbContext(options)
{
    /// <summary>Whose cases this unit of work reads and writes; default none.</summary>
    public ReadScope Scope { get; set; } = ReadScope.Nothing;

    /// <summary>Who changes cases, and why; null where nothing is changed.</summary>
    public Author? Author { get; set; }

    /// <summary>Gives the time of changes; default the system's.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The key that wraps the keys of patients and centres.</summary>
    internal Lazy<MasterKey> MasterKey { get; init; } = new(() => throw new InvalidOperationException("This context was made without a key file."));

    /// <summary>At most one row.</summary>
    public DbSet<RegistryProfile> Profiles => Set<RegistryProfile>();

    public DbSet<Centre> Centres => Set<Centre>();

    public DbSet<Patient> Patients => Set<Patient>();

    public DbSet<Tumour> Tumours => Set<Tumour>();

    public DbSet<Alteration> Alterations => Set<Alteration>();

    public DbSet<BoardCase> BoardCases => Set<BoardCase>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<BoardExpert> BoardExperts => Set<BoardExpert>();

    public DbSet<SignedDecision> SignedDecisions => Set<SignedDecision>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<MeetingMember> MeetingMembers => Set<MeetingMember>();

    public DbSet<LocalTherapy> LocalTherapies => Set<LocalTherapy>();

    public DbSet<TreatmentLine> Lines => Set<TreatmentLine>();

    public DbSet<LineDrug> LineDrugs => Set<LineDrug>();

    public DbSet<DoseChange> DoseChanges => Set<DoseChange>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<LesionMeasurement> Lesions => Set<LesionMeasurement>();

    public DbSet<AdverseEvent> AdverseEvents => Set<AdverseEvent>();

    public DbSet<SeriousEvent> SeriousEvents => Set<SeriousEvent>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<DataQuery> Queries => Set<DataQuery>();

    public DbSet<RefusalCount> Refusals => Set<RefusalCount>();

    public DbSet<FormerPseudonym> FormerPseudonyms => Set<FormerPseudonym>();

    public DbSet<DistinctPatients> DistinctPatients => Set<DistinctPatients>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<SnapshotFile> SnapshotFiles => Set<SnapshotFile>();

    public DbSet<SnapshotCase> SnapshotCases => Set<SnapshotCase>();

    public DbSet<SnapshotResult> SnapshotResults => Set<SnapshotResult>();

    public DbSet<SnapshotSignature> SnapshotSignatures => Set<SnapshotSignature>();

    public DbSet<SnapshotRelease> SnapshotReleases => Set<SnapshotRelease>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccountRole> AccountRoles => Set<AccountRole>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<PasswordLink> PasswordLinks => Set<PasswordLink>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<PatientKey> PatientKeys => Set<PatientKey>();

    public DbSet<CentreKey> CentreKeys => Set<CentreKey>();

    public DbSet<Tombstone> Tombstones => Set<Tombstone>();

    public DbSet<PatientIdentity> PatientIdentities => Set<PatientIdentity>();

    public DbSet<Draft> Drafts => Set<Draft>();

    /// <summary>Saves; changes of cases are audited in the same transaction.</summary>
    /// <exception cref="InvalidOperationException">A case changes and there is no <see cref="Author"/>, or the patient is outside the <see cref="Scope"/>.</exception>
    /// <exception cref="RefusedException">LOCK-001 the record of the patient is locked.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changes = CaseChanges.In(this);
        if (changes.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await this.BeginWriting(cancellationToken) : null;
        await LockedRecords.Refuse(this, changes, cancellationToken);
        await Renumbering.ClearTheWay(this, cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await CaseAudit.Append(this, changes, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>Always throws: an audited save waits for its turn.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateText>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantText>();
        configurationBuilder.Properties<MissingAnswers>().HaveConversion<MissingAnswersText>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        CaseMapping.Apply(modelBuilder);
        SnapshotMapping.Apply(modelBuilder);
        AccessMapping.Apply(modelBuilder);
        BoardMapping.Apply(modelBuilder);
        Naming.Apply(modelBuilder);
        ScopeFilters.Apply(modelBuilder, this);
        if (Database.IsNpgsql()) Collations.Apply(modelBuilder);
    }
}
