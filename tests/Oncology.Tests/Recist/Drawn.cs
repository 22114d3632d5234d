using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Oncology.Recist;

namespace Sarcoscope.Oncology.Tests.Recist;

/// <summary>Random cases: up to four targets and two non-target lesions, up to six visits.</summary>
internal static class Drawn
{
    internal static Arbitrary<RecistCase> Cases { get; } = CaseOf(Gen.Frequency((1, Gen.Constant(LesionState.NotEvaluable)), (8, Gen.Constant(LesionState.Measured)), (2, Gen.Constant(LesionState.Absent)), (1, Gen.Constant(LesionState.TooSmall)))).ToArbitrary();

    internal static Arbitrary<StatedResponse[]> Responses { get; } = (
        from count in Gen.Choose(0, 8)
        from gaps in Gen.Choose(1, 40).ArrayOf(count)
        from responses in Gen.Elements(Enum.GetValues<OverallResponse>()).ArrayOf(count)
        select responses.Select((response, index) => new StatedResponse(gaps.Take(index + 1).Sum(), response)).ToArray()).ToArbitrary();

    private static Gen<RecistCase> CaseOf(Gen<LesionState> states) =>
        from targets in Gen.Choose(0, 4)
        from nonTargets in Gen.Choose(0, 2)
        from tissues in Gen.Elements(LesionTissue.NonNodal, LesionTissue.Nodal).ArrayOf(targets)
        from sizes in Gen.Choose(100, 600).ArrayOf(targets)
        from count in Gen.Choose(0, 6)
        from visits in Visit(targets, nonTargets, states).ArrayOf(count)
        select new RecistCase
        {
            Lesions =
            [
                .. sizes.Select((size, index) => BaselineLesion.Target($"T{index}", tissues[index], Length.FromTenthsMm(size))),
                .. Enumerable.Range(0, nonTargets).Select(index => BaselineLesion.NonTarget($"NT{index}", LesionTissue.NonNodal)),
            ],
            Visits = [.. visits.Select((visit, index) => visit with { Day = 28 * (index + 1) })],
        };

    private static Gen<RecistVisit> Visit(int targets, int nonTargets, Gen<LesionState> states) =>
        from found in states.ArrayOf(targets)
        from sizes in Gen.Choose(0, 700).ArrayOf(targets)
        from judged in Gen.Frequency(
            (3, Gen.Constant(LesionState.Present)),
            (3, Gen.Constant(LesionState.Absent)),
            (1, Gen.Constant(LesionState.NotEvaluable)),
            (1, Gen.Constant(LesionState.Progression))).ArrayOf(nonTargets)
        from newLesion in Gen.Choose(0, 9)
        select new RecistVisit(0)
        {
            Findings =
            [
                .. found.Select((state, index) => new LesionFinding($"T{index}", state, state == LesionState.Measured ? Length.FromTenthsMm(sizes[index]) : null)),
                .. judged.Select((state, index) => new LesionFinding($"NT{index}", state)),
            ],
            NewLesions = newLesion == 0 ? [new("N1")] : [],
        };
}
