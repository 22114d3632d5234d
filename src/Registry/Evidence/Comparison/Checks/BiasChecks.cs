namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>Every check of a comparison, in the order of their codes. They come before any test.</summary>
internal static class BiasChecks
{
    public static BiasReport Of(ComparisonMaterial material)
    {
        var immortal = ImmortalTime.Check(material);
        var blocked = immortal.Finding is not null;
        CheckAnswer[] answers =
        [
            immortal,
            InformativeCensoring.Check(material, blocked),
            DelayedEntry.Check(material),
            RepeatedPatients.Check(material),
            ThinRiskSet.Check(material),
            UnequalFollowUp.Check(material),
            ChangingHazards.Check(material, blocked),
            SharedPatients.Check(material),
            ListedCohorts.Check(material),
        ];
        return new(
            [.. answers.Select(answer => answer.Finding).OfType<BiasFinding>().OrderByDescending(finding => finding.Severity)],
            [.. answers.Select(answer => answer.Passed).OfType<BiasCheckNote>()],
            [.. answers.Select(answer => answer.NotJudged).OfType<BiasCheckNote>()]);
    }
}
