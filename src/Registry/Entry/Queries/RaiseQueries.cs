using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Registry.Quality.Checks;
using Sarcoscope.Registry.Quality.Reviews;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Queries;

/// <summary>Turns findings of checks into data queries, many at once. Each is asked only while it still stands and nobody has asked it.</summary>
public sealed class RaiseQueries(RegistryDb db, Casebook casebook)
{
    /// <summary>Raises the queries.</summary>
    /// <param name="asked">Findings as they were listed.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="language">Of the questions.</param>
    /// <param name="cancel">Stops between two patients; those before keep their queries.</param>
    /// <returns>How many were raised.</returns>
    public async Task<int> Raise(IEnumerable<AskedFinding> asked, Author author, Language language, CancellationToken cancel)
    {
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new() { Name = "" };
        var today = DateOnly.FromDateTime(db.Clock.GetLocalNow().DateTime);
        var raised = 0;
        foreach (var patientAsked in asked.GroupBy(one => one.Pseudonym, StringComparer.Ordinal))
        {
            List<AskedFinding> wanted = [.. patientAsked];
            var added = 0;
            await casebook.Revise(patientAsked.Key, author, patient =>
            {
                foreach (var finding in CaseReview.Of(new(patient, today, profile)).Findings.Where(finding => !finding.IsAsked && wanted.Contains(AskedFinding.Of(patient.Pseudonym, finding))))
                {
                    patient.Queries.Add(new()
                    {
                        Number = patient.Queries.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1,
                        Record = QueriedRecord.FileOf(finding.Place.Table)!,
                        Key = finding.Place.Key.Length == 0 ? null : finding.Place.Key,
                        Field = finding.Column,
                        Question = $"{CaseChecks.Get(finding.Check)!.Title.In(language)}. {finding.Words.In(language)}",
                        Check = finding.Check,
                        AskedOn = PartialDate.OnDay(today),
                    });
                    added++;
                }
                return [];
            }, cancel);
            db.ChangeTracker.Clear();
            raised += added;
        }
        return raised;
    }
}

/// <summary>A finding that somebody wants to ask about.</summary>
/// <param name="Pseudonym">Of the patient.</param>
/// <param name="Check">Code of the check.</param>
/// <param name="Table">Table of the record.</param>
/// <param name="Key">Its keys below the patient.</param>
/// <param name="Column">The field; null for the whole record.</param>
public sealed record AskedFinding(string Pseudonym, string Check, string Table, string Key, string? Column)
{
    /// <summary>The finding of a patient.</summary>
    public static AskedFinding Of(string pseudonym, PlacedFinding finding) => new(pseudonym, finding.Check, finding.Place.Table, finding.Place.Key, finding.Column);

    /// <summary>As a form sends it back.</summary>
    public string Written => string.Join('|', Pseudonym, Check, Table, Key, Column);

    /// <summary>Reads what a form sent; null where it is none.</summary>
    public static AskedFinding? Read(string? written) => written?.Split('|') is [var pseudonym, var check, var table, var key, var column] ? new(pseudonym, check, table, key, column.Length == 0 ? null : column) : null;
}
