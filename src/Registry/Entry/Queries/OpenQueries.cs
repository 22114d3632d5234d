using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Queries;

/// <summary>Data queries that are not closed, for the patients of a unit of work.</summary>
public sealed class OpenQueries(RegistryDb db)
{
    /// <summary>The queries of one side, oldest first; those without a date come first.</summary>
    /// <param name="centre">Code of one centre; null for every centre in the scope.</param>
    /// <param name="side">Who is to act, or who wants to see all.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<IReadOnlyList<ListedQuery>> Read(string? centre, QuerySide side, CancellationToken cancel)
    {
        var found = await (
            from query in db.Queries.AsNoTracking()
            join patient in db.Patients on query.PatientId equals patient.Id
            where query.State == QueryState.Open || query.State == QueryState.Reopened || (side == QuerySide.Asking && query.State == QueryState.Answered)
            where patient.WithdrawalScope == null || patient.WithdrawalScope == WithdrawalScope.FurtherFollowUp
            where centre == null || patient.CentreCode == centre
            select new ListedQuery(patient.Pseudonym, patient.CentreCode, query.Number, query.Record, query.Key, query.Field, query.Question, query.State, query.AskedOn)).ToListAsync(cancel);
        return [.. found.OrderBy(query => query.AskedOn is { } asked ? asked.Earliest : int.MinValue).ThenBy(query => query.Pseudonym, StringComparer.Ordinal).ThenBy(query => query.Number)];
    }
}

/// <summary>For whom queries are listed.</summary>
public enum QuerySide
{
    /// <summary>The centre: queries that wait for its answer.</summary>
    Answering = 0,

    /// <summary>Monitors and coordination: every query that is not closed.</summary>
    Asking,
}

/// <summary>A query in a list.</summary>
/// <param name="Pseudonym">Of the patient.</param>
/// <param name="CentreCode">Of the patient.</param>
/// <param name="Number">Of the query, within the patient.</param>
/// <param name="Record">File of the record it is about.</param>
/// <param name="Key">Keys of the record below the patient; null for the patient.</param>
/// <param name="Field">Column; null for the whole record.</param>
/// <param name="Question">What is asked.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AskedOn">When it was asked; null where that is not recorded.</param>
public sealed record ListedQuery(string Pseudonym, string CentreCode, int Number, string Record, string? Key, string? Field, string Question, QueryState State, PartialDate? AskedOn);
