using System.Text;
using Sarcoscope.Registry.Exchange;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Exchange;

/// <summary>A folder of the native format to break, and a registry to import it into.</summary>
public sealed class NativeFolder : IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly TestFolder folder = new();

    private NativeFolder(Engine engine)
    {
        Engine = engine;
        Directory.CreateDirectory(Path);
    }

    public string Path => folder.File("in");

    public string RefusedPath => folder.File("refused");

    public Engine Engine { get; }

    public List<RowIssue> Issues { get; } = [];

    public IEnumerable<string> Codes => Issues.Select(issue => issue.Issue.Code);

    /// <summary>One centre; two patients, the first with two lines, an assessment and an adverse event.</summary>
    public static NativeFolder Small(Engine engine)
    {
        var native = new NativeFolder(engine);
        foreach (var table in NativeFormat.Tables) native.Write(table.File, string.Join(',', table.Header) + "\n");
        native.Append("registry.csv", "1,Test registry,,synthetic,,,,,\n");
        native.Write("centres.csv", "code,name,kind\nC01,First hospital,cancer-centre\n");
        native.Write("patients.csv", "pseudonym,centre,sex,born_in,vital_status,died_on,last_contact_on\nC01-001,C01,female,1950-02,alive,,2012-01\nC01-002,C01,male,1960,dead,2011-05,2011-05\n");
        native.Write("tumours.csv", "patient,number,histology_as_typed,diagnosed_on\nC01-001,1,GIST,2008-05\nC01-002,1,Leiomyosarcoma,2009\n");
        native.Write("lines.csv", "patient,number,scope,started_on,stopped_on\nC01-001,1,outside-programme,2008-06,2009-01\nC01-001,2,in-programme,2010-02-01,2010-08-01\nC01-002,1,in-programme,2010-03,\n");
        native.Write("line_drugs.csv", "patient,line,number,drug_as_typed,role,dose,dose_unit\nC01-001,1,1,glivec,principal,400,mg\nC01-001,2,1,sorafenib,principal,800.50,mg\nC01-001,2,2,unheard-of drug,partner,,\nC01-002,1,1,GLEEVEC,principal,,\n");
        native.Write("assessments.csv", "patient,line,number,kind,assessed_on\nC01-001,2,1,baseline,2010-01-28\n");
        native.Write("lesions.csv", "patient,line,assessment,label,category,tissue,state,mm\nC01-001,2,1,T1,target,non-nodal,measured,40.5\nC01-001,2,1,T2,target,nodal,measured,15\n");
        native.Write("adverse_events.csv", "patient,line,number,term_as_typed,grade\nC01-001,2,1,Fatigue,2\n");
        return native;
    }

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text, new UTF8Encoding(false));

    public void WriteBytes(string file, byte[] bytes) => File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);

    public void Append(string file, string text) => File.AppendAllText(System.IO.Path.Combine(Path, file), text, new UTF8Encoding(false));

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Replace(string file, string from, string to)
    {
        var text = Read(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public Task<RegistryStore> Open() => RegistryStore.Open(folder.Place(Engine), MissingFile.Create, Cancel);

    public Task<ImportReport> Import(ImportPolicy policy = ImportPolicy.AllOrNothing) => Import(Path, policy);

    public async Task<ImportReport> Import(string path, ImportPolicy policy = ImportPolicy.AllOrNothing)
    {
        Issues.Clear();
        return await NativeImport.Run(path, await Open(), new() { SourceName = "in", Policy = policy }, path == Path ? RefusedPath : null, Issues.Add, Cancel);
    }

    /// <summary>Imports and gives the one issue that is an error.</summary>
    public async Task<RowIssue> TheError()
    {
        var report = await Import();
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        await using var db = (await Open()).CreateDbContext();
        Assert.Empty(db.Patients);
        Assert.Empty(db.Centres);
        Assert.Empty(db.AuditEntries);
        return Assert.Single(Issues, issue => issue.Issue.Severity == Severity.Error);
    }

    public async Task<Dictionary<string, string>> Export(string name = "out")
    {
        await NativeExport.ToFolder(await Open(), folder.File(name), Cancel);
        return Files(folder.File(name));
    }

    public static Dictionary<string, string> Files(string path) =>
        Directory.GetFiles(path).ToDictionary(file => System.IO.Path.GetFileName(file), file => Encoding.Latin1.GetString(File.ReadAllBytes(file)));

    public void Dispose() => folder.Dispose();
}
