namespace Sarcoscope.Oncology.Toxicity;

/// <summary>An answer that may not be known.</summary>
public enum Verdict
{
    Unknown = 0,
    No,
    Yes,
}

/// <summary>Three-valued logic: unknown stays unknown unless the rest decides.</summary>
internal static class Verdicts
{
    /// <summary>Yes where one is yes, no where all are no.</summary>
    public static Verdict Any(params ReadOnlySpan<Verdict> answers)
    {
        if (answers.Contains(Verdict.Yes)) return Verdict.Yes;
        return answers.Contains(Verdict.Unknown) ? Verdict.Unknown : Verdict.No;
    }

    /// <summary>No where one is no, yes where all are yes.</summary>
    public static Verdict All(params ReadOnlySpan<Verdict> answers)
    {
        if (answers.Contains(Verdict.No)) return Verdict.No;
        return answers.Contains(Verdict.Unknown) ? Verdict.Unknown : Verdict.Yes;
    }
}
