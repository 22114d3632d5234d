using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Statistics.Regression;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>What a comparison can be adjusted and weighted for: facts known at the origin.</summary>
public static class ComparisonCovariates
{
    private static readonly string[] Grades = ["I", "II", "III"];
    private static readonly string[] Answers = ["no", "yes"];

    public static IReadOnlyList<ComparisonCovariate> All { get; } =
    [
        Number("age", new("Age at the origin (years)", "Âge à l'origine (années)"), CovariateScope.Patient, subject => subject.Age),
        Number("ageAtDiagnosis", new("Age at diagnosis (years)", "Âge au diagnostic (années)"), CovariateScope.Patient, subject => subject.Line.AgeAtDiagnosis),
        Factor("sex", new("Sex", "Sexe"), CovariateScope.Patient, ["female", "male"], subject => subject.Line.Sex switch { Cases.Patients.Sex.Female => "female", Cases.Patients.Sex.Male => "male", _ => null }),
        Factor("family", new("Family of histologies", "Famille d'histologies"), CovariateScope.Patient, null, subject => subject.Line.Family),
        Factor("histology", new("Histology", "Histologie"), CovariateScope.Patient, null, subject => subject.Line.Histology),
        Factor("grade", new("Grade", "Grade"), CovariateScope.Patient, Grades, subject => subject.Line.Grade is Grade.I or Grade.II or Grade.III ? subject.Line.Grade.ToString() : null),
        Factor("metastatic", new("Metastatic at diagnosis", "Métastatique au diagnostic"), CovariateScope.Patient, Answers, subject => Word(subject.Line.MetastaticAtDiagnosis)),
        Factor("centre", new("Centre", "Centre"), CovariateScope.Patient, null, subject => subject.Line.Centre),
        Number("priorLines", new("Earlier systemic lines", "Lignes systémiques antérieures"), CovariateScope.Line, subject => subject.Line.PriorSystemicLines),
        Number("priorChemotherapyLines", new("Earlier lines of chemotherapy", "Lignes de chimiothérapie antérieures"), CovariateScope.Line, subject => subject.Line.PriorChemotherapyLines),
        Number("year", new("Year of the start", "Année de début"), CovariateScope.Line, subject => subject.Line.StartMonth is { } month ? int.Parse(month.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) : null),
        Number("monthsFromDiagnosis", new("Months from diagnosis", "Mois depuis le diagnostic"), CovariateScope.Line, subject => subject.Line.DaysFromDiagnosis is { } days ? StudyTime.Months(days) : null),
        Factor("progressionAtStart", new("Progression at the start", "Progression au début"), CovariateScope.Line, Answers, subject => Word(subject.Line.ProgressionAtStart)),
    ];

    /// <summary>The covariate of a name, or null.</summary>
    public static ComparisonCovariate? Find(string name) => All.FirstOrDefault(covariate => string.Equals(covariate.Name, name, StringComparison.Ordinal));

    private static string? Word(Answer? answer) => answer switch { Answer.Yes => "yes", Answer.No => "no", _ => null };

    private static ComparisonCovariate Number(string name, Phrase label, CovariateScope scope, Func<ComparisonSubject, double?> read) =>
        new(name, label, scope, subjects => Covariate.Numeric(name, [.. subjects.Select(read)]));

    private static ComparisonCovariate Factor(string name, Phrase label, CovariateScope scope, string[]? order, Func<ComparisonSubject, string?> read) =>
        new(name, label, scope, subjects =>
        {
            string?[] values = [.. subjects.Select(read)];
            // Only levels that somebody has, so that the reference is never empty.
            return Covariate.Factor(name, values, order?.Where(level => values.Contains(level, StringComparer.Ordinal)).ToArray());
        })
        {
            Level = read,
        };
}

/// <summary>A covariate of the list.</summary>
/// <param name="Name">As written in a definition.</param>
/// <param name="Label">In words.</param>
/// <param name="Scope">Whether it is known of a patient at any origin, or of a line at its start only.</param>
/// <param name="Of">The column of some subjects; not recorded stays missing.</param>
public sealed record ComparisonCovariate(string Name, Phrase Label, CovariateScope Scope, Func<IReadOnlyList<ComparisonSubject>, Covariate> Of)
{
    /// <summary>The level of a subject, null where it is not recorded; null for a number.</summary>
    public Func<ComparisonSubject, string?>? Level { get; init; }

    public bool IsFactor => Level is not null;

    public bool NeedsLine => Scope == CovariateScope.Line;
}

public enum CovariateScope
{
    Patient = 0,
    Line,
}
