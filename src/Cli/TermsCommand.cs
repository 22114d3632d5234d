using System.CommandLine;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Quality;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>terms unmapped --db FILE</c>: the names in the records that wait for somebody to map them.</summary>
internal static class TermsCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Required();
        var unmapped = new Command("unmapped", "List the names that the vocabulary does not know, or knows by inference only, with near terms.") { database };
        unmapped.SetAction((parsed, cancel) => Run(parsed, parsed.GetRequiredValue(database), cancel));
        return new Command("terms", "The vocabulary and the names in the records.") { unmapped };
    }

    private static async Task<int> Run(ParseResult parsed, string path, CancellationToken cancel)
    {
        try
        {
            var store = await RegistryStore.Open(path, MissingFile.Refuse, cancel);
            await using var db = store.CreateDbContext();
            var names = await NamesToMap.AmongAsync(db.StreamPatients(cancel), Vocabulary.Load(), cancel);
            if (parsed.GetValue(Output.Json)) WriteJson(parsed, names);
            else WriteTable(parsed, names);
            return ExitCode.Done;
        }
        catch (RefusedException refused)
        {
            return Output.Refuse(parsed, [new FileIssue(refused.Issue, RegistryPlace.NameOf(path), null)]);
        }
    }

    private static void WriteJson(ParseResult parsed, IReadOnlyList<UnmappedTerm> names) => Output.WriteJson(parsed, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("names");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("list", Words.Of(name.List));
            json.WriteString("state", Words.Of(name.State));
            json.WriteStartArray("spellings");
            foreach (var spelling in name.Spellings) json.WriteStringValue(spelling);
            json.WriteEndArray();
            json.WriteNumber("occurrences", name.Occurrences);
            json.WriteStartArray("suggestions");
            foreach (var suggestion in name.Suggestions)
            {
                json.WriteStartObject();
                json.WriteString("key", suggestion.Key);
                json.WriteString("spelling", suggestion.Spelling);
                json.WriteNumber("distance", suggestion.Distance);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTable(ParseResult parsed, IReadOnlyList<UnmappedTerm> names)
    {
        var console = Output.Console(parsed);
        if (names.Count == 0)
        {
            console.WriteLine("Every name in the records is mapped.");
            return;
        }
        var table = new Table().AddColumns("List", "As typed", "Records", "State", "Near terms");
        table.Columns[2].RightAligned();
        foreach (var name in names)
        {
            table.AddRow(
                Words.Of(name.List),
                Markup.Escape(string.Join(" | ", name.Spellings)),
                name.Occurrences.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Words.Of(name.State),
                Markup.Escape(string.Join(", ", name.Suggestions.Select(suggestion => suggestion.Key))));
        }
        console.Write(table);
    }
}
