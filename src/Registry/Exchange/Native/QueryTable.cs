using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Queries;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>The file of questions put to the centres.</summary>
internal static class QueryTable
{
    public static NativeTable Queries { get; } = new NativeTable<DataQuery, Patient>("queries.csv", null, PatientTables.Patients, patient => patient.Queries,
    [
        Columns<DataQuery>.Whole(q => q.Number, "Order within the patient, from 1."),
        Columns<DataQuery>.Text(q => q.Record, "File of the record in question, without its ending: lines."),
        Columns<DataQuery>.Text(q => q.Key, "Keys of the record below the patient, joined by slashes: 2/3; empty for the patient."),
        Columns<DataQuery>.Text(q => q.Field, "The column in question; empty for the whole record."),
        Columns<DataQuery>.Text(q => q.Question, "What the centre is asked."),
        Columns<DataQuery>.Text(q => q.Check, "Code of the check that raised it; empty where a person did."),
        Columns<DataQuery>.Date(q => q.AskedOn, "When it was asked."),
        Columns<DataQuery>.Text(q => q.Answer, "What the centre answered."),
        Columns<DataQuery>.Date(q => q.AnsweredOn, "When it was answered."),
        Columns<DataQuery>.Word(q => q.State, "Where it stands."),
        Columns<DataQuery>.Date(q => q.ClosedOn, "When it was closed."),
    ])
    {
        Meaning = "A question about one field of a record, put to the centre, and its answer.",
    };
}
