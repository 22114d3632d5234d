using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access.Signing;

namespace Sarcoscope.Registry.Board;

/// <summary>A decision as it was signed. An amendment is the next version; this one stays as it is, which the database holds too.</summary>
public sealed class SignedDecision
{
    public Guid Id { get; init; }

    public Guid BoardCaseId { get; init; }

    /// <summary>Version of the decision, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>The moment, in universal time.</summary>
    public required DateTimeOffset SignedAt { get; set; }

    /// <summary>The account's e-mail address; null where the signature came from a file, which has no accounts.</summary>
    public string? SignedBy { get; set; }

    /// <summary>What the person stood for with their signature.</summary>
    public required SignatureMeaning Meaning { get; set; }

    /// <summary>Why the version before was amended; null for the first.</summary>
    public string? Reason { get; set; }

    /// <summary>The decision and who took part, as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>SHA-256 of <see cref="Content"/>, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; set; }

    /// <summary>What the case was: the hash of each of its files, as JSON.</summary>
    public required string CaseState { get; set; }

    /// <summary>SHA-256 of <see cref="CaseState"/>, in lower-case hexadecimal.</summary>
    public required string CaseHash { get; set; }

    /// <summary>The panels the board saw, as JSON; null where none was shown.</summary>
    public string? Panels { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (Verify() == SignatureIntegrity.Altered)
            yield return Issue.Error("BOARD-012", nameof(ContentHash), new Phrase(
                $"Version {Number} of the decision is not what was signed: its text and its hash differ.",
                $"La version {Number} de la décision n'est pas celle qui a été signée\u00A0: son texte et son empreinte diffèrent."));
    }

    /// <summary>Whether the texts are still those of the hashes.</summary>
    public SignatureIntegrity Verify() => SignedText.HashOf(Content) == ContentHash && SignedText.HashOf(CaseState) == CaseHash ? SignatureIntegrity.Whole : SignatureIntegrity.Altered;
}

/// <summary>What somebody stands for with a signature.</summary>
public enum SignatureMeaning
{
    /// <summary>The chair: this is what the board decided.</summary>
    ChairApproves = 0,

    /// <summary>Who took the minutes: this is what was decided, as I recorded it.</summary>
    RecorderAttests,

    /// <summary>The physician in charge: I decided this without the board.</summary>
    PhysicianDecides,
}
