using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Entry.Lines;

/// <summary>The form by which a line is stopped.</summary>
public static class StopForm
{
    /// <summary>Reads the form into a line. The reason is always asked; the date, unless the line is said to go on.</summary>
    public static void Read(FormReading reading, TreatmentLine line)
    {
        var before = reading.Issues.Count;
        LineFields.Stop.Read(reading, line);
        if (reading.Issues.Count > before) return;
        if (line.StopReason != StopReason.Ongoing && line.StoppedOn is null)
            reading.Refuse("LINE-013", nameof(TreatmentLine.StoppedOn), new("A stop needs its date. Give at least the year.", "Un arrêt exige sa date. Donnez au moins l'année."));
    }
}
