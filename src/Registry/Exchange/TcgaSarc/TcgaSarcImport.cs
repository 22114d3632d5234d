using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>Reads the public clinical release of TCGA-SARC: a folder of five CSV files with dates as days from diagnosis.</summary>
/// <remarks>What becomes of each column and row: docs/methods/tcga-lines.md. Issues: TCGA-001 to TCGA-019 in docs/issues.md.</remarks>
public sealed class TcgaSarcImport
{
    /// <summary>What the database then says about itself.</summary>
    public static RegistryProfile Profile { get; } = new()
    {
        Name = "TCGA-SARC",
        Source = "The Cancer Genome Atlas, TCGA-SARC open-access clinical data, Firehose release of 2015-11-01 (Cancer Genome Atlas Research Network, Cell 2017, 171:950, doi:10.1016/j.cell.2017.10.014).",
        Patients = PatientReality.Real,
        NotCollected = string.Join(';', Section.AdverseEvents, Section.BoardCases, Section.Assessments, Section.ProgressionAtStart, Section.Grade),
    };

    private readonly Vocabulary vocabulary;
    private readonly ImportLog log = new();
    private readonly Dictionary<string, Centre> centres = new(StringComparer.Ordinal);

    private TcgaSarcImport(Vocabulary vocabulary) => this.vocabulary = vocabulary;

    /// <summary>Reads a folder whole. Nothing is thrown for what is in the files: it is among the issues.</summary>
    public static TcgaSarcCases Read(string folder, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return new TcgaSarcImport(vocabulary).Read(folder);
    }

    private TcgaSarcCases Read(string folder)
    {
        var patients = SourceFile.Read(folder, PatientRows.File, PatientRows.Columns, log);
        var drugs = SourceFile.Read(folder, DrugRows.File, DrugRows.Columns, log);
        var followUps = SourceFile.Read(folder, VitalRows.File, VitalRows.Columns, log);
        var events = SourceFile.Read(folder, NewTumourRows.File, NewTumourRows.Columns, log);
        var radiations = SourceFile.Read(folder, LocalRows.File, LocalRows.Columns, log);
        SourceFile?[] files = [patients, drugs, followUps, events, radiations];
        if (patients is null || drugs is null || followUps is null || events is null || radiations is null)
            return Result([], files);

        var known = Patients(patients);
        var byPatient = new PatientRowsByFile(RowsOf(drugs, known), RowsOf(followUps, known), RowsOf(events, known), RowsOf(radiations, known));
        var cases = new List<TcgaCase>();
        foreach (var row in known.Values)
        {
            AddCentre(PatientRows.CentreOf(row.Barcode)!, row);
            var built = Build(row, byPatient);
            foreach (var found in CaseRules.Check(built.Patient).Where(found => found.Issue.Severity == Severity.Error))
                log.FromRule(built.OriginOf(found.Subject), found.Issue); // warnings are found when the case is admitted
            cases.Add(built);
        }
        return Result(cases, files);
    }

    private TcgaCase Build(SourceRow row, PatientRowsByFile rows)
    {
        var vital = new VitalRows(log);
        var forms = rows.FollowUps[row.Barcode].ToList();
        var built = new PatientRows(vocabulary, log).Begin(row, vital.Read(row, forms));
        new LocalRows(log).AddTo(built, [.. rows.Radiations[row.Barcode]]);
        var visits = new List<DatedFollowUp>();
        vital.AddTo(built, forms, visits);
        new NewTumourRows(vocabulary, log).AddTo(built, [.. rows.Events[row.Barcode]], visits);
        new DrugRows(vocabulary, log).AddTo(built, [.. rows.Drugs[row.Barcode]]);
        foreach (var visit in visits.OrderBy(visit => visit.Day).ThenBy(visit => visit.Status ?? (DiseaseStatus)int.MaxValue))
        {
            var followUp = new FollowUp { Number = built.Patient.FollowUps.Count + 1, State = FollowUpState.Done, DoneOn = PartialDate.FromDiagnosis(visit.Day), DiseaseStatus = visit.Status };
            built.Patient.FollowUps.Add(followUp);
            built.CameFrom(followUp, visit.Row);
        }
        return built;
    }

    private Dictionary<string, SourceRow> Patients(SourceFile file)
    {
        var known = new Dictionary<string, SourceRow>(StringComparer.Ordinal);
        foreach (var row in file.Rows)
        {
            if (PatientRows.CentreOf(row.Barcode) is null)
                log.Error(row, SourceFile.BarcodeColumn, "TCGA-005", $"'{row.Barcode}' is not a patient barcode such as TCGA-DX-A3U7.");
            else if (!known.TryAdd(row.Barcode, row))
                log.Error(row, SourceFile.BarcodeColumn, "TCGA-005", $"{row.Barcode} stands on line {known[row.Barcode].Line} too. A patient has one row.");
        }
        return known;
    }

    private ILookup<string, SourceRow> RowsOf(SourceFile file, Dictionary<string, SourceRow> known)
    {
        foreach (var row in file.Rows.Where(row => !known.ContainsKey(row.Barcode)))
            log.Error(row, SourceFile.BarcodeColumn, "TCGA-004", $"{(row.Barcode.Length == 0 ? "The row has no barcode" : $"{row.Barcode} is not a patient of {PatientRows.File}")}. Add the patient or remove the row.");
        return file.Rows.ToLookup(row => row.Barcode, StringComparer.Ordinal);
    }

    private void AddCentre(string code, SourceRow row)
    {
        if (centres.ContainsKey(code)) return;
        centres.Add(code, new()
        {
            Code = code,
            Name = $"TCGA tissue source site {code}",
            Country = row.Text(PatientRows.Country)?.ToUpperInvariant() switch
            {
                "UNITED STATES" => "US",
                "CANADA" => "CA",
                "RUSSIA" => "RU",
                "VIETNAM" => "VN",
                _ => null,
            },
        });
    }

    private TcgaSarcCases Result(List<TcgaCase> cases, IEnumerable<SourceFile?> files)
    {
        IEnumerable<TcgaCase> good = log.FilesAreBroken ? [] : cases.Where(built => !log.Refuses(built.Row.Barcode)).OrderBy(built => built.Patient.Pseudonym, StringComparer.Ordinal);
        return new(
            [.. centres.Values.OrderBy(centre => centre.Code, StringComparer.Ordinal)],
            [.. good],
            [.. log.Issues.OrderBy(issue => issue.File, StringComparer.Ordinal).ThenBy(issue => issue.Line).ThenBy(issue => issue.Issue.Code, StringComparer.Ordinal)],
            [.. files.OfType<SourceFile>()],
            log);
    }

    private sealed record PatientRowsByFile(
        ILookup<string, SourceRow> Drugs, ILookup<string, SourceRow> FollowUps, ILookup<string, SourceRow> Events, ILookup<string, SourceRow> Radiations);
}
