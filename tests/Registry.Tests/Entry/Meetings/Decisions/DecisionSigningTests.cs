using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Signing;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Meetings;
using Sarcoscope.Registry.Entry.Meetings.Decisions;
using Sarcoscope.Registry.Quality.Discussions;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;

namespace Sarcoscope.Registry.Tests.Entry.Meetings.Decisions;

public sealed class DecisionSigningTests
{
    private const string Pseudonym = "C02-001";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_decision_of_three_experts_is_signed_by_its_chair_with_its_meaning_its_hashes_and_the_panels(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer(Pseudonym, board.Meeting);
        Assert.Empty((await Decide(board)).Issues);

        var signed = await Sign(board, SignatureMeaning.ChairApproves);

        Assert.Equal((1, ABoard.Email, SignatureMeaning.ChairApproves, SignatureIntegrity.Whole), (signed.Number, signed.SignedBy, signed.Meaning, signed.Verify()));
        Assert.Contains("\"decided_regimen\":\"sunitinib\"", signed.Content, StringComparison.Ordinal);
        var patient = (await Patient(board))!;
        Assert.Empty(DecisionText.ChangedSince(patient.BoardCases[0].Signatures[0], patient));
        var frozen = BoardPanels.Read(patient.BoardCases[0].Signatures[0].Panels);
        Assert.Equal(["facts", "guideline", "label"], frozen.Select(panel => panel.Name));
        Assert.All(frozen, panel => Assert.NotEmpty(panel.Lines));
        Assert.StartsWith("sunitinib: ", frozen[2].Lines[0].English, StringComparison.Ordinal);
        var entry = await board.Registry.Db.AuditEntries.AsNoTracking().SingleAsync(one => one.Action == AuditAction.DecisionSigned, Cancel);
        Assert.Equal((ABoard.Email, Pseudonym), (entry.Actor, entry.Subject));
        Assert.Contains("\"version\":1,\"meaning\":\"chair-approves\"", entry.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(signed.ContentHash, entry.Detail, StringComparison.Ordinal); // in the open it would outlive an erased patient
        var history = await CaseAudit.HistoryOf(board.Registry.Db, patient.Id, Pseudonym, Cancel);
        Assert.Contains(history[^1].Records.Single(record => record.Record == "signed_decision").Fields, field => field.Field == "content_hash" && field.To == signed.ContentHash);
    }

    [Theory, Databases]
    public async Task Two_experts_are_refused_and_nothing_is_saved(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer(Pseudonym, board.Meeting);

        var refused = await Decide(board, entry => entry["Experts[2].Conflict"] = "yes");

        Assert.Equal("BOARD-003", Assert.Single(refused.Issues).Issue.Code);
        Assert.Null((await Patient(board))!.BoardCases[0].Kind);
    }

    [Theory, Databases]
    public async Task A_decision_in_session_ends_what_members_read_and_notes_who_sat(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer(Pseudonym, board.Meeting);
        await Decide(board);

        var decided = (await Patient(board))!.BoardCases[0];
        Assert.Equal((PartialDate.OnDay(board.Today), PartialDate.OnDay(board.Today), PartialDate.OnDay(board.Today)), (decided.DiscussedOn, decided.AgendaItems[0].DecidedOn, decided.ReferredOn));
        Assert.Equal("Medical oncology;Surgery;Pathology", decided.Specialities);
        Assert.Equal(board.Today.AddDays(MeetingAccess.DaysAfterDecision), Assert.Single(await board.Grants()).Until);
    }

    [Theory, Databases]
    public async Task An_urgent_decision_without_the_board_is_put_to_the_next_meeting_and_waits_there(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer(Pseudonym, meeting: null);

        var urgent = await Decide(board, entry => (entry["Discussed"], entry["Urgent"]) = ("no", "yes"), boardCase => boardCase.Urgent = Answer.Yes);

        var place = Assert.Single(urgent.Saved!.BoardCases[0].AgendaItems);
        Assert.Equal((board.Meeting, null), (place.MeetingCode, place.DecidedOn));
    }

    [Theory, Databases]
    public async Task An_amendment_is_a_new_version_with_a_reason_and_the_old_one_stays_as_it_was(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer(Pseudonym, board.Meeting);
        await Decide(board);
        var first = await Sign(board, SignatureMeaning.ChairApproves);
        Assert.Equal("BOARD-016", await RefusedCode(board, SignatureMeaning.ChairApproves, "again"));

        await Decide(board, entry => entry["Conditions"] = "ECOG 0 or 1");
        Assert.Equal("BOARD-019", await RefusedCode(board, SignatureMeaning.ChairApproves, " "));
        var second = await Sign(board, SignatureMeaning.ChairApproves, "a condition was forgotten");

        Assert.Equal((2, "a condition was forgotten"), (second.Number, second.Reason));
        var kept = (await Patient(board))!.BoardCases[0].Signatures;
        Assert.Equal([first.Content, second.Content], kept.OrderBy(one => one.Number).Select(one => one.Content));
        Assert.DoesNotContain("ECOG 0 or 1", kept[0].Content, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_later_change_of_the_case_shows_where_it_changed_and_leaves_the_signature_whole(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer(Pseudonym, board.Meeting);
        await Decide(board);
        await Sign(board, SignatureMeaning.ChairApproves);

        await Revise(board, patient =>
        {
            patient.PrimaryTumour!.Grade = Registry.Cases.Tumours.Grade.III;
            patient.BoardCases[0].CarriedOut = Answer.Yes; // what became of it is no part of it
        });

        var patient = (await Patient(board))!;
        var signed = DecisionText.LastOf(patient.BoardCases[0])!;
        Assert.Equal(["tumours.csv"], DecisionText.ChangedSince(signed, patient));
        Assert.Equal((SignatureIntegrity.Whole, signed.Content), (signed.Verify(), DecisionText.Of(patient.BoardCases[0])));
    }

    [Theory, Databases]
    public async Task What_changed_since_it_was_read_is_not_signed_and_nobody_signs_as_a_chair_they_are_not(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer(Pseudonym, board.Meeting);
        Assert.Equal("BOARD-015", await RefusedCode(board, SignatureMeaning.RecorderAttests));
        await Decide(board);
        var read = (await Patient(board))!;
        var seen = DecisionSigning.SeenOf(read.BoardCases[0], read);
        await Revise(board, patient => patient.PrimaryTumour!.HistologyAsTyped = "Leiomyosarcoma");

        Assert.Equal("BOARD-017", await RefusedCode(board, SignatureMeaning.ChairApproves, seen: seen));
        Assert.Equal("BOARD-018", await RefusedCode(board, SignatureMeaning.ChairApproves, signer: new(Guid.NewGuid(), "other@tests.example")));
        Assert.Equal("BOARD-018", await RefusedCode(board, SignatureMeaning.PhysicianDecides));
        Assert.Empty((await Patient(board))!.BoardCases[0].Signatures);
    }

    [Theory, Databases]
    public async Task Nothing_changes_a_signed_version_in_the_database(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer(Pseudonym, board.Meeting);
        await Decide(board);
        await Sign(board, SignatureMeaning.ChairApproves);

        await using var db = board.Registry.Store.CreateDbContext();
        await Assert.ThrowsAnyAsync<Exception>(() => db.SignedDecisions.ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, "{}"), Cancel));
        Assert.Equal(SignatureIntegrity.Whole, (await Patient(board))!.BoardCases[0].Signatures[0].Verify());
    }

    [Theory, Databases]
    public async Task A_signed_decision_comes_back_from_files_without_whose_account_it_was(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer(Pseudonym, board.Meeting);
        await Decide(board);
        var signed = await Sign(board, SignatureMeaning.ChairApproves);
        board.Registry.Db.Add(new RegistryProfile { Name = "Test registry" });
        await board.Registry.Db.SaveChangesAsync(Cancel);
        using var folder = new TestFolder();
        await Registry.Exchange.Native.NativeExport.ToFolder(board.Registry.Store, folder.File("out"), Cancel);
        Assert.All(Directory.GetFiles(folder.File("out")), file => Assert.DoesNotContain(ABoard.Email, File.ReadAllText(file), StringComparison.Ordinal));

        var store = await RegistryStore.Open(folder.Place(engine), MissingFile.Create, Cancel);
        var issues = new List<Registry.Exchange.RowIssue>();
        await Registry.Exchange.Import.NativeImport.Run(folder.File("out"), store, new() { SourceName = "out" }, null, issues.Add, Cancel);
        await using var db = store.CreateDbContext();
        var read = (await db.FindPatient(Pseudonym, Cancel))!.BoardCases[0];

        var back = Assert.Single(read.Signatures);
        Assert.Equal((signed.Content, signed.SignedAt, null, SignatureIntegrity.Whole), (back.Content, back.SignedAt, back.SignedBy, back.Verify()));
        Assert.Equal(["Medical oncology", "Surgery", "Pathology"], read.Experts.Select(expert => expert.Speciality));
        Assert.All(read.Experts, expert => Assert.Null(expert.AccountId));
    }

    [Theory, Databases]
    public async Task A_decision_against_the_algorithm_is_signed_once_it_says_what_it_rests_on_and_is_counted_as_it_was(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer(Pseudonym, board.Meeting);
        var panels = new[] { DecisionConcordanceTests.Panel("MATCH", new OptionVerdict("systemic", ["imatinib"], "indicated"), new OptionVerdict("systemic", ["sunitinib"], "not-indicated")) };
        await Decide(board, entry => entry["Rationale"] = "");
        Assert.Equal("BOARD-021", await RefusedCode(board, SignatureMeaning.ChairApproves, panels: panels));
        await Decide(board, entry => entry["Rationale"] = "none");
        Assert.Equal("BOARD-021", await RefusedCode(board, SignatureMeaning.ChairApproves, panels: panels));

        await Decide(board, entry => entry["Rationale"] = "biological-hypothesis");
        await Sign(board, SignatureMeaning.ChairApproves, panels: panels);
        await Decide(board, entry => entry["DecidedRegimen"] = "imatinib"); // not signed: does not count

        await using var db = board.Registry.Store.CreateDbContext();
        using var review = new BoardReview();
        var counts = (await review.Read(db, Cancel)).Concordance;
        Assert.Equal((0, 1, 1), (counts[0].Concordant, counts[0].Judged, counts[0].NotConcordant));
        Assert.Contains(counts, count => count is { Centre: "C02", NotConcordant: 1 } && count.Year == board.Today.Year);
    }

    private static async Task<Patient?> Patient(ABoard board)
    {
        await using var db = board.Registry.Store.CreateDbContext();
        return await db.FindPatient(Pseudonym, Cancel);
    }

    /// <summary>Fills the form of the first board case: sunitinib, in session, by the member as chair and two by their speciality.</summary>
    private static async Task<Revision> Decide(ABoard board, Action<FormEntry>? change = null, Action<BoardCase>? first = null)
    {
        await using var db = board.Registry.Store.CreateDbContext(ReadScope.Of(["C02"]));
        var members = await new MemberList(db, board.Clock).Of(board.Meeting, Cancel);
        var planned = await new MeetingBook(db, board.Clock).Planned(Cancel);
        var entry = Entry(board);
        change?.Invoke(entry);
        return (await new Casebook(db).Revise(Pseudonym, new("doctor@tests.example"), patient =>
        {
            first?.Invoke(patient.BoardCases[0]);
            List<Issue> issues = [];
            DecisionForm.Read(entry, patient.BoardCases[0], new(members, planned, board.Today), issues);
            return issues.Select(issue => new CaseIssue(patient, issue));
        }, Cancel))!;
    }

    private static FormEntry Entry(ABoard board)
    {
        var entry = new FormEntry { ["Discussed"] = "yes", ["Kind"] = "regimen", ["DecidedRegimen"] = "sunitinib", ["Rationale"] = "published-data", ["References"] = "PMID 25413601" };
        entry["DecidedOn.Day"] = FormattableString.Invariant($"{board.Today.Day}");
        entry["DecidedOn.Month"] = FormattableString.Invariant($"{board.Today.Month}");
        entry["DecidedOn.Year"] = FormattableString.Invariant($"{board.Today.Year}");
        foreach (var (row, speciality) in new[] { "Medical oncology", "Surgery", "Pathology" }.Index())
        {
            entry[FormEntry.Row("Experts", row) + "Speciality"] = speciality;
            entry[FormEntry.Row("Experts", row) + "Part"] = row == 0 ? "chair" : "member";
            entry[FormEntry.Row("Experts", row) + "Conflict"] = "no";
        }
        entry["Experts[0].AccountId"] = board.Member.ToString();
        return entry;
    }

    private static async Task Revise(ABoard board, Action<Patient> change)
    {
        await using var db = board.Registry.Store.CreateDbContext(ReadScope.Of(["C02"]));
        var revision = await new Casebook(db).Revise(Pseudonym, new("doctor@tests.example"), patient =>
        {
            change(patient);
            return [];
        }, Cancel);
        Assert.NotNull(revision!.Saved);
    }

    private static async Task<SignedDecision> Sign(ABoard board, SignatureMeaning meaning, string? reason = null, string? seen = null, Signer? signer = null, IReadOnlyList<BoardPanel>? panels = null)
    {
        await using var db = board.Registry.Store.CreateDbContext();
        db.Clock = board.Clock;
        var patient = (await Patient(board))!;
        return (await DecisionSigning.Sign(db, new(Pseudonym, 1, signer ?? new(board.Member, ABoard.Email), meaning, seen ?? DecisionSigning.SeenOf(patient.BoardCases[0], patient)) { Reason = reason, Panels = panels ?? BoardPanels.AsTheyStand(patient, patient.BoardCases[0], Sarcoscope.Registry.Approvals.Jurisdiction.Ema, board.Today) }, Cancel))!;
    }

    private static async Task<string> RefusedCode(ABoard board, SignatureMeaning meaning, string? reason = null, string? seen = null, Signer? signer = null, IReadOnlyList<BoardPanel>? panels = null) =>
        (await Assert.ThrowsAsync<RefusedException>(() => Sign(board, meaning, reason, seen, signer, panels))).Issue.Code;
}
