using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Centres;

namespace Sarcoscope.Registry.Storage.Mapping;

/// <summary>The tables of board meetings. An agenda item is a record of the case; a meeting and its members are not.</summary>
internal static class BoardMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Meeting>(meeting =>
        {
            meeting.ToTable("meeting");
            meeting.HasKey(m => m.Code);
            meeting.HasOne<Centre>().WithMany().HasForeignKey(m => m.HostCentreCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MeetingMember>(member =>
        {
            member.ToTable("meeting_member");
            member.HasIndex(m => new { m.MeetingCode, m.AccountId }).IsUnique();
            member.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingCode);
            member.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
        });
        model.Entity<AgendaItem>(item =>
        {
            item.ToTable("agenda_item");
            item.HasIndex(i => new { i.BoardCaseId, i.MeetingCode }).IsUnique();
            item.HasOne<BoardCase>().WithMany(b => b.AgendaItems).HasForeignKey(i => i.BoardCaseId);
            item.HasOne<Meeting>().WithMany().HasForeignKey(i => i.MeetingCode).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
