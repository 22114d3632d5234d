using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Queries;
using Sarcoscope.Registry.Quality.Checks;
using Sarcoscope.Registry.Quality.Discussions;
using Sarcoscope.Registry.Quality.Reviews;
using Sarcoscope.Registry.Tests.Quality.Checks;
using Sarcoscope.Registry.Tests.Storage;
using Sarcoscope.Tests.Databases;

namespace Sarcoscope.Registry.Tests.Quality.Reviews;

public sealed class RegistryReviewTests
{
    private static readonly Author Coordination = new("coordination@tests.example");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_case_that_changed_is_reviewed_anew_and_one_that_was_withdrawn_leaves(Engine engine)
    {
        await using var registry = await WithOneCase(engine);
        using var review = new RegistryReview(TimeProvider.System);
        Assert.DoesNotContain(await CodesIn(review, registry), code => code == "CHK-047");

        await Change(registry, patient => patient.Lines[1].Ecog = null);
        Assert.Contains("CHK-047", await CodesIn(review, registry));

        await Change(registry, patient => patient.Lines[1].Ecog = 2);
        Assert.DoesNotContain(await CodesIn(review, registry), code => code == "CHK-047");

        await Change(registry, patient => (patient.WithdrawnOn, patient.WithdrawalScope) = (PartialDate.OnDay(2011, 2, 28), WithdrawalScope.AllUse));
        Assert.Empty(await review.Read(registry.Db, Cancel));
    }

    [Theory, Databases]
    public async Task What_boards_did_is_counted_anew_of_a_case_that_changed_and_no_more_of_one_that_was_withdrawn(Engine engine)
    {
        await using var registry = await WithOneCase(engine);
        using var review = new BoardReview();
        var before = await review.Read(registry.Db, Cancel);
        Assert.Same(before, await review.Read(registry.Db, Cancel));

        await Change(registry, patient => patient.BoardCases.Add(new() { Number = 9, Decision = "doxorubicin", Discussed = Answer.No }));
        Assert.Equal(before.Network.WithoutBoard + 1, (await review.Read(registry.Db, Cancel)).Network.WithoutBoard);

        await Change(registry, patient => (patient.WithdrawnOn, patient.WithdrawalScope) = (PartialDate.OnDay(2011, 2, 28), WithdrawalScope.AllUse));
        Assert.Empty((await review.Read(registry.Db, Cancel)).Centres);
    }

    [Theory, Databases]
    public async Task A_finding_is_asked_once_and_again_only_when_its_query_is_closed(Engine engine)
    {
        await using var registry = await WithOneCase(engine);
        await Change(registry, patient => patient.Lines[1].Ecog = null);
        using var review = new RegistryReview(TimeProvider.System);
        var (pseudonym, finding) = Assert.Single(await FoundIn(review, registry, "CHK-047"));
        Assert.Equal(new CasePlace("line", "2"), finding.Place);
        Assert.Equal("ecog", finding.Column);

        var asked = AskedFinding.Read(AskedFinding.Of(pseudonym, finding).Written)!;
        var raise = new RaiseQueries(registry.Db, new(registry.Db));
        Assert.Equal(1, await raise.Raise([asked, asked], Coordination, Language.English, Cancel));
        Assert.Equal(0, await raise.Raise([asked], Coordination, Language.English, Cancel));
        var query = Assert.Single(await registry.Db.Queries.AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(("lines", "2", "ecog", "CHK-047"), (query.Record, query.Key, query.Field, query.Check));
        Assert.Equal("ECOG at start not recorded. Line 2.", query.Question);
        Assert.True(Assert.Single(await FoundIn(review, registry, "CHK-047")).Finding.IsAsked);

        await Change(registry, patient => Assert.Empty(patient.Queries[0].Take(Sarcoscope.Registry.Cases.Queries.QueryStep.Close, DateOnly.FromDayNumber(patient.Queries[0].AskedOn!.Value.Earliest))));
        Assert.Equal(1, await raise.Raise([asked], Coordination, Language.French, Cancel));
    }

    [Theory, Databases]
    public async Task What_a_saved_form_makes_questionable_travels_with_it_and_what_was_so_before_does_not(Engine engine)
    {
        await using var registry = await WithOneCase(engine);
        await Change(registry, patient => patient.Tumours[0].Grade = null);
        var revision = await Change(registry, patient => patient.Lines[1].Ecog = null);
        Assert.Equal(["CHK-047"], revision.Issues.Select(one => one.Issue.Code));
        Assert.All(revision.Issues, one => Assert.Equal(Severity.Warning, one.Issue.Severity));
    }

    [Fact]
    public void A_centre_adds_up_its_cases_and_a_reason_counts_as_an_answer()
    {
        var whole = CaseReview.Of(new(ValidCase.Make(), ValidCase.Today, new() { Name = "Review" }));
        Assert.Equal((whole.Asked, 2, 2), (whole.Answered, whole.FollowUpsOnTime, whole.FollowUpsClosed));
        var patient = ValidCase.Make();
        patient.Tumours[0].Grade = null;
        patient.Lines[1].Ecog = null;
        patient.Lines[1].Missing = patient.Lines[1].Missing.With("ecog", MissingReason.NotDone);
        var other = CaseReview.Of(new(patient, ValidCase.Today, new() { Name = "Review" })) with { Pseudonym = "C01-002" };
        Assert.Equal(whole.Answered - 1, other.Answered);
        var centre = Assert.Single(CentreReview.Of([whole, other]));
        Assert.Equal((2, whole.Asked + other.Asked, whole.Answered + other.Answered), (centre.Patients, centre.Asked, centre.Answered));
        Assert.Equal(1, centre.Findings[CheckWeight.Minor]);
        Assert.Equal("C01-002", Assert.Single(centre.Found["CHK-026"]).Pseudonym);
    }

    private static async Task<TestRegistry> WithOneCase(Engine engine)
    {
        var registry = await TestRegistry.Create(engine);
        registry.Db.Centres.Add(new() { Code = "C01", Name = "One" });
        registry.Db.Patients.Add(ValidCase.Make());
        await registry.Db.SaveChangesAsync(Cancel);
        registry.Db.ChangeTracker.Clear();
        return registry;
    }

    private static async Task<Revision> Change(TestRegistry registry, Action<Patient> change)
    {
        var revision = await new Casebook(registry.Db).Revise("C01-001", Coordination, patient =>
        {
            change(patient);
            return [];
        }, Cancel);
        registry.Db.ChangeTracker.Clear();
        Assert.NotNull(revision!.Saved);
        return revision;
    }

    private static async Task<List<string>> CodesIn(RegistryReview review, TestRegistry registry) =>
        [.. (await review.Read(registry.Db, Cancel)).SelectMany(one => one.Found.Keys)];

    private static async Task<IReadOnlyList<CaseFinding>> FoundIn(RegistryReview review, TestRegistry registry, string check) =>
        Assert.Single(await review.Read(registry.Db, Cancel)).Found[check];
}
