using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Labels;

/// <summary>The label status of lines of treatment, from what the registry recorded.</summary>
/// <param name="approvals">The approvals to judge by.</param>
/// <param name="jurisdiction">Whose label.</param>
public sealed class LineLabels(ApprovalCatalogue approvals, Jurisdiction jurisdiction)
{
    private static readonly LineLabels European = new(ApprovalCatalogue.Load(), Jurisdiction.Ema);
    private static readonly LineLabels American = new(ApprovalCatalogue.Load(), Jurisdiction.Fda);
    private readonly LabelRule rule = new(approvals);

    public ApprovalCatalogue Approvals => approvals;

    public Jurisdiction Jurisdiction => jurisdiction;

    /// <summary>By the approvals this version was built with.</summary>
    public static LineLabels In(Jurisdiction jurisdiction) => jurisdiction == Jurisdiction.Fda ? American : European;

    /// <summary>Every line of a case that started by the cut-off, with its status and why.</summary>
    /// <param name="patient">With tumours and lines.</param>
    /// <param name="cutOff">Null leaves nothing out.</param>
    public IEnumerable<LineLabel> Of(Patient patient, PartialDate? cutOff)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var timeline = new CaseTimeline(patient, PersonCourse.Of(patient, [patient]), cutOff);
        foreach (var timed in timeline.Lines)
        {
            var facts = LineCase.Of(timeline, timed, approvals.Attributes);
            yield return new(patient.Pseudonym, timed.Line.Number, timed.Line.Regimen, rule.Judge(DrugsOf(timed), facts, jurisdiction, LineCase.StartOf(timed.Line)));
        }
    }

    /// <summary>The status of one line.</summary>
    internal LabelStatus StatusOf(CaseTimeline timeline, TimedLine timed) =>
        rule.StatusOf(DrugsOf(timed), LineCase.Of(timeline, timed, approvals.Attributes), jurisdiction, LineCase.StartOf(timed.Line));

    private static List<string> DrugsOf(TimedLine timed) => [.. timed.Line.Drugs.OrderBy(drug => drug.Number).Select(drug => drug.Drug ?? drug.DrugAsTyped)];
}

/// <summary>The label status of a line.</summary>
/// <param name="Patient">Pseudonym.</param>
/// <param name="Line">Its number among all lines.</param>
/// <param name="Regimen">Its drugs.</param>
/// <param name="Answer">The status and why.</param>
public sealed record LineLabel(string Patient, int Line, string Regimen, LabelAnswer Answer);
