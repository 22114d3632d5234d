namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>Somebody informed through parents or a guardian is informed again, in person, on coming of age.</summary>
/// <remarks>The day of birth is not kept: the patient is surely of age after the month (or year) of birth.</remarks>
public static class ComingOfAge
{
    /// <summary>Age in years.</summary>
    public const int Age = 18;

    /// <summary>The first day the patient is surely of age, from which the information is due; null where the patient was informed in person, or the birth is not known.</summary>
    public static DateOnly? InformAgainFrom(PartialDate? bornIn, InformedPerson? informed) =>
        informed is InformedPerson.Parents or InformedPerson.Guardian && bornIn is { IsRelative: false } born
            ? DateOnly.FromDayNumber(born.Latest).AddYears(Age).AddDays(1)
            : null;
}
