using System.Globalization;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>Where a record stands in a case, as histories and data queries name it.</summary>
/// <param name="Table">Its table: <c>line</c>.</param>
/// <param name="Key">Its keys below the patient, joined by slashes: <c>2/3</c>; empty for the patient.</param>
public readonly record struct CasePlace(string Table, string Key)
{
    /// <summary>The place of a record of a case.</summary>
    /// <exception cref="ArgumentException">The record is no part of the case.</exception>
    public static CasePlace Of(Patient patient, object record)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return record switch
        {
            Patient => new("patient", ""),
            Tumour tumour => new("tumour", Text(tumour.Number)),
            Alteration one => Below(patient.Tumours, tumour => tumour.Alterations.Contains(one), tumour => tumour.Number, "alteration", one.Number),
            BoardCase board => new("board_case", Text(board.Number)),
            AgendaItem item => new("board_case", Text(patient.BoardCases.Find(board => board.AgendaItems.Contains(item))?.Number ?? throw Stranger(record))),
            LocalTherapy therapy => new("local_therapy", Text(therapy.Number)),
            FollowUp visit => new("follow_up", Text(visit.Number)),
            TreatmentLine line => new("line", Text(line.Number)),
            LineDrug drug => Below(patient.Lines, line => line.Drugs.Contains(drug), line => line.Number, "line_drug", drug.Number),
            DoseChange change => Change(patient, change),
            Assessment visit => Below(patient.Lines, line => line.Assessments.Contains(visit), line => line.Number, "assessment", visit.Number),
            LesionMeasurement lesion => Lesion(patient, lesion),
            AdverseEvent seen => Below(patient.Lines, line => line.AdverseEvents.Contains(seen), line => line.Number, "adverse_event", seen.Number),
            SeriousEvent form => Below(patient.Lines, line => line.SeriousEvents.Contains(form), line => line.Number, "serious_event", form.Number),
            DataQuery query => new("data_query", Text(query.Number)),
            _ => throw Stranger(record),
        };
    }

    private static CasePlace Below<T>(IEnumerable<T> parents, Func<T, bool> holds, Func<T, int> number, string table, int own)
        where T : class => parents.FirstOrDefault(holds) is { } parent ? new(table, $"{Text(number(parent))}/{Text(own)}") : throw new ArgumentException($"The {table} is no part of the case.", nameof(own));

    private static CasePlace Change(Patient patient, DoseChange change)
    {
        foreach (var line in patient.Lines)
        foreach (var drug in line.Drugs.Where(drug => drug.DoseChanges.Contains(change)))
            return new("dose_change", $"{Text(line.Number)}/{Text(drug.Number)}/{Text(change.Number)}");
        throw Stranger(change);
    }

    private static CasePlace Lesion(Patient patient, LesionMeasurement lesion)
    {
        foreach (var line in patient.Lines)
        foreach (var visit in line.Assessments.Where(visit => visit.Lesions.Contains(lesion)))
            return new("lesion", $"{Text(line.Number)}/{Text(visit.Number)}/{lesion.Label}");
        throw Stranger(lesion);
    }

    private static ArgumentException Stranger(object record) => new($"The {record.GetType().Name} is no part of the case.", nameof(record));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
