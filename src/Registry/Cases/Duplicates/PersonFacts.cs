using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Cases.Duplicates;

/// <summary>What tells people apart without naming them: the facts by which two records are compared.</summary>
/// <param name="Pseudonym">Of the record.</param>
/// <param name="CentreCode">Of the record.</param>
/// <param name="Sex">As recorded.</param>
/// <param name="BornIn">Month or year; null when not recorded.</param>
/// <param name="Histology">Key of the histology that analyses use, of the first tumour; null while it is not mapped.</param>
/// <param name="DiagnosedOn">Of the first tumour; null when not recorded.</param>
public sealed record PersonFacts(string Pseudonym, string CentreCode, Sex Sex, PartialDate? BornIn, string? Histology, PartialDate? DiagnosedOn)
{
    /// <summary>The facts of a case.</summary>
    public static PersonFacts Of(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var tumour = patient.PrimaryTumour;
        return new(patient.Pseudonym, patient.CentreCode, patient.Sex, patient.BornIn, tumour?.AnalysedHistology, tumour?.DiagnosedOn);
    }

    /// <summary>Sex as a key; null when it is not known.</summary>
    internal string? SexKey => Sex == Sex.Unknown ? null : Words.Of(Sex);

    /// <summary>Month of birth as a key; null when less is known.</summary>
    internal string? BirthKey => Month(BornIn);

    /// <summary>Month of diagnosis as a key; null when less is known.</summary>
    internal string? DiagnosisKey => Month(DiagnosedOn);

    // A day counted from diagnosis is no calendar date: it tells nobody apart.
    private static string? Month(PartialDate? date) => date is { Precision: DatePrecision.Day or DatePrecision.Month } known ? known.ToString()[..MonthLength] : null;

    private const int MonthLength = 7;
}
