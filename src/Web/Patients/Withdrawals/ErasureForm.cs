namespace Sarcoscope.Web.Patients.Withdrawals;

/// <summary>What the page that erases a patient sends.</summary>
public sealed class ErasureForm
{
    public string? Reason { get; set; }
}
