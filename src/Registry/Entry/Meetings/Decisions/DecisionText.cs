using System.Text.Encodings.Web;
using System.Text.Json;
using Sarcoscope.Registry.Access.Signing;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>What a signature stands under: the decision as text, and the case as hashes. The cells are those of the native format, which a reader can look up.</summary>
public static class DecisionText
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What became of the decision follows it, and is no part of it.
    private static readonly string[] Following = ["carried_out", "carried_out_on", "reason_not_carried_out", "missing"];

    // The decision itself, its meetings and questions about data: none of them is what the decision was taken about.
    private static readonly string[] NoFacts = ["board_cases.csv", "agenda.csv", "board_experts.csv", "signed_decisions.csv", "queries.csv", "former_pseudonyms.csv"];

    /// <summary>The decision and who took part, as JSON: columns that are empty are left out.</summary>
    public static string Of(BoardCase boardCase) => JsonSerializer.Serialize(
        new { decision = Cells(PatientTables.BoardCases, boardCase), experts = boardCase.Experts.OrderBy(expert => expert.Number).Select(expert => Cells(BoardTables.Experts, expert)) },
        Written);

    /// <summary>The case as it stands: the hash of the rows of each of its files, as JSON.</summary>
    public static string StateOf(Patient patient) => JsonSerializer.Serialize(
        new SortedDictionary<string, string>(
            CaseRows.Of(patient)
                .Where(row => !NoFacts.Contains(row.Table.File, StringComparer.Ordinal))
                .GroupBy(row => row.Table.File, StringComparer.Ordinal)
                .ToDictionary(file => file.Key, file => SignedText.HashOf(string.Join('\u001e', file.Select(row => string.Join('\u001f', Facts(row.Table, row.Cells))))), StringComparer.Ordinal),
            StringComparer.Ordinal),
        Written);

    /// <summary>The files of the case that changed since a decision was signed, in order.</summary>
    public static IReadOnlyList<string> ChangedSince(SignedDecision signed, Patient patient)
    {
        var (was, now) = (Read(signed.CaseState), Read(StateOf(patient)));
        return [.. was.Keys.Union(now.Keys, StringComparer.Ordinal).Where(file => was.GetValueOrDefault(file) != now.GetValueOrDefault(file)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The version of a decision that stands: the last signed one; null where none is.</summary>
    public static SignedDecision? LastOf(BoardCase boardCase) => boardCase.Signatures.MaxBy(signed => signed.Number);

    /// <summary>The answers of a signed decision by column, for people to read.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> AnswersOf(SignedDecision signed)
    {
        using var document = JsonDocument.Parse(signed.Content);
        return [.. document.RootElement.GetProperty("decision").EnumerateObject().Select(cell => KeyValuePair.Create(cell.Name, cell.Value.GetString() ?? ""))];
    }

    /// <summary>The experts of a signed decision, each by column.</summary>
    public static IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> ExpertsOf(SignedDecision signed)
    {
        using var document = JsonDocument.Parse(signed.Content);
        return [.. document.RootElement.GetProperty("experts").EnumerateArray().Select(expert => expert.EnumerateObject().Select(cell => KeyValuePair.Create(cell.Name, cell.Value.GetString() ?? "")).ToList())];
    }

    // That a record is locked says nothing about the patient.
    private static IEnumerable<string> Facts(NativeTable table, string[] cells) =>
        table == PatientTables.Patients ? cells.Where((_, column) => table.ColumnAt(column).Field != nameof(Patient.LockedAt)) : cells;

    private static Dictionary<string, string> Read(string state) => JsonSerializer.Deserialize<Dictionary<string, string>>(state) ?? [];

    private static Dictionary<string, string> Cells(NativeTable table, object record) => table.Columns
        .Where(column => !Following.Contains(column.Name, StringComparer.Ordinal))
        .Select(column => KeyValuePair.Create(column.Name, column.Write(record)))
        .Where(cell => cell.Value.Length > 0)
        .ToDictionary(StringComparer.Ordinal);
}
