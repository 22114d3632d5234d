using System.Globalization;
using System.Text.RegularExpressions;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>The patient's form with the pathology of the primary tumour.</summary>
internal sealed partial class PatientRows(Vocabulary vocabulary, ImportLog log)
{
    public const string File = "tcga_sarc_patients.csv";

    public const string Country = "clinical_cqcf.country";
    private const string Gender = "gender";
    private const string Birth = "days_to_birth";
    private const string Diagnosis = "primary_pathology.days_to_initial_pathologic_diagnosis";
    private const string Histology = "primary_pathology.histological_type";
    private const string Morphology = "icd_o_3_histology";
    private const string Topography = "icd_o_3_site";
    private const string Site = "primary_pathology.tumor_tissue_sites.tumor_tissue_site";
    private const string OtherSite = "primary_pathology.tumor_tissue_site_other";
    private const string Depth = "primary_pathology.tumor_depth";
    private const string Necrosis = "primary_pathology.tumor_total_necrosis_percent";
    private const string PathologicSize = "primary_pathology.tumor_sizes.tumor_size.pathologic_tumor_";
    private const string RadiologicSize = "primary_pathology.tumor_sizes.tumor_size.radiologic_tumor_";
    private const string Ss18 = "primary_pathology.synovial_sarcoma.ss18_ssx_fusion_status";
    private const string Ss18Method = "primary_pathology.synovial_sarcoma.ss18_ssx_testing_method";
    private const string Nf1 = "primary_pathology.synovial_sarcoma.mpnst_nf1_genetic_testing";
    private const string Nf1Variant = "primary_pathology.synovial_sarcoma.mpnst_specific_mutations";
    private const string Uterus = "UTERUS";

    private static readonly string[] Axes = ["length", "width", "depth"];

    public static IReadOnlyList<string> Columns { get; } =
    [
        Country, Gender, Birth, Diagnosis, Histology, Morphology, Topography, Site, OtherSite, Depth, Necrosis, Ss18, Ss18Method, Nf1, Nf1Variant, LocalRows.Residual,
        .. VitalRows.Columns,
        .. Axes.Select(axis => PathologicSize + axis), .. Axes.Select(axis => RadiologicSize + axis),
    ];

    /// <summary>The two characters of a barcode that name the site where the tissue was taken; null for another form.</summary>
    public static string? CentreOf(string barcode) => BarcodeForm().Match(barcode) is { Success: true } match ? match.Groups["site"].Value : null;

    /// <summary>The site, a hyphen, and the participant's code read as a number in base 36: the same in every file.</summary>
    public static string PseudonymOf(string barcode)
    {
        var match = BarcodeForm().Match(barcode);
        var number = match.Groups["participant"].Value.Aggregate(0, (sum, letter) => sum * 36 + (char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10));
        return string.Create(CultureInfo.InvariantCulture, $"{match.Groups["site"].Value}-{number:000000}");
    }

    public TcgaCase Begin(SourceRow row, VitalRows.Known known)
    {
        row.Fate = RowFate.Recorded;
        var patient = new Patient
        {
            Pseudonym = PseudonymOf(row.Barcode),
            CentreCode = CentreOf(row.Barcode)!,
            SourceId = row.Barcode,
            Sex = SexOf(row),
            BornIn = SourceRow.Date(row.Day(Birth, log)),
            VitalStatus = known.Status,
            DiedOn = SourceRow.Date(known.DeathDay),
            LastContactOn = SourceRow.Date(known.ContactDay),
        };
        patient.Tumours.Add(Tumour(row));
        return new(patient, row, known.DeathDay);
    }

    private Sex SexOf(SourceRow row)
    {
        switch (row.Text(Gender)?.ToUpperInvariant())
        {
            case "FEMALE": return Sex.Female;
            case "MALE": return Sex.Male;
            case null: return Sex.Unknown;
            default:
                log.Warn(row, Gender, "TCGA-008", $"'{row.Text(Gender)}' is not a sex this import knows. It is left unknown.");
                return Sex.Unknown;
        }
    }

    private Tumour Tumour(SourceRow row)
    {
        var (siteTyped, site) = SiteOf(row);
        var typed = row.Text(Histology);
        if (typed is null) log.Error(row, Histology, "TCGA-009", "The histology is missing. Write it as the pathologist reported it.");
        var tumour = new Tumour
        {
            Number = 1,
            HistologyAsTyped = typed ?? "",
            Histology = HistologyOf(row, typed, site),
            DiagnosedOn = SourceRow.Date(row.Day(Diagnosis, log)),
            SiteAsTyped = siteTyped,
            Site = site,
            NecrosisScore = NecrosisScore(row.Text(Necrosis)),
            SizeTenthsMm = SizeTenthsMm(row),
            Depth = row.Text(Depth)?.ToUpperInvariant() switch
            {
                null => null,
                "DEEP" => TumourDepth.Deep,
                "SUPERFICIAL" => TumourDepth.Superficial,
                _ => TumourDepth.Unknown,
            },
        };
        tumour.Alterations.AddRange(Alterations(row));
        return tumour;
    }

    private string? HistologyOf(SourceRow row, string? typed, string? site)
    {
        var key = vocabulary.Map(TermList.Histologies, typed)?.Key;
        var coded = vocabulary.Histologies.Find(row.Text(Morphology))?.Key;
        if (key is not null && coded is not null && Contradict(key, coded))
            log.Warn(row, Morphology, "TCGA-019", $"The code {row.Text(Morphology)} says {coded}, the text '{typed}' says {key}. The text is used.");
        // Leiomyosarcoma of the uterus has no code of its own in ICD-O: site makes it (docs/terms.md).
        var uterine = vocabulary.Sites.IsWithin(site, Uterus) || vocabulary.Sites.IsWithin(vocabulary.Sites.Find(row.Text(Topography))?.Key, Uterus);
        return key == "LMS" && uterine ? "ULMS" : key;
    }

    // A code of unclassified sarcoma contradicts nothing.
    private bool Contradict(string key, string coded) =>
        coded != "USARC" && !vocabulary.Histologies.IsWithin(key, coded) && !vocabulary.Histologies.IsWithin(coded, key);

    private (string? Typed, string? Key) SiteOf(SourceRow row)
    {
        var word = row.Text(Site);
        var other = row.Text(OtherSite);
        if (word is null || word.Contains("please specify", StringComparison.OrdinalIgnoreCase))
        {
            var region = word?.Split(" - ")[0];
            var place = vocabulary.Map(TermList.Sites, other)?.Key ?? vocabulary.Map(TermList.Sites, region)?.Key;
            return (other ?? word, place ?? (other is null ? vocabulary.Map(TermList.Sites, row.Text(Topography))?.Key : null));
        }
        return (word, vocabulary.Map(TermList.Sites, word)?.Key);
    }

    // FNCLCC: none 0, less than half 1, half or more 2 (specs of grade, docs/terms.md).
    private static int? NecrosisScore(string? text) => text switch
    {
        null => null,
        _ when text.StartsWith("0%", StringComparison.Ordinal) => 0,
        _ when text.StartsWith("<10%", StringComparison.Ordinal) || text.StartsWith("moderate", StringComparison.OrdinalIgnoreCase) => 1,
        _ when text.StartsWith("extensive", StringComparison.OrdinalIgnoreCase) => 2,
        _ => null,
    };

    // Centimetres in the source; the largest diameter in the specimen, else on imaging.
    private int? SizeTenthsMm(SourceRow row)
    {
        var centimetres = Axes.Select(axis => row.Number(PathologicSize + axis, log)).Max() ?? Axes.Select(axis => row.Number(RadiologicSize + axis, log)).Max();
        return centimetres is { } size and > 0 ? (int)Math.Round(size * 100m, MidpointRounding.AwayFromZero) : null;
    }

    private static IEnumerable<Alteration> Alterations(SourceRow row)
    {
        var number = 0;
        if (row.Text(Ss18) is { } fusion && fusion.StartsWith("positive", StringComparison.OrdinalIgnoreCase))
            yield return new() { Number = ++number, Gene = "SS18-SSX", Variant = fusion.Split(" - ").Last(), Method = row.Text(Ss18Method), Status = AlterationStatus.Present };
        if (row.Text(Nf1) is { } tested)
        {
            var found = tested.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
            yield return new() { Number = ++number, Gene = "NF1", Variant = found ? row.Text(Nf1Variant)?.TrimEnd(',') : null, Status = found ? AlterationStatus.Present : AlterationStatus.NotTested };
        }
    }

    // Up to K…: more would not fit the six digits of a pseudonym; the programme ended in the A's.
    [GeneratedRegex("^TCGA-(?<site>[A-Z0-9]{2})-(?<participant>[0-9A-K][A-Z0-9]{3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BarcodeForm();
}
