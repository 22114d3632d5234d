using System.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Exchange;
using Sarcoscope.Registry.Exchange.Updates;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Exchange.Updates;

/// <summary>The small registry, with a second centre of one patient, and whoever imports files for C01.</summary>
internal sealed class ACentre : IDisposable
{
    public static readonly Author Importer = new("importer@c01.example", "file of March");

    private readonly NativeFolder folder;

    private ACentre(NativeFolder folder, RegistryStore store) => (this.folder, Store) = (folder, store);

    public RegistryStore Store { get; }

    public ReadScope Scope { get; set; } = ReadScope.Of(["C01"]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ACentre> Create(Engine engine, Action<NativeFolder>? prepare = null)
    {
        var native = NativeFolder.Small(engine);
        native.Append("centres.csv", "C02,Second hospital,cancer-centre\n");
        native.Append("patients.csv", "C02-001,C02,female,1955,alive,,2012-02\n");
        native.Append("tumours.csv", "C02-001,1,Leiomyosarcoma,2010\n");
        prepare?.Invoke(native);
        var report = await native.Import();
        Assert.True(report.Errors == 0, string.Join("; ", native.Issues.Select(issue => issue.Issue.Code + " " + issue.Issue.Message)));
        return new(native, await native.Open());
    }

    public static CentreFiles Files(params (string Name, string Text)[] files) => CentreFiles.Of(files.Select(file => new HandedFile(file.Name, Encoding.UTF8.GetBytes(file.Text))));

    public RegistryDb Connect() => Store.CreateDbContext(Scope);

    public async Task<UpdatePlan> Preview(params (string Name, string Text)[] files)
    {
        await using var db = Connect();
        return await new CaseUpdates(db).Preview(Files(files), Cancel);
    }

    /// <summary>Imports what a preview of the same files shows.</summary>
    public async Task<UpdatePlan> Import(params (string Name, string Text)[] files)
    {
        var plan = await Preview(files);
        await using var db = Connect();
        return await new CaseUpdates(db).Import(Files(files), Importer, "C01", plan.Stamp, Cancel);
    }

    /// <summary>The one error of a preview.</summary>
    public async Task<RowIssue> TheError(params (string Name, string Text)[] files) => Assert.Single((await Preview(files)).Issues, issue => issue.Issue.Severity == Severity.Error && issue.Issue.Code != "UPDATE-002");

    public Task<Dictionary<string, string>> Export(string name) => folder.Export(name);

    public void Dispose() => folder.Dispose();
}
