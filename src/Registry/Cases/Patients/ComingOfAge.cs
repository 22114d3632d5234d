using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>Somebody informed through parents or a guardian is informed again, in person, on coming of age.</summary>
/// <remarks>The day of birth is not kept: the patient is surely of age after the month (or year) of birth.</remarks>
public static class ComingOfAge
{
    /// <summary>Age in years.</summary>
    public const int Age = 18;

    /// <summary>Whether somebody was of age on a date; unknown where the dates do not tell.</summary>
    /// <param name="bornIn">Null where it is not known.</param>
    /// <param name="on">Null where it is not known.</param>
    public static Verdict WasOfAge(PartialDate? bornIn, PartialDate? on)
    {
        if (bornIn is not { IsRelative: false } born || on is not { IsRelative: false } day) return Verdict.Unknown;
        if (day.Earliest >= Birthday(born.Latest).DayNumber) return Verdict.True;
        return day.Latest < Birthday(born.Earliest).DayNumber ? Verdict.False : Verdict.Unknown;
    }

    /// <summary>
    /// The first day the patient is surely of age, from which the information is due; null where the patient was informed in person or through a
    /// representative of adults, or the birth is not known.
    /// </summary>
    /// <param name="bornIn">Month or year of birth.</param>
    /// <param name="informed">Who was informed; where that is not recorded, somebody who was a minor then is informed again.</param>
    /// <param name="informedOn">When.</param>
    public static DateOnly? InformAgainFrom(PartialDate? bornIn, InformedPerson? informed, PartialDate? informedOn)
    {
        if (bornIn is not { IsRelative: false } born) return null;
        var throughOthers = informed is { } person ? InformedPersonRules.SpeaksForMinors(person) : WasOfAge(bornIn, informedOn) == Verdict.False;
        return throughOthers ? Birthday(born.Latest).AddDays(1) : null;
    }

    private static DateOnly Birthday(int born) => DateOnly.FromDayNumber(born).AddYears(Age);
}
