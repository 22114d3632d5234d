using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Board;

/// <summary>The questions about somebody who took part in a decision.</summary>
public static class ExpertFields
{
    private const int LongestText = 1000;

    public static TextField<BoardExpert> Speciality { get; } = Fields<BoardExpert>.Text(
        e => e.Speciality!, new("Speciality", "Spécialité"), new("Such as medical oncology, surgery, pathology.", "Par exemple oncologie médicale, chirurgie, pathologie."), longest: 100, need: Need.Required, absence: AbsenceChoice.None);

    public static ChoiceField<BoardExpert, ExpertPart> Part { get; } = Fields<BoardExpert>.Always(e => e.Part, new("Part", "Rôle"), new()
    {
        { ExpertPart.Member, "expert", "expert" },
        { ExpertPart.Chair, "chair", "président" },
        { ExpertPart.ReferringClinician, "referring clinician, who does not count", "clinicien demandeur, qui ne compte pas" },
    }, need: Need.Required);

    public static ChoiceField<BoardExpert, Answer> Conflict { get; } = Fields<BoardExpert>.Choice(e => e.Conflict, new("Conflict of interest declared", "Conflit d'intérêts déclaré"), new()
    {
        { Answer.No, "no", "non" },
        { Answer.Yes, "yes, and does not count", "oui, et ne compte pas" },
        { Answer.NotApplicable, "not applicable", "sans objet" },
        { Answer.Unknown, "unknown", "inconnu" },
    }, absence: AbsenceChoice.None);

    public static TextField<BoardExpert> Opinion { get; } = Fields<BoardExpert>.Text(
        e => e.Opinion, new("Own opinion before the discussion", "Avis personnel avant la discussion"), lines: 2, longest: LongestText, absence: AbsenceChoice.None);

    public static TextField<BoardExpert> Dissent { get; } = Fields<BoardExpert>.Text(
        e => e.Dissent, new("Holds against the decision", "Oppose à la décision"), lines: 2, longest: LongestText, absence: AbsenceChoice.None);

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<Field<BoardExpert>> All { get; } = [Speciality, Part, Conflict, Opinion, Dissent];
}
