using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Withdrawals;

/// <summary>A printed number that is another one without some patients.</summary>
/// <param name="Before">With them; null where there was no such number.</param>
/// <param name="After">Without them; null where there is none any more.</param>
public sealed record NumberChange(PublishedNumber? Before, PublishedNumber? After)
{
    /// <summary>Either of the two, for what they have in common.</summary>
    public PublishedNumber Named => Before ?? After!;

    /// <summary>The numbers that differ, in reading order.</summary>
    public static IReadOnlyList<NumberChange> Between(IReadOnlyList<PublishedNumber> before, IReadOnlyList<PublishedNumber> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        var now = after.ToDictionary(number => number.Key, StringComparer.Ordinal);
        var then = before.Select(number => number.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.Select(number => new NumberChange(number, now.GetValueOrDefault(number.Key))).Where(change => change.Before != change.After),
            .. after.Where(number => !then.Contains(number.Key)).Select(number => new NumberChange(Before: null, number)),
        ];
    }

    /// <summary>The numbers of some lines that change when one patient leaves them.</summary>
    /// <param name="set">With or without the patient.</param>
    /// <param name="own">The patient's own lines, as in that set.</param>
    /// <param name="pseudonym">Of the patient.</param>
    public static IReadOnlyList<NumberChange> Without(AnalysisSet set, AnalysisSet own, string pseudonym)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(own);
        var without = set with
        {
            Lines = [.. set.Lines.Where(line => line.Patient != pseudonym)],
            Patients = [.. set.Patients.Where(patient => patient.Patient != pseudonym)],
        };
        var with = set with
        {
            Lines = [.. without.Lines.Concat(own.Lines).OrderBy(line => line.Patient, StringComparer.Ordinal).ThenBy(line => line.Number)],
            Patients = [.. without.Patients.Concat(own.Patients).OrderBy(patient => patient.Patient, StringComparer.Ordinal)],
        };
        return Between(PublishedNumber.Of(with), PublishedNumber.Of(without));
    }
}
