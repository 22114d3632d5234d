using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Meetings;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Web.Access;

namespace Sarcoscope.Web.Layout;

/// <summary>One request: who reads, in which language, where. Filled between authentication and authorisation; before that it is nobody in English.</summary>
internal sealed class Visit
{
    public Language Language { get; set; }

    public Viewer Viewer { get; set; } = Viewer.Nobody;

    /// <summary>Cases of other centres that meetings open to the reader; none but on pages that are open to meetings.</summary>
    public IReadOnlyList<MeetingGrant> Grants { get; set; } = [];

    /// <summary>The sign-in this request belongs to; null for somebody who is not signed in.</summary>
    public Session? Session { get; set; }

    /// <summary>Path of the page the reader asked for, also while an error page is written in its place.</summary>
    public PathString Path { get; set; }

    public IQueryCollection Query { get; set; } = QueryCollection.Empty;

    /// <summary>What the registry is; null while it cannot be read.</summary>
    public RegistryProfile? Profile { get; set; }

    /// <summary>Whose label is judged by.</summary>
    public Jurisdiction LabelJurisdiction => Profile?.WhoseLabel() ?? Jurisdiction.Ema;

    /// <summary>How numbers are written for this reader.</summary>
    public NumberText Numbers => NumberText.In(Language);

    public string Tag => LanguageChoice.Tag(Language);

    public bool IsSynthetic => Profile?.Patients == PatientReality.Synthetic;

    /// <summary>Why a case is open to the reader although it is of another centre; null where it is their own, or they see every centre.</summary>
    public MeetingGrant? GrantOver(Patient patient) =>
        Viewer.RightOver(patient.CentreCode) == CaseRight.None ? Grants.FirstOrDefault(grant => grant.PatientId == patient.Id) : null;

    public string Say(Phrase phrase) => phrase.Text(Language);
}
