using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Storage.Changes;

/// <summary>What a unit of work is about to change in cases, field by field, as the audit trail will keep it.</summary>
internal static class CaseChanges
{
    private const string Number = "Number";

    /// <summary>The changes, one group per patient.</summary>
    /// <exception cref="InvalidOperationException">There is no author, a patient is outside the scope, or a record is changed without its case.</exception>
    public static IReadOnlyList<CaseChange> In(RegistryDb db)
    {
        var tracked = db.ChangeTracker.Entries().ToList();
        var changed = tracked.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsCaseRecord(entry.Metadata)).ToList();
        if (changed.Count == 0) return [];
        if (db.Author is null) throw new InvalidOperationException("A case is changed without an author. Every change of a case is audited.");
        var byId = tracked.Where(entry => IsCaseRecord(entry.Metadata)).ToDictionary(IdOf);
        return
        [
            .. changed.Select(entry => (Entry: entry, Path: PathOf(entry, byId)))
                .GroupBy(one => (Patient)one.Path[0].Entity)
                .Select(group => MayWrite(db, group.Key)
                    ? new CaseChange(group.Key, [.. group.Select(one => RecordChangeOf(one.Entry, one.Path))])
                    : throw new InvalidOperationException("A case outside the scope of this unit of work is changed.")),
        ];
    }

    // A centre reads a patient whom another follows, on either side of the transfer, and writes nothing in the former record.
    private static bool MayWrite(RegistryDb db, Patient patient) => db.Scope.Holds(patient.CentreCode) && (patient.TransferredTo is null || db.Scope.IsEverything);

    // Patients and everything whose foreign key leads to one.
    private static bool IsCaseRecord(IEntityType type) => type.ClrType == typeof(Patient) || (Above(type) is { } above && type.FindPrimaryKey()!.Properties[0].Name == "Id" && IsCaseRecord(above.PrincipalEntityType));

    // What belongs to an account, such as a draft, is no part of a case.
    private static IForeignKey? Above(IEntityType type) =>
        type.GetForeignKeys().SingleOrDefault(key => key.PrincipalEntityType.ClrType != typeof(Account) && key.Properties.Count == 1 && key.Properties[0].ClrType == typeof(Guid));

    private static Guid IdOf(EntityEntry entry) => (Guid)entry.Property("Id").CurrentValue!;

    private static List<EntityEntry> PathOf(EntityEntry entry, Dictionary<Guid, EntityEntry> byId)
    {
        var path = new List<EntityEntry>();
        for (var at = entry; ;)
        {
            path.Insert(0, at);
            if (at.Entity is Patient) return path;
            var parent = (Guid)at.Property(Above(at.Metadata)!.Properties[0].Name).CurrentValue!;
            at = byId.TryGetValue(parent, out var above) ? above : throw new InvalidOperationException($"A {at.Metadata.GetTableName()} is changed without its case. Load the patient.");
        }
    }

    private static RecordChange RecordChangeOf(EntityEntry entry, List<EntityEntry> path) => new(
        entry.Metadata.GetTableName()!,
        string.Join('/', path.Skip(1).Select(KeyOf)),
        IdOf(entry),
        entry.State switch { EntityState.Added => ChangeKind.Added, EntityState.Deleted => ChangeKind.Removed, _ => ChangeKind.Changed },
        [
            .. entry.Properties
                .Where(property => !property.Metadata.IsPrimaryKey() && !property.Metadata.IsForeignKey())
                .Select(property => new FieldChange(
                    property.Metadata.GetColumnName(),
                    entry.State == EntityState.Added ? null : Text(property.Metadata, property.OriginalValue),
                    entry.State == EntityState.Deleted ? null : Text(property.Metadata, property.CurrentValue)))
                .Where(change => change.From != change.To),
        ]);

    private static string KeyOf(EntityEntry entry) => entry.Entity switch
    {
        LesionMeasurement lesion => lesion.Label,
        AgendaItem item => item.MeetingCode,
        _ => ((int)entry.Property(Number).CurrentValue!).ToString(CultureInfo.InvariantCulture),
    };

    private static string? Text(IProperty property, object? value)
    {
        var stored = value is null ? null : property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return Convert.ToString(stored, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }
}
