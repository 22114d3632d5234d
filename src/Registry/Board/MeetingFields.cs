using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Board;

/// <summary>The questions about a meeting.</summary>
public static class MeetingFields
{
    public static TextField<Meeting> Title { get; } = Fields<Meeting>.Text(m => m.Title, new("Title", "Titre"), new("Such as sarcoma board of the network.", "Par exemple RCP sarcome du réseau."), longest: 100, need: Need.Required);

    public static DateField<Meeting> HeldOn { get; } = Fields<Meeting>.Date(m => m.HeldOn, new("Day", "Jour"), need: Need.Required);

    public static ChoiceField<Meeting, MeetingState> State { get; } = Fields<Meeting>.Always(m => m.State, new("State", "État"), new()
    {
        { MeetingState.Planned, "planned", "prévue" },
        { MeetingState.Held, "held", "tenue" },
        { MeetingState.Cancelled, "cancelled: nobody reads a case through it", "annulée\u00A0: personne ne lit de dossier par elle" },
    }, need: Need.Required);

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<Field<Meeting>> All { get; } = [Title, HeldOn, State];
}
