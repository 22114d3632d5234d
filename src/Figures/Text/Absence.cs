namespace Sarcoscope.Figures.Text;

/// <summary>Why there is no number: never a blank, a dash or 0, and never merged.</summary>
/// <remarks>The default value is <see cref="Unknown"/>.</remarks>
public enum Absence
{
    /// <summary>Looked for, not found.</summary>
    Unknown = 0,

    /// <summary>Nobody has filled it in.</summary>
    NotRecorded,

    /// <summary>The test was not done.</summary>
    NotTested,

    /// <summary>Looked at, but no judgement is possible.</summary>
    NotEvaluable,

    /// <summary>The question does not arise.</summary>
    NotApplicable,

    /// <summary>A median or limit that the curve does not come down to.</summary>
    NotReached,

    /// <summary>Hidden, because it counts fewer than five.</summary>
    FewerThanFive,
}

/// <summary>The words for absence.</summary>
public static class AbsenceWords
{
    /// <summary>The word in one language; In French "non atteinte" agrees with "médiane", the rest is masculine.</summary>
    public static string In(this Absence absence, Language language) => Word(absence).In(language);

    private static Phrase Word(Absence absence) => absence switch
    {
        Absence.Unknown => new("unknown", "inconnu"),
        Absence.NotRecorded => new("not recorded", "non renseigné"),
        Absence.NotTested => new("not tested", "non testé"),
        Absence.NotEvaluable => new("not evaluable", "non évaluable"),
        Absence.NotApplicable => new("not applicable", "sans objet"),
        Absence.NotReached => new("not reached", "non atteinte"),
        Absence.FewerThanFive => new("fewer than 5", "moins de 5"),
        _ => throw new ArgumentOutOfRangeException(nameof(absence), absence, "Not a kind of absence."),
    };
}
