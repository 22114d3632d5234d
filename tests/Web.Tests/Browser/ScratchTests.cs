using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Entry.Meetings.Decisions;

namespace Sarcoscope.Web.Tests.Browser;

public sealed class ScratchTests
{
    [Fact]
    public void Print()
    {
        var lines = DemoRegistry.Patients().Select(p => (p, v: GuidelineSummary.Of(p))).Select(one => $"{one.p.Pseudonym} {one.p.PrimaryTumour!.Histology} {one.p.PrimaryTumour.MetastaticAtDiagnosis} {one.v.Verdicts!.Outcome} {one.v.Lines[0].English} | {string.Join(',', one.v.Verdicts.Options.Where(o => o.Drugs.Count > 0).Select(o => string.Join('+', o.Drugs) + ":" + o.Status))}");
        File.WriteAllLines("/tmp/walks-demo.txt", lines);
    }
}
