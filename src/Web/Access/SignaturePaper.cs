using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;

namespace Sarcoscope.Web.Access;

/// <summary>What is typed to sign: a decision of a board, or a lock.</summary>
public sealed class SignaturePaper
{
    public string? Meaning { get; set; }

    public string? Reason { get; set; }

    public string? Current { get; set; }

    public string? Code { get; set; }

    /// <summary>What the signer saw.</summary>
    public string? Seen { get; set; }

    /// <summary>What the signer stands for.</summary>
    /// <exception cref="RefusedException">FORM-006 it is none of the meanings.</exception>
    internal T ChosenMeaning<T>()
        where T : struct, Enum => Words.TryRead<T>(Meaning ?? "", out var meaning)
            ? meaning
            : throw new RefusedException(Issue.Error("FORM-006", "meaning", new Phrase("Choose one of the values listed.", "Choisissez une des valeurs proposées.")));
}
