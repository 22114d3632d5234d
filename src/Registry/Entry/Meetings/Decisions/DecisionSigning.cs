using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Signing;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>
/// Puts a signature under a decision. Who signs has shown again who they are (<see cref="SigningIn.ConfirmAgain"/>); the signed version is kept
/// whole and nothing changes it. A signature is the one thing a member of a meeting adds to a case of another centre.
/// </summary>
public static class DecisionSigning
{
    private const int LongestReason = 500;

    /// <summary>Why a decision cannot be signed as it stands; null where it can.</summary>
    public static Issue? Obstacle(BoardCase boardCase)
    {
        if (boardCase.Kind is null || boardCase.Discussed is not (Answer.Yes or Answer.No) || boardCase.DecidedOn is not { Precision: DatePrecision.Day })
            return Issue.Error("BOARD-015", "", new Phrase(
                "There is no whole decision to sign: it needs its kind, whether the board took it, and a whole date.",
                "Il n'y a pas de décision complète à signer\u00A0: il lui faut sa nature, si la RCP l'a prise, et une date entière."));
        if (boardCase.Check().FirstOrDefault(issue => issue.Severity == Severity.Error) is { } broken) return broken;
        return DecisionText.LastOf(boardCase) is { } last && last.Content == DecisionText.Of(boardCase)
            ? Issue.Error("BOARD-016", "", new Phrase($"Version {last.Number} is signed, and nothing changed since. Amend the decision first.", $"La version {last.Number} est signée, et rien n'a changé depuis. Modifiez d'abord la décision."))
            : null;
    }

    /// <summary>What somebody can stand for who signs a decision.</summary>
    public static IReadOnlyList<SignatureMeaning> Meanings(BoardCase boardCase, Guid account) => boardCase.Discussed == Answer.Yes
        ? boardCase.Experts.Exists(expert => expert.Part == ExpertPart.Chair && expert.AccountId == account)
            ? [SignatureMeaning.ChairApproves, SignatureMeaning.RecorderAttests]
            : [SignatureMeaning.RecorderAttests]
        : [SignatureMeaning.PhysicianDecides, SignatureMeaning.RecorderAttests];

    /// <summary>Signs.</summary>
    /// <param name="db">Over the centre of the patient, or over every centre where a meeting opens the case to the signer.</param>
    /// <param name="wanted">What was asked.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <returns>Null where there is no such board case in the scope.</returns>
    /// <exception cref="RefusedException">BOARD-015, BOARD-016 and the rules of a decision; BOARD-017 it is not what the signer saw; BOARD-018 the signer cannot stand for that; BOARD-019 an amendment without a reason; BOARD-021 a decision against the algorithm that says nothing of what it rests on.</exception>
    public static async Task<SignedDecision?> Sign(RegistryDb db, WantedSignature wanted, CancellationToken cancel)
    {
        await using var turn = await db.BeginWriting(cancel);
        if (await db.FindPatientToChange(wanted.Pseudonym, cancel) is not { } patient || patient.BoardCases.Find(one => one.Number == wanted.BoardCase) is not { } boardCase) return null;
        if (Refusal(boardCase, patient, wanted) is { } refusal)
        {
            db.ChangeTracker.Clear();
            throw new RefusedException(refusal);
        }
        var (content, state) = (DecisionText.Of(boardCase), DecisionText.StateOf(patient));
        var signed = new SignedDecision
        {
            Number = (DecisionText.LastOf(boardCase)?.Number ?? 0) + 1,
            SignedAt = db.Clock.GetUtcNow(),
            SignedBy = wanted.Signer.Email,
            Meaning = wanted.Meaning,
            Reason = DecisionText.LastOf(boardCase) is null ? null : wanted.Reason!.Trim(),
            Content = content,
            ContentHash = SignedText.HashOf(content),
            CaseState = state,
            CaseHash = SignedText.HashOf(state),
            Panels = wanted.Panels.Count == 0 ? null : BoardPanels.Write(wanted.Panels),
        };
        boardCase.Signatures.Add(signed);
        db.Author = new(wanted.Signer.Email, signed.Reason);
        await db.SaveChangesAsync(cancel);
        db.Author = null;
        // The hashes stand in the sealed change of the case: in the open they would outlive an erased patient, and could be found by trying.
        var detail = AccountAct.Detail(new { boardCase = boardCase.Number, version = signed.Number, meaning = Words.Of(signed.Meaning) });
        await AuditTrail.Append(db, new(wanted.Signer.Email, AuditAction.DecisionSigned, patient.Pseudonym, detail) { Reason = signed.Reason }, db.Clock.GetUtcNow(), cancel);
        await turn.CommitAsync(cancel);
        return signed;
    }

    /// <summary>What a signer saw: changed where the decision or the case is not the same any more.</summary>
    public static string SeenOf(BoardCase boardCase, Patient patient) => SignedText.HashOf(DecisionText.Of(boardCase) + DecisionText.StateOf(patient));

    private static Issue? Refusal(BoardCase boardCase, Patient patient, WantedSignature wanted)
    {
        if (SeenOf(boardCase, patient) != wanted.Seen)
            return Issue.Error("BOARD-017", "", new Phrase("The decision or the case changed since this page was opened. Read it again below, and sign what it is now.", "La décision ou le dossier a changé depuis l'ouverture de cette page. Relisez ci-dessous, et signez ce qui est enregistré."));
        if (Obstacle(boardCase) is { } obstacle) return obstacle;
        if (DecisionConcordance.Obstacle(boardCase, wanted.Panels) is { } unexplained) return unexplained;
        if (!Meanings(boardCase, wanted.Signer.Account).Contains(wanted.Meaning))
            return Issue.Error("BOARD-018", "meaning", new Phrase("Only the chair named in the decision signs as chair, and only a decision without the board is a physician's. Choose what you stand for.", "Seul le président nommé dans la décision signe comme président, et seule une décision hors RCP est celle d'un médecin. Choisissez ce dont vous répondez."));
        return boardCase.Signatures.Count > 0 && wanted.Reason?.Trim() is not { Length: > 0 and <= LongestReason }
            ? Issue.Error("BOARD-019", "reason", new Phrase("Say why the signed decision is amended, in at most 500 characters.", "Indiquez pourquoi la décision signée est modifiée, en 500 caractères au plus."))
            : null;
    }
}

/// <summary>What somebody signs.</summary>
/// <param name="Pseudonym">Of the patient.</param>
/// <param name="BoardCase">Number of the board case.</param>
/// <param name="Signer">Who.</param>
/// <param name="Meaning">What they stand for.</param>
/// <param name="Seen">What they saw, from <see cref="DecisionSigning.SeenOf"/>.</param>
public sealed record WantedSignature(string Pseudonym, int BoardCase, Signer Signer, SignatureMeaning Meaning, string Seen)
{
    /// <summary>Why the version before is amended; null for the first.</summary>
    public string? Reason { get; init; }

    /// <summary>The panels as they stand.</summary>
    public IReadOnlyList<BoardPanel> Panels { get; init; } = [];
}
