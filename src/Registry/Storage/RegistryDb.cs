using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Storage.Mapping;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Storage;

/// <summary>The registry's tables. Made by <see cref="RegistryStore"/>, which sees to the schema.</summary>
public sealed class RegistryDb(DbContextOptions<RegistryDb> options) : DbContext(options)
{
    /// <summary>At most one row.</summary>
    public DbSet<RegistryProfile> Profiles => Set<RegistryProfile>();

    public DbSet<Centre> Centres => Set<Centre>();

    public DbSet<Patient> Patients => Set<Patient>();

    public DbSet<Tumour> Tumours => Set<Tumour>();

    public DbSet<Alteration> Alterations => Set<Alteration>();

    public DbSet<BoardCase> BoardCases => Set<BoardCase>();

    public DbSet<LocalTherapy> LocalTherapies => Set<LocalTherapy>();

    public DbSet<TreatmentLine> Lines => Set<TreatmentLine>();

    public DbSet<LineDrug> LineDrugs => Set<LineDrug>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<LesionMeasurement> Lesions => Set<LesionMeasurement>();

    public DbSet<AdverseEvent> AdverseEvents => Set<AdverseEvent>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<SnapshotFile> SnapshotFiles => Set<SnapshotFile>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateText>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantText>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        CaseMapping.Apply(modelBuilder);
        SnapshotMapping.Apply(modelBuilder);
        AccessMapping.Apply(modelBuilder);
        Naming.Apply(modelBuilder);
        if (Database.IsNpgsql()) Collations.Apply(modelBuilder);
    }
}
