using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>Something that is said of a report before its results.</summary>
/// <param name="Term">What it is about.</param>
/// <param name="Meaning">What is said.</param>
/// <param name="About">Whether it counts lines.</param>
public sealed record ReportFact(Phrase Term, Phrase Meaning, FactAbout About)
{
    /// <summary>The language of what is said where it is not that of the report; null where it is.</summary>
    public Language? SaidIn { get; init; }

    /// <summary>The facts in reading order.</summary>
    /// <param name="cohort">The lines analysed.</param>
    /// <param name="from">Where they come from.</param>
    /// <param name="publication">What they are compared with; null when nothing.</param>
    public static IEnumerable<ReportFact> Of(Cohort cohort, Provenance from, Publication? publication)
    {
        var set = cohort.Set;
        var centres = set.Lines.Select(line => line.Centre).Distinct(StringComparer.Ordinal).Count();
        yield return new(
            new("Population", "Population"),
            new($"{set.Lines.Count} lines of treatment, {set.Patients.Count} patients, {centres} centres", $"{set.Lines.Count} lignes de traitement, {set.Patients.Count} patients, {centres} centres"),
            FactAbout.Lines);
        if (from.Condition is { } condition)
            yield return new(new("Only lines with", "Seulement les lignes avec"), Phrase.Same(condition), FactAbout.Lines);
        var months = set.Lines.Select(line => line.StartMonth).OfType<string>().Order(StringComparer.Ordinal).ToList();
        if (months.Count > 0)
            yield return new(new("Lines started", "Lignes débutées"), new($"{Month(months[0], "en")} to {Month(months[^1], "en")}", $"{Month(months[0], "fr")} à {Month(months[^1], "fr")}"), FactAbout.Lines);
        if (from.CutOff is { } cutOff)
            yield return new(new("Data cut-off", "Date de point"), Phrase.Same(cutOff), FactAbout.Data);
        yield return new(new("Data", "Données"), from.Origin.Snapshot is null ? from.Data : Frozen(from.Origin), FactAbout.Data);
        if (from.Signed is { } signed)
            yield return new(new("Database lock", "Gel de la base"), signed, FactAbout.Data);
        if (from.Source is { } source)
            yield return new(new("Source", "Source"), Phrase.Same(source), FactAbout.Data) { SaidIn = Language.English };
        yield return new(
            new("Counting", "Décompte"),
            from.Mode == AnalysisMode.Printed
                ? new("as printed: the publication's own denominators", "comme imprimé : les dénominateurs de la publication")
                : new("corrected: one rule throughout, every denominator declared", "corrigé : une seule règle, chaque dénominateur déclaré"),
            FactAbout.Data);
        if (publication is not null)
            yield return new(new("Published numbers", "Nombres publiés"), PublicationSection.Summary(publication), FactAbout.Data);
        yield return new(new("Progression rules", "Règles de progression"), Phrase.Same(from.Rules.Label), FactAbout.Data);
        var imputed = set.Lines.Sum(line => line.ImputedDates);
        var completed = set.Lines.Count(line => line.ImputedDates > 0);
        yield return new(new("Partial dates completed", "Dates partielles complétées"), new($"{imputed} in {completed} lines", $"{imputed} dans {completed} lignes"), FactAbout.Lines);
        yield return new(
            new("Software", "Logiciel"),
            new($"Sarcoscope {from.SoftwareVersion}, vocabulary {from.VocabularyVersion}", $"Sarcoscope {from.SoftwareVersion}, vocabulaire {from.VocabularyVersion}"),
            FactAbout.Data);
    }

    private static Phrase Frozen(DataOrigin origin)
    {
        var day = origin.FrozenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (english, french) = origin.Erased > 0 ? ("; " + SnapshotErasure.Say(origin.Erased).English, " ; " + SnapshotErasure.Say(origin.Erased).French) : ("", "");
        return new(
            $"snapshot {origin.Snapshot}{(day is null ? "" : $" of {day}")}, SHA-256 {origin.Sha256}{english}",
            $"instantané {origin.Snapshot}{(day is null ? "" : $" du {day}")}, SHA-256 {origin.Sha256}{french}");
    }

    private static string Month(string month, string culture) =>
        DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.GetCultureInfo(culture));
}

/// <summary>What a fact is about.</summary>
public enum FactAbout
{
    /// <summary>The data and how they are read.</summary>
    Data = 0,

    /// <summary>The lines: their number, their dates.</summary>
    Lines,
}
