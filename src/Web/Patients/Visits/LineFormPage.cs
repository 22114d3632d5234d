using Microsoft.AspNetCore.Components;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Web.Patients.Forms;

namespace Sarcoscope.Web.Patients.Visits;

/// <summary>A form about one line of treatment.</summary>
public abstract class LineFormPage : CaseFormPage
{
    /// <summary>Button that derives again what follows from what was typed, and saves nothing.</summary>
    public const string RecalculateAction = "recalculate";

    /// <summary>Button that shows an empty row more.</summary>
    public const string AddRowAction = "add-row";

    /// <summary>Name of the hidden field that holds how many rows of a list are shown.</summary>
    public const string RowsName = "_rows";

    [Parameter] public int LineNumber { get; set; }

    /// <summary>Path of the line's forms.</summary>
    protected string LinePath => $"{PatientPath}/lines/{LineNumber}";

    /// <summary>The line as recorded.</summary>
    protected TreatmentLine Line => LineOf(Patient!)!;

    protected TreatmentLine? LineOf(Patient patient) => patient.Lines.Find(line => line.Number == LineNumber);

    protected override bool Exists(Patient patient) => LineOf(patient) is not null;

    /// <summary>How many rows of a list are shown: those with something in them and one more, and those that were added.</summary>
    protected int RowsShown(string list)
    {
        var added = int.TryParse(Form.Entry[RowsName], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : 0;
        return Math.Min(Math.Max(Form.Entry.RowsOf(list) + 1, Action == AddRowAction ? added + 1 : added), MostRows);
    }

    private const int MostRows = 60;
}
