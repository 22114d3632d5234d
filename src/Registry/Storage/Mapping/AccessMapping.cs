using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Storage.Mapping;

/// <summary>Accounts with what Identity's stores need, their drafts, and the audit trail, whose rows triggers refuse to change.</summary>
internal static class AccessMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.HasIndex(a => a.NormalizedEmail).IsUnique();
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.AccountId);
        });
        model.Entity<AccountRole>(role =>
        {
            role.ToTable("account_role");
            role.HasIndex(r => new { r.AccountId, r.Role, r.CentreCode }).IsUnique();
            role.HasIndex(r => new { r.AccountId, r.Role }).IsUnique().HasFilter("\"centre_code\" IS NULL");
            role.HasOne<Centre>().WithMany().HasForeignKey(r => r.CentreCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("recovery_code");
            code.HasIndex(c => new { c.AccountId, c.Hash }).IsUnique();
            code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        });
        model.Entity<PasswordLink>(link =>
        {
            link.ToTable("password_link");
            link.HasKey(l => l.AccountId);
            link.HasIndex(l => l.Hash).IsUnique();
            link.HasOne<Account>().WithOne().HasForeignKey<PasswordLink>(l => l.AccountId);
        });
        model.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("account_claim");
            claim.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);
        });
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("account_login");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("account_token");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
        });
        model.Entity<Draft>(draft =>
        {
            draft.ToTable("draft");
            draft.HasKey(d => new { d.AccountId, d.Address, d.CentreCode });
            draft.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId);
            draft.HasOne<Centre>().WithMany().HasForeignKey(d => d.CentreCode).OnDelete(DeleteBehavior.Restrict);
            draft.HasOne<Patient>().WithMany().HasForeignKey(d => d.PatientId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_entry");
            entry.HasKey(e => e.Number);
            entry.Property(e => e.Number).ValueGeneratedNever();
            entry.HasIndex(e => e.PreviousHash).IsUnique();
            entry.HasIndex(e => e.Subject);
        });
    }
}
