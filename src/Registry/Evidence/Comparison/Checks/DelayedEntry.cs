using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>BIAS-003: time before registration is counted, though whoever died in it is missing.</summary>
internal static class DelayedEntry
{
    private const string Code = "BIAS-003";

    public static CheckAnswer Check(ComparisonMaterial material)
    {
        var late = material.Subjects.Where(subject => subject.Entry > 0).ToList();
        if (late.Count == 0) return CheckAnswer.Pass(Code, "Everybody was watched from the origin on.", "Tous ont été suivis dès l'origine.");
        if (material.Definition.Entry == EntryRule.Delayed)
            return CheckAnswer.Pass(Code, $"{late.Count} {material.Unit} are at risk only from their registration on.", $"{late.Count} {material.UnitFrench} ne sont à risque qu'à partir de leur inclusion.");
        return CheckAnswer.Found(new(
            Code,
            BiasSeverity.Warns,
            new($"{late.Count} of {material.Subjects.Count} {material.Unit} were registered after the origin and are counted as if watched before: whoever died until then is missing.",
                $"{late.Count} sur {material.Subjects.Count} {material.UnitFrench} ont été incluses après l'origine et comptent comme suivies avant : ceux décédés avant l'inclusion manquent."),
            [
                new("enteredLate", new("Entered after the origin", "Entrées après l'origine"), late.Count),
                new("enteredLateFirst", Phrase.Same(material.NameOf(CohortSide.First)), late.Count(subject => subject.Side == CohortSide.First)),
                new("enteredLateSecond", Phrase.Same(material.NameOf(CohortSide.Second)), late.Count(subject => subject.Side == CohortSide.Second)),
                new("medianDelay", new("Median days before entry", "Jours avant l'entrée, médiane"), Say.Median(late.Select(subject => subject.Entry))),
            ],
            new("Let everybody be at risk from registration on (entry: delayed).", "Ne compter chacun à risque qu'à partir de son inclusion (entry : delayed)."),
            material.Definition with { Entry = EntryRule.Delayed }));
    }
}
