using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>A case as checks look at it.</summary>
/// <param name="Patient">With everything in it.</param>
/// <param name="Today">The day it is looked at.</param>
/// <param name="Profile">What the registry collects: nobody asks a centre for what it does not.</param>
public sealed record CheckedCase(Patient Patient, DateOnly Today, RegistryProfile Profile)
{
    /// <summary>The vocabulary.</summary>
    internal Vocabulary Vocabulary { get; } = Vocabulary.Load();

    /// <summary>The tumour the programme treats; null where none is recorded.</summary>
    internal Tumour? Tumour => Patient.PrimaryTumour;

    /// <summary>Lines in order.</summary>
    internal IReadOnlyList<TreatmentLine> Lines { get; } = [.. Patient.Lines.OrderBy(line => line.Number)];

    /// <summary>Lines in the programme, in order.</summary>
    internal IEnumerable<TreatmentLine> Programme => Lines.Where(line => line.Scope == LineScope.InProgramme);

    /// <summary>Whether the patient is still followed here.</summary>
    internal bool IsFollowed => Patient is { VitalStatus: not VitalStatus.Dead, WithdrawnOn: null, WithdrawalScope: null, TransferredTo: null };

    /// <summary>Days that certainly lie between two dates; negative where they may be in the other order, null where one is not known.</summary>
    internal static int? CertainDays(PartialDate? from, PartialDate? to) =>
        from is { } first && to is { } last && first.IsRelative == last.IsRelative ? last.Earliest - first.Latest : null;

    /// <summary>Days that have certainly passed since a date; null where it is not known or counted from diagnosis.</summary>
    internal int? CertainDaysSince(PartialDate? from) => CertainDays(from, PartialDate.OnDay(Today));

    /// <summary>Whether no reason was given why an answer is missing: only then is it asked for.</summary>
    internal static bool Unsaid(IAnswered record, string property) => record.Missing.Of(MissingAnswers.FieldOf(property)) is null;

    internal static string Say(PartialDate? date, Language language) => date is { } known ? DateWords.Say(known, language) : new Phrase("no date", "sans date").In(language);

    internal static string English(PartialDate? date) => Say(date, Language.English);

    internal static string French(PartialDate? date) => Say(date, Language.French);
}
