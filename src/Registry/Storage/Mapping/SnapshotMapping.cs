using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Storage.Mapping;

/// <summary>The tables of snapshots; triggers in the schema refuse to change their rows.</summary>
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
        model.Entity<SnapshotPiece>(piece =>
        {
            piece.ToTable("snapshot_piece");
            piece.HasKey(p => new { p.SnapshotName, p.File, p.Number });
            piece.HasOne<SnapshotFile>().WithMany().HasForeignKey(p => new { p.SnapshotName, p.File }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
