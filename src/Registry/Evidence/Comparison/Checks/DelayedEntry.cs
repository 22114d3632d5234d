using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>BIAS-003: time before registration is counted, though whoever died in it is missing.</summary>
internal static class DelayedEntry
{
    private const string Code = "BIAS-003";
    private const double LargestUnknown = 0.05;

    public static CheckAnswer Check(ComparisonMaterial material)
    {
        var late = material.Subjects.Where(subject => subject.Entry > 0).ToList();
        var unknown = material.Subjects.Count(subject => !subject.EntryIsKnown);
        if (late.Count == 0 || material.Definition.Entry == EntryRule.Delayed)
        {
            var open = unknown == 0 ? new Phrase("", "") : new Phrase(
                $" Of {unknown} the day of registration is not recorded: they count from the origin on.",
                $" Pour {unknown}, le jour d'inclusion n'est pas renseigné : leur temps compte dès l'origine.");
            var (english, french) = late.Count == 0
                ? ($"Nobody is known to have been registered after the origin.{open.English}", $"Aucune inclusion connue après l'origine.{open.French}")
                : ($"{late.Count} {material.Unit} are at risk only from their registration on.{open.English}", $"{late.Count} {material.UnitFrench} ne sont à risque qu'à partir de leur inclusion.{open.French}");
            return unknown > LargestUnknown * material.Subjects.Count ? CheckAnswer.Open(Code, english, french) : CheckAnswer.Pass(Code, english, french);
        }
        return CheckAnswer.Found(new(
            Code,
            BiasSeverity.Warns,
            new($"{late.Count} of {material.Subjects.Count} {material.Unit} were registered after the origin and are counted as if watched before: whoever died until then is missing.",
                $"L'inclusion suit l'origine pour {late.Count} {material.UnitFrench} sur {material.Subjects.Count}, dont le temps compte pourtant dès l'origine : les décès survenus avant l'inclusion manquent."),
            [
                new("enteredLate", new("Entered after the origin", "Inclusion après l'origine"), late.Count),
                new("enteredLateFirst", Phrase.Same(material.NameOf(CohortSide.First)), late.Count(subject => subject.Side == CohortSide.First)),
                new("enteredLateSecond", Phrase.Same(material.NameOf(CohortSide.Second)), late.Count(subject => subject.Side == CohortSide.Second)),
                new("medianDelay", new("Median days before entry", "Jours avant l'entrée, médiane"), Say.Median(late.Select(subject => subject.Entry))),
            ],
            new("Let everybody be at risk from registration on (entry: delayed).", "Ne compter chacun à risque qu'à partir de son inclusion (entry : delayed)."),
            material.Definition with { Entry = EntryRule.Delayed }));
    }
}
