using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>BIAS-001: a cohort is made of who joined it after the origin, who had to live until then.</summary>
/// <remarks>Source: Suissa 2008, doi:10.1093/aje/kwm324. Blocking: the difference is of the design, not of the treatment.</remarks>
internal static class ImmortalTime
{
    private const string Code = "BIAS-001";

    public static CheckAnswer Check(ComparisonMaterial material)
    {
        var definition = material.Definition;
        var later = LaterFacts.Define(definition);
        var late = material.Subjects.Where(subject => subject.Joined is null or > 0).ToList();
        if (definition.Exposure == ExposureRule.TimeDependent)
        {
            return CheckAnswer.Pass(
                Code,
                $"Exposure is time-dependent: {late.Count} {material.Unit} count for their cohort only from the day they joined it.",
                $"Exposition dépendante du temps : {late.Count} {material.UnitFrench} ne comptent dans leur cohorte qu'à partir du jour de leur entrée.");
        }
        if (late.Count == 0 && !later)
            return CheckAnswer.Pass(Code, $"Every cohort is known {definition.Origin.Text.English}.", $"Chaque cohorte est connue {definition.Origin.Text.French}.");
        var known = late.Where(subject => subject.Joined is not null).ToList();
        var median = Say.Median(known.Select(subject => subject.Joined!.Value));
        var gained = known.Sum(subject => Math.Max(0, Math.Min(subject.Joined!.Value, subject.Time.Days) - (definition.Entry == EntryRule.Delayed ? subject.Entry : 0)));
        var when = median is { } days
            ? new Phrase($", a median of {Say.Number(days, "")} days after it", $", en médiane {Say.French(days, "")} jours après")
            : new Phrase("", "");
        return CheckAnswer.Found(new(
            Code,
            BiasSeverity.Blocks,
            later
                ? new($"A cohort is made by the response, which nobody knows {definition.Origin.Text.English}: {late.Count} of {material.Subjects.Count} {material.Unit} joined theirs later{when.English}.",
                    $"Une cohorte dépend de la réponse, inconnue {definition.Origin.Text.French} : {late.Count} {material.UnitFrench} sur {material.Subjects.Count} ont rejoint la leur plus tard{when.French}.")
                : new($"Time is counted {definition.Origin.Text.English}, but {late.Count} of {material.Subjects.Count} {material.Unit} joined their cohort later{when.English}: until then they could not have the event.",
                    $"Le temps est compté {definition.Origin.Text.French}, mais {late.Count} {material.UnitFrench} sur {material.Subjects.Count} ont rejoint leur cohorte plus tard{when.French} : jusque-là l'événement leur était impossible."),
            [
                new("joinedLate", new("Joined after the origin", "Entrée dans la cohorte après l'origine"), late.Count),
                new("joinedLateFirst", Phrase.Same(material.NameOf(CohortSide.First)), late.Count(subject => subject.Side == CohortSide.First)),
                new("joinedLateSecond", Phrase.Same(material.NameOf(CohortSide.Second)), late.Count(subject => subject.Side == CohortSide.Second)),
                new("medianDaysBefore", new("Median days before joining", "Jours avant l'entrée dans la cohorte, médiane"), median),
                new("immortalDays", new("Days at risk credited before joining", "Jours à risque crédités avant l'entrée dans la cohorte"), gained),
            ],
            new(
                "No p-value is given. Count time before joining for whoever is not, or not yet, in the cohort (time-dependent exposure, with landmarks), or start the clock where the cohort is known.",
                "Aucune valeur p n'est donnée. Compter le temps avant l'entrée pour ceux qui ne sont pas, ou pas encore, dans la cohorte (exposition dépendante du temps, avec landmarks), ou faire partir le temps là où la cohorte est connue."),
            RemedyOf(material, late)));
    }

    // Time cannot be divided on a day nobody recorded, nor where the population itself is made by what came later.
    private static ComparisonDefinition? RemedyOf(ComparisonMaterial material, List<ComparisonSubject> late)
    {
        var definition = material.Definition;
        var remedy = definition with
        {
            Exposure = ExposureRule.TimeDependent,
            Landmarks = definition.Landmarks.Count > 0 ? definition.Landmarks : [30, 60],
            HorizonDays = null,
            Weights = null,
            Stops = false,
        };
        var possible = late.Count > 0 && late.TrueForAll(subject => subject.Joined is not null) && !ComparisonFit.Issues(remedy).Any();
        return possible && ComparisonRows.Of(remedy, [.. material.Subjects.Where(subject => subject.Time.Days > 0)]) is { } rows && ComparisonMaterial.Sides.All(side => rows.OfSide(side) is not null) ? remedy : null;
    }
}
