using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Storage.Mapping;

/// <summary>The tables of snapshots and of whoever was erased; triggers in the schema refuse to change their rows.</summary>
internal static class SnapshotMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Snapshot>(snapshot =>
        {
            snapshot.ToTable("snapshot");
            snapshot.HasKey(s => s.Name);
        });
        model.Entity<SnapshotFile>(file =>
        {
            file.ToTable("snapshot_file");
            file.HasKey(f => new { f.SnapshotName, f.File });
            file.HasOne<Snapshot>().WithMany().HasForeignKey(f => f.SnapshotName).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SnapshotCase>(one =>
        {
            one.ToTable("snapshot_case");
            one.HasKey(c => new { c.SnapshotName, c.Number });
            one.HasIndex(c => c.PatientId); // no foreign key: it outlives an erased patient
            one.HasOne<Snapshot>().WithMany().HasForeignKey(c => c.SnapshotName).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SnapshotResult>(result =>
        {
            result.ToTable("snapshot_result");
            result.HasKey(r => r.SnapshotName);
            result.HasOne<Snapshot>().WithOne().HasForeignKey<SnapshotResult>(r => r.SnapshotName).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SnapshotSignature>(signature =>
        {
            signature.ToTable("snapshot_signature");
            signature.HasKey(s => new { s.SnapshotName, s.Number });
            signature.HasOne<Snapshot>().WithMany().HasForeignKey(s => s.SnapshotName).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SnapshotRelease>(release =>
        {
            release.ToTable("snapshot_release");
            release.HasKey(r => r.Number);
            release.Property(r => r.Number).ValueGeneratedNever();
            release.HasOne<Snapshot>().WithMany().HasForeignKey(r => r.SnapshotName).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Tombstone>(tombstone =>
        {
            tombstone.ToTable("tombstone");
            tombstone.HasKey(t => t.Pseudonym);
            tombstone.HasOne<Centre>().WithMany().HasForeignKey(t => t.CentreCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PatientKey>().HasIndex(key => key.DestroyedAt);
    }
}
