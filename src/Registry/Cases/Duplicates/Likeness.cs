using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.Duplicates;

/// <summary>How one fact of two records compares.</summary>
public enum Agreement
{
    /// <summary>It is not known in one of them. Never counted as agreement.</summary>
    Unknown = 0,

    /// <summary>The same as far as it is asked: the same month, the same histology.</summary>
    Certain,

    /// <summary>It may be the same: a month within a year, a histology within a wider one.</summary>
    Possible,

    /// <summary>It cannot be the same.</summary>
    Contrary,
}

/// <summary>How strongly two records resemble each other.</summary>
public enum Strength
{
    /// <summary>Sex, month of birth, histology and month of diagnosis are the same.</summary>
    AllFour = 0,

    /// <summary>Three are the same and the fourth may be.</summary>
    ThreeAndPossible,

    /// <summary>Three are the same and the fourth is not known.</summary>
    ThreeAndUnknown,
}

/// <summary>How the facts of two records compare, one by one.</summary>
/// <param name="Sex">Unknown when not recorded in one of them.</param>
/// <param name="BornIn">Compared by month.</param>
/// <param name="Histology">As analysed; possible when one is a kind of the other.</param>
/// <param name="DiagnosedOn">Compared by month.</param>
/// <remarks>docs/methods/duplicates.md.</remarks>
public sealed record Likeness(Agreement Sex, Agreement BornIn, Agreement Histology, Agreement DiagnosedOn)
{
    private const int Facts = 4;

    /// <summary>Whether the records may be of one person, and how strongly; null when they are not alike enough to be shown.</summary>
    public Strength? Strength
    {
        get
        {
            Agreement[] all = [Sex, BornIn, Histology, DiagnosedOn];
            var certain = all.Count(one => one == Agreement.Certain);
            if (certain == Facts) return Duplicates.Strength.AllFour;
            if (certain < Facts - 1 || all.Contains(Agreement.Contrary)) return null;
            return all.Contains(Agreement.Possible) ? Duplicates.Strength.ThreeAndPossible : Duplicates.Strength.ThreeAndUnknown;
        }
    }

    /// <summary>Compares two records.</summary>
    /// <param name="one">The first.</param>
    /// <param name="other">The second.</param>
    /// <param name="vocabulary">Says which histology is a kind of which.</param>
    public static Likeness Of(PersonFacts one, PersonFacts other, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return new(Sexes(one.Sex, other.Sex), Months(one.BornIn, other.BornIn), Histologies(one.Histology, other.Histology, vocabulary), Months(one.DiagnosedOn, other.DiagnosedOn));
    }

    /// <summary>Whether two dates name the same month, may, or cannot.</summary>
    internal static Agreement Months(PartialDate? one, PartialDate? other)
    {
        if (one is not { IsRelative: false } first || other is not { IsRelative: false } second) return Agreement.Unknown;
        if (first.Precision == DatePrecision.Year || second.Precision == DatePrecision.Year)
            return first.Earliest <= second.Latest && second.Earliest <= first.Latest ? Agreement.Possible : Agreement.Contrary;
        return string.CompareOrdinal(first.ToString(), 0, second.ToString(), 0, "2010-03".Length) == 0 ? Agreement.Certain : Agreement.Contrary;
    }

    private static Agreement Sexes(Sex one, Sex other) =>
        one == Patients.Sex.Unknown || other == Patients.Sex.Unknown ? Agreement.Unknown : one == other ? Agreement.Certain : Agreement.Contrary;

    private static Agreement Histologies(string? one, string? other, Vocabulary vocabulary) =>
        one is null || other is null ? Agreement.Unknown
        : one == other ? Agreement.Certain
        : vocabulary.Histologies.IsWithin(one, other) || vocabulary.Histologies.IsWithin(other, one) ? Agreement.Possible
        : Agreement.Contrary;
}
