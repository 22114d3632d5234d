using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Entry.Lines;

/// <summary>The form of a line with its drugs, one row each.</summary>
public static class LineForm
{
    /// <summary>Name of the list of drugs in the form.</summary>
    public const string Drugs = nameof(TreatmentLine.Drugs);

    /// <summary>Name of the box in a row that takes its drug away.</summary>
    public const string Remove = "Remove";

    /// <summary>What the box holds when it is checked.</summary>
    public const string Checked = "yes";

    private const string Number = nameof(TreatmentLine.Number);

    private static readonly Field<TreatmentLine>[] Questions = [.. LineFields.Beginning, .. LineFields.AtStart];

    /// <summary>Writes a recorded line into the form.</summary>
    public static void Show(TreatmentLine line, FormEntry entry)
    {
        entry[Number] = line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Questions.Show(line, entry);
        var row = 0;
        foreach (var drug in line.Drugs.OrderBy(drug => drug.Number)) LineDrugFields.All.Show(drug, entry, FormEntry.Row(Drugs, row++));
    }

    /// <summary>Writes what a new line begins with: in the programme, one principal drug.</summary>
    public static void ShowNew(FormEntry entry)
    {
        entry[nameof(TreatmentLine.Scope)] = Words.Of(LineScope.InProgramme);
        entry[FormEntry.Row(Drugs, 0) + nameof(LineDrug.Role)] = Words.Of(DrugRole.Principal);
    }

    /// <summary>How many rows of drugs the form has: those with something in them, and an empty one.</summary>
    public static int RowsOf(FormEntry entry)
    {
        var rows = entry.RowsOf(Drugs);
        while (rows > 0 && IsEmpty(entry, rows - 1)) rows--;
        return rows + 1;
    }

    /// <summary>Reads the form into a case: a new line, or one that is recorded.</summary>
    /// <param name="entry">The form.</param>
    /// <param name="patient">The case; a new line is added to it, and its lines are numbered.</param>
    /// <param name="recorded">The line the form is about; null for a new one.</param>
    /// <param name="approvedOn">When the board of the centre approved the programme; null when it has not.</param>
    /// <param name="issues">Gets what is wrong.</param>
    public static EnteredLine Read(FormEntry entry, Patient patient, TreatmentLine? recorded, PartialDate? approvedOn, List<Issue> issues)
    {
        var known = recorded is null ? [] : Inclusion(recorded, patient, approvedOn).Select(issue => issue.Code).ToHashSet(StringComparer.Ordinal);
        var reading = new FormReading(entry, "", issues);
        var line = recorded ?? new TreatmentLine { Number = 1 };
        Questions.Read(reading, line);
        var rows = ReadDrugs(entry, reading, line);
        var numbered = patient.Lines.ToDictionary(one => one.Number);
        if (recorded is null) patient.Lines.Add(line);
        Place(reading, patient, line);
        QueriesOfLines.Follow(patient, numbered);
        // A line that was included before, and would not be today, can still be corrected.
        issues.AddRange(Inclusion(line, patient, approvedOn).Select(issue => known.Contains(issue.Code) ? issue with { Severity = Severity.Warning } : issue));
        return new(line, rows);
    }

    /// <summary>The line that the form describes, without changing a case; what cannot be read is left out.</summary>
    public static TreatmentLine Preview(FormEntry entry)
    {
        var line = new TreatmentLine { Number = 1 };
        var reading = new FormReading(entry, "", []);
        Questions.Read(reading, line);
        ReadDrugs(entry, reading, line);
        return line;
    }

    /// <summary>Whether the programme includes a line of a patient.</summary>
    public static ProgrammeEligibility Eligibility(TreatmentLine line, Patient patient) => ProgrammeEligibility.Of(line, patient.PrimaryTumour?.AnalysedHistology, Vocabulary.Load());

    private static void Place(FormReading reading, Patient patient, TreatmentLine line)
    {
        var before = reading.Issues.Count;
        var wanted = reading.Whole(Number);
        if (reading.Issues.Count > before) return;
        if (wanted < 1)
        {
            reading.Refuse("LINE-001", Number, new("Number lines from 1.", "Numérotez les lignes à partir de 1."));
            return;
        }
        LineOrder.Place(patient.Lines, line, wanted);
        if (wanted is { } number && number != line.Number)
            reading.Warn("LINE-012", Number, new($"This is line {line.Number} by its start, not {number}.", $"D'après son début, c'est la ligne {line.Number}, et non {number}."));
    }

    private static List<EnteredDrug> ReadDrugs(FormEntry entry, FormReading reading, TreatmentLine line)
    {
        var recorded = line.Drugs.OrderBy(drug => drug.Number).ToList();
        List<EnteredDrug> rows = [];
        for (var row = 0; row < Math.Max(entry.RowsOf(Drugs), recorded.Count); row++)
        {
            var prefix = FormEntry.Row(Drugs, row);
            if (entry[prefix + Remove] == Checked)
            {
                if (row < recorded.Count) line.Drugs.Remove(recorded[row]);
                continue;
            }
            if (row >= recorded.Count && IsEmpty(entry, row)) continue;
            var drug = row < recorded.Count ? recorded[row] : new LineDrug { Number = 1, DrugAsTyped = "" };
            LineDrugFields.All.Read(reading.At(Drugs, row), drug);
            if (row >= recorded.Count) line.Drugs.Add(drug);
            drug.Number = rows.Count + 1;
            rows.Add(new(drug, prefix));
        }
        return rows;
    }

    // A role alone is no drug: a choice between two is always made.
    private static bool IsEmpty(FormEntry entry, int row)
    {
        var prefix = FormEntry.Row(Drugs, row);
        return !entry.Typed.Any(typed => typed.Key.StartsWith(prefix, StringComparison.Ordinal) && typed.Key != prefix + nameof(LineDrug.Role) && typed.Key != prefix + Remove && !string.IsNullOrWhiteSpace(typed.Value));
    }

    private static IEnumerable<Issue> Inclusion(TreatmentLine line, Patient patient, PartialDate? approvedOn)
    {
        if (line.Scope != LineScope.InProgramme) return [];
        return ProgrammeApproval.Check(line, patient.CentreCode, approvedOn) is { } early ? [.. Eligibility(line, patient).Issues, early] : Eligibility(line, patient).Issues;
    }
}

/// <summary>A line as read from its form.</summary>
/// <param name="Line">The line.</param>
/// <param name="Drugs">Its drugs and the rows they stand in.</param>
public sealed record EnteredLine(TreatmentLine Line, IReadOnlyList<EnteredDrug> Drugs);

/// <summary>A drug, and what stands before the names of its fields in the form.</summary>
public sealed record EnteredDrug(LineDrug Drug, string Prefix);
