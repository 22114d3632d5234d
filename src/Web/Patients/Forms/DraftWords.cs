using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Web.Board;
using Sarcoscope.Web.Board.Decisions;
using Sarcoscope.Web.Layout;
using Sarcoscope.Web.Patients.FollowUps;
using Sarcoscope.Web.Patients.Lines;
using Sarcoscope.Web.Patients.LocalTherapies;
using Sarcoscope.Web.Patients.Queries;
using Sarcoscope.Web.Patients.Tumours;
using Sarcoscope.Web.Patients.Visits;

namespace Sarcoscope.Web.Patients.Forms;

/// <summary>Words about drafts, and what the form at an address is called in a list of them.</summary>
internal static class DraftWords
{
    /// <summary>For an address that no form of this site has.</summary>
    public static Phrase Unknown { get; } = new("Form", "Formulaire");

    public static Phrase Discard { get; } = new("Discard draft", "Abandonner le brouillon");

    public static Phrase Offline { get; } = new(
        "Draft not kept: the site does not answer. It is tried again every 15 seconds.",
        "Brouillon non conservé\u00A0: le site ne répond pas. Nouvel essai toutes les 15 secondes.");

    public static Phrase SignedOut { get; } = new(
        "Draft not kept: you are signed out. Sign in again in another window and come back to this one.",
        "Brouillon non conservé\u00A0: vous êtes déconnecté(e). Connectez-vous dans une autre fenêtre, puis revenez à celle-ci.");

    public static Phrase Refused { get; } = new(
        "Draft not kept: the site refused it. Save what you typed, or copy it, before you leave.",
        "Brouillon non conservé\u00A0: le site l'a refusé. Enregistrez votre saisie, ou copiez-la, avant de quitter la page.");

    /// <summary>Draft kept 14:02 UTC. Not in the registry until saved. On another day, with the date.</summary>
    public static string Kept(DateTimeOffset moment, Language language, TimeProvider clock)
    {
        var isToday = TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone).Date == clock.GetLocalNow().Date;
        var when = isToday ? MomentText.Time(moment, language, clock) : MomentText.Of(moment, language, clock);
        return new Phrase(
            $"Draft kept {when}. Not in the registry until saved.",
            $"Brouillon conservé {(isToday ? "à" : "le")} {when}. Absent du registre tant que non enregistré.").In(language);
    }

    /// <summary>What a form is called: <c>/patients/C01-001/lines/2/stop</c> is the stop of line 2.</summary>
    /// <param name="address">Path of the form.</param>
    public static Phrase FormAt(string address) => address.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["patients", "new"] => PatientWords.New,
        ["patients", _, "edit"] => PatientWords.Edit,
        ["patients", _, "death"] => FollowUpWords.Death,
        ["patients", _, "follow-ups", _] => FollowUpWords.FollowUp,
        ["patients", _, "tumours", "new"] => TumourWords.New,
        ["patients", _, "tumours", var number] => Numbered(TumourWords.Title, number),
        ["patients", _, "local-therapies", "new"] => LocalTherapyWords.New,
        ["patients", _, "local-therapies", var number] => Numbered(LocalTherapyWords.Title, number),
        ["patients", _, "lines", "new"] => LineWords.New,
        ["patients", _, "lines", var line] => Line(line),
        ["patients", _, "lines", var line, .. var below] => Below(below) is { } form ? new($"{Line(line).English}: {form.English}", $"{Line(line).French}\u00A0: {form.French}") : Unknown,
        ["patients", _, "board-cases", "new"] => BoardWords.PutToBoard,
        ["patients", _, "board-cases", var number] => Numbered(BoardWords.BoardCase, number),
        ["board", "cases", _, var number, "decision"] => Numbered(DecisionWords.Record, number),
        ["patients", _, "queries", "new"] => QueryWords.Raise,
        ["patients", _, "queries", var number] => Numbered(QueryWords.One, number),
        _ => Unknown,
    };

    private static Phrase? Below(string[] path) => path switch
    {
        ["stop"] => LineWords.Stop,
        ["doses"] => LineWords.DoseChanges,
        ["assessments", "new"] => VisitWords.NewAssessment,
        ["assessments", var number] => Numbered(VisitWords.Assessment, number),
        ["events", "new"] => VisitWords.Events,
        ["events", var number] => Numbered(VisitWords.Event, number),
        ["events", var number, "serious"] => Numbered(VisitWords.Serious, number),
        _ => null,
    };

    private static Phrase Line(string number) => Numbered(PatientWords.Line, number);

    private static Phrase Numbered(Phrase what, string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        ? new($"{what.English} {number}", $"{what.French} {number}")
        : what;
}
