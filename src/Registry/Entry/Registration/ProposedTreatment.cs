using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Entry.Registration;

/// <summary>
/// The treatment proposed for a patient to be included, by which the programme's rule is asked. It is not kept: the line is entered when it starts.
/// A patient may be included before a treatment is known.
/// </summary>
public static class ProposedTreatment
{
    /// <summary>Name of the list of drugs in the form.</summary>
    public const string Drugs = nameof(TreatmentLine.Drugs);

    /// <summary>The question of each row of drugs.</summary>
    public static Field Drug => LineDrugFields.Drug;

    /// <summary>The question whether it is given in a trial.</summary>
    public static Field Trial => LineFields.Trial;

    /// <summary>How many rows of drugs the form has: those with a drug, and an empty one.</summary>
    public static int RowsOf(FormEntry entry) => entry.RowsOf(Drugs) + 1;

    /// <summary>What the programme's rule says of the diagnosis and treatment that a form describes; null while no drug is named.</summary>
    public static ProgrammeEligibility? Eligibility(FormEntry entry)
    {
        var reading = new FormReading(entry, "", []); // what cannot be read is said when the form is sent
        var line = new TreatmentLine { Number = 1 };
        LineFields.Trial.Read(reading, line);
        for (var row = 0; row < entry.RowsOf(Drugs); row++)
        {
            var drug = new LineDrug { Number = row + 1, DrugAsTyped = "" };
            LineDrugFields.Drug.Read(reading.At(Drugs, row), drug);
            if (!string.IsNullOrWhiteSpace(drug.DrugAsTyped)) line.Drugs.Add(drug);
        }
        if (line.Drugs.Count == 0) return null;
        var tumour = new Tumour { Number = 1, HistologyAsTyped = "" };
        TumourFields.Histology.Read(reading, tumour);
        var found = ProgrammeEligibility.Of(line, tumour.AnalysedHistology, Vocabulary.Load());
        return found with { Issues = [.. found.Issues.Select(OfInclusion)] };
    }

    /// <summary>Why the patient is not included; nothing while the rule is not certain.</summary>
    internal static IEnumerable<Issue> Check(FormEntry entry) =>
        Eligibility(entry) is { Verdict: Verdict.False } refused ? refused.Issues.Where(issue => issue.Severity == Severity.Error) : [];

    // The rule speaks of lines, which can be recorded outside the programme; a patient is included or not.
    private static Issue OfInclusion(Issue issue) => issue.Code switch
    {
        "ELIG-001" => Issue.Error(issue.Code, FirstDrug, new Phrase(
            "No drug of the proposal is a targeted therapy: the programme does not include the patient.",
            "Aucun médicament proposé n'est une thérapie ciblée\u00A0: le programme n'inclut pas le patient.")),
        "ELIG-003" => Issue.Error(issue.Code, nameof(TreatmentLine.Trial), new Phrase(
            "The treatment belongs to a trial: the programme does not include the patient.",
            "Le traitement appartient à un essai\u00A0: le programme n'inclut pas le patient.")),
        "ELIG-004" => issue with
        {
            Field = FirstDrug,
            Message = issue.Message.Replace("this line", "the patient", StringComparison.Ordinal),
            French = issue.French.Replace("cette ligne", "le patient", StringComparison.Ordinal),
        },
        _ => issue with { Field = FirstDrug },
    };

    private static string FirstDrug => FormEntry.Row(Drugs, 0) + LineDrugFields.Drug.Name;
}
