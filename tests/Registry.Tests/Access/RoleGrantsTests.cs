using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases.Centres;

namespace Sarcoscope.Registry.Tests.Access;

public sealed class RoleGrantsTests
{
    private static readonly Right Administrator = new(Role.Administrator, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Roles_come_and_go_and_the_history_says_who_when_and_why(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        person.Registry.Db.Add(new Centre { Code = "C01", Name = "Centre" });
        await person.Registry.Db.SaveChangesAsync(Cancel);
        var investigator = new Right(Role.Investigator, "C01");

        await RoleGrants.Grant(person.Registry.Db, person.Id, investigator, " new in the team ", "chief@b.example", person.Clock, Cancel);
        Assert.Equal([investigator, new(Role.Monitor, null)], (await Listed(person)).Rights);
        await RoleGrants.Revoke(person.Registry.Db, person.Id, investigator, "moved", "chief@b.example", person.Clock, Cancel);

        Assert.Equal([new Right(Role.Monitor, null)], (await Listed(person)).Rights);
        var history = await GrantHistory.Read(person.Registry.Db, 0, 10, Cancel);
        Assert.Equal(3, await GrantHistory.Count(person.Registry.Db, Cancel));
        Assert.Equal([(GrantAct.Revoked, "moved"), (GrantAct.Granted, "new in the team"), (GrantAct.Granted, null)], history.Select(entry => (entry.Act, entry.Reason)));
        Assert.Equal((investigator, "chief@b.example", AnAccount.Email, person.Clock.Now), (history[0].Right, history[0].Actor, history[0].Account, history[0].At));
        Assert.Null((await AuditTrail.Verify(person.Registry.Db, Cancel)).BrokenAt);
    }

    [Theory]
    [Databases(Role.DataManager, null, "", "ACC-007")]
    [Databases(Role.Monitor, null, "again", "ACC-009")]
    [Databases(Role.Investigator, null, "why", "ACC-003")]
    [Databases(Role.Investigator, "C99", "why", "ACC-004")]
    [Databases(Role.Statistician, "C01", "why", "ACC-005")]
    public async Task A_grant_that_does_not_fit_is_refused_and_leaves_no_entry(Engine engine, Role role, string? centre, string reason, string code)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => RoleGrants.Grant(person.Registry.Db, person.Id, new(role, centre), reason, "test", person.Clock, Cancel));

        Assert.Equal(code, refused.Issue.Code);
        Assert.Equal(1, await GrantHistory.Count(person.Registry.Db, Cancel));
        Assert.Single((await Listed(person)).Rights);
    }

    [Theory, Databases]
    public async Task A_role_that_is_not_held_and_an_account_that_is_none_are_refused(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);

        var notHeld = await Assert.ThrowsAsync<RefusedException>(() => RoleGrants.Revoke(person.Registry.Db, person.Id, Administrator, "why", "test", person.Clock, Cancel));
        var nobody = await Assert.ThrowsAsync<RefusedException>(() => RoleGrants.Grant(person.Registry.Db, Guid.NewGuid(), Administrator, "why", "test", person.Clock, Cancel));

        Assert.Equal(("ACC-010", "ACC-006"), (notHeld.Issue.Code, nobody.Issue.Code));
    }

    [Theory, Databases]
    public async Task There_is_always_an_administrator_who_can_sign_in(Engine engine)
    {
        await using var one = await AnAccount.WithRole(engine, Role.Administrator);
        var (other, _) = await one.Another("other@b.example", Role.Administrator);
        await AccountClosing.Close(one.Registry.Db, other, "on leave", AuditedChange.CommandLine, one.Clock, Cancel);

        var revoked = await Assert.ThrowsAsync<RefusedException>(() => RoleGrants.Revoke(one.Registry.Db, one.Id, Administrator, "why", AuditedChange.CommandLine, one.Clock, Cancel));
        var closed = await Assert.ThrowsAsync<RefusedException>(() => AccountClosing.Close(one.Registry.Db, one.Id, "why", AuditedChange.CommandLine, one.Clock, Cancel));
        await AccountClosing.Open(one.Registry.Db, other, "is back", AuditedChange.CommandLine, one.Clock, Cancel);
        await RoleGrants.Revoke(one.Registry.Db, one.Id, Administrator, "why", "other@b.example", one.Clock, Cancel);

        Assert.Equal(("ACC-012", "ACC-012"), (revoked.Issue.Code, closed.Issue.Code));
        Assert.Empty((await Listed(one)).Rights);
    }

    [Theory, Databases]
    public async Task Administrators_do_not_shut_themselves_out(Engine engine)
    {
        await using var one = await AnAccount.WithRole(engine, Role.Administrator);
        await one.Another("other@b.example", Role.Administrator);

        var revoked = await Assert.ThrowsAsync<RefusedException>(() => RoleGrants.Revoke(one.Registry.Db, one.Id, Administrator, "why", "A@B.example", one.Clock, Cancel));
        var closed = await Assert.ThrowsAsync<RefusedException>(() => AccountClosing.Close(one.Registry.Db, one.Id, "why", AnAccount.Email, one.Clock, Cancel));

        Assert.Equal(("ACC-011", "ACC-011"), (revoked.Issue.Code, closed.Issue.Code));
    }

    [Theory, Databases]
    public async Task The_database_itself_refuses_a_role_of_the_network_twice(Engine engine)
    {
        await using var person = await AnAccount.WithRole(engine, Role.Monitor);
        person.Registry.Db.AccountRoles.Add(new() { AccountId = person.Id, Role = Role.Monitor });

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => person.Registry.Db.SaveChangesAsync(Cancel));

        Assert.IsAssignableFrom<DbException>(refused.InnerException);
    }

    private static async Task<ListedAccount> Listed(AnAccount person) => (await AccountList.Find(person.Registry.Db, person.Id, person.Clock, Cancel))!;
}
