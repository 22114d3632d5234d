using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Exchange;

public sealed class RoundTripProperties
{
    [Theory, Databases]
    public void Export_import_export_gives_the_same_bytes(Engine engine) =>
        Prop.ForAll(AnyCase.Registry.ToArbitrary(), cases => RoundTrip(engine, cases).GetAwaiter().GetResult()).Check(Often(engine));

    [Theory, Databases]
    public void The_order_of_rows_does_not_matter(Engine engine) =>
        Prop.ForAll(AnyCase.Registry.ToArbitrary(), Gen.Choose(1, 1_000_000).ToArbitrary(), (cases, seed) => RoundTrip(engine, cases, seed).GetAwaiter().GetResult()).Check(Often(engine));

    // Each case needs two databases of its own, which a server makes more slowly than a folder its files.
    private static Config Often(Engine engine) => Config.QuickThrowOnFailure.WithMaxTest(engine == Engine.Sqlite ? 40 : 10);

    private static async Task<bool> RoundTrip(Engine engine, List<Patient> cases, int? shuffle = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TestFolder();
        var first = await RegistryStore.Open(folder.Place(engine, "first.db"), MissingFile.Create, cancel);
        await using (var session = await ImportSession.Begin(first, new() { SourceName = "generated" }, cancel))
        {
            var origin = new Origin("generated", 0);
            await session.Accept(new RegistryProfile { Name = "=Generated", Source = "a\nb", NotCollected = "Grade;FollowUps" }, origin, cancel);
            session.Accept(new Centre { Code = "C01", Name = "\"One\"" }, origin);
            foreach (var patient in cases) await session.Accept(patient, _ => origin, cancel);
            var report = await session.Finish(cancel);
            Assert.True(report.Outcome == ImportOutcome.Written, string.Join('\n', session.Issues()));
        }
        await NativeExport.ToFolder(first, folder.File("one"), cancel);
        var one = NativeFolder.Files(folder.File("one"));
        if (shuffle is { } seed) Shuffle(folder.File("one"), seed);

        var second = await RegistryStore.Open(folder.Place(engine, "second.db"), MissingFile.Create, cancel);
        var issues = new List<RowIssue>();
        var imported = await NativeImport.Run(folder.File("one"), second, new() { SourceName = "one" }, null, issues.Add, cancel);
        Assert.True(imported.Outcome == ImportOutcome.Written, string.Join('\n', issues));
        await NativeExport.ToFolder(second, folder.File("two"), cancel);
        Assert.Equal(one, NativeFolder.Files(folder.File("two")));
        return true;
    }

    /// <summary>Puts the rows of each file into another order; a row may hold line breaks within quotes.</summary>
    private static void Shuffle(string path, int seed)
    {
        foreach (var file in Directory.GetFiles(path))
        {
            var rows = new List<string>();
            var row = new StringBuilder();
            foreach (var letter in File.ReadAllText(file))
            {
                row.Append(letter);
                if (letter != '\n' || row.ToString().Count(quote => quote == '"') % 2 != 0) continue;
                rows.Add(row.ToString());
                row.Clear();
            }
            var random = new System.Random(seed);
            File.WriteAllText(file, rows[0] + string.Concat(rows.Skip(1).OrderBy(_ => random.Next())));
        }
    }
}
