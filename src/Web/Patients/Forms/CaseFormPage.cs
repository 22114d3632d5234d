using Microsoft.AspNetCore.Components;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Drafts;
using Sarcoscope.Registry.Quality.Checks;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Errors;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Patients.Forms;

/// <summary>
/// A page with a form about one case. It shows what is recorded or what was typed, saves it through the casebook, and shows what was refused.
/// The page that inherits says what is shown and how it is read.
/// </summary>
public abstract class CaseFormPage : WholeComponent
{
    /// <summary>Name of the buttons; their values say what to do.</summary>
    public const string ActionName = "_action";

    public const string SaveAction = "save";

    /// <summary>Name of the box in which coordination says why it enters for a centre.</summary>
    public const string ReasonName = "_reason";

    /// <summary>Name of the hidden field that holds what the record was when the form was opened.</summary>
    public const string SeenName = "_seen";

    /// <summary>Name of the hidden field that holds what the record was when the first word was typed, which a draft keeps.</summary>
    public const string BegunName = "_begun";

    private readonly List<(object Subject, string Prefix)> places = [];

    [Parameter] public string Pseudonym { get; set; } = "";

    [CascadingParameter] public HttpContext Context { get; set; } = null!;

    [Inject] internal Visit Reader { get; set; } = null!;

    [Inject] internal Casebook Casebook { get; set; } = null!;

    [Inject] internal FormDraft Draft { get; set; } = null!;

    [Inject] internal StoreTrouble Trouble { get; set; } = null!;

    [Inject] internal ReadingBook Reading { get; set; } = null!;

    [Inject] internal NavigationManager Navigation { get; set; } = null!;

    /// <summary>The form; what was typed, where something was sent.</summary>
    public FormState Form { get; } = new();

    /// <summary>The case as it is recorded; null where there is none for this viewer, or nothing may be written in it.</summary>
    public Patient? Patient { get; private set; }

    /// <summary>Why there is no form; null while there is one, or it is not known yet.</summary>
    public int? Denied { get; private set; }

    /// <summary>What the record was when the writer last saw it.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>What the record was when the first word was typed: the same as <see cref="Seen"/> unless somebody else saved meanwhile.</summary>
    public string Begun { get; private set; } = "";

    /// <summary>Whether what is typed and not saved is kept as a draft; default yes.</summary>
    public virtual bool KeepsDraft => true;

    /// <summary>Whether the viewer reads what is recorded and writes nothing. What was sent to a locked record is shown as it was typed.</summary>
    public bool IsReadOnly => Patient is not null && (!MayWrite(Patient) || (IsLocked && HttpMethods.IsGet(Context.Request.Method)));

    /// <summary>Whether a lock of the record holds what this form writes.</summary>
    public bool IsLocked => Patient?.LockedAt is not null && !GoesOnUnderLock;

    /// <summary>Whether the form shows a record that is there, which is read also where nothing can be written.</summary>
    public bool HasRecord => Patient is not null && ShowsRecord(Patient);

    /// <summary>Whether this form is sent also while the record is locked (docs/decisions/0025-locks.md); default no.</summary>
    protected virtual bool GoesOnUnderLock => false;

    /// <summary>Whether the writer belongs to another centre and must say why.</summary>
    public virtual bool AsksReason => Patient is not null && Reader.Viewer.RightOver(Patient) == CaseRight.WriteWithReason;

    /// <summary>What the box of the reason is called.</summary>
    public virtual Phrase ReasonLabel => FormWords.Reason;

    /// <summary>What is said where a reason is needed and none is given.</summary>
    protected virtual Phrase ReasonNeeded => FormWords.ReasonNeeded;

    /// <summary>Whether coordination opens this form for a patient who withdrew from all use, whose case is the centre's alone; default no.</summary>
    protected virtual bool OpensWithheld => false;

    /// <summary>Path of this form.</summary>
    public string Address => Context.Request.Path + Context.Request.QueryString;

    /// <summary>Which button was pressed; <see cref="SaveAction"/> where none was.</summary>
    protected string Action => Form.Entry[ActionName] is { Length: > 0 } action ? action : SaveAction;

    /// <summary>What a draft of this form is kept under: its path, and its query where that says which record it is about; default the path.</summary>
    protected virtual string DraftAddress => Context.Request.Path.Value!.TrimEnd('/');

    /// <summary>Path of the patient's page.</summary>
    protected string PatientPath => $"/patients/{Pseudonym}";

    /// <summary>Where the writer goes after saving; default the patient's page.</summary>
    protected virtual string Destination => PatientPath;

    protected override async Task OnInitializedAsync()
    {
        var patient = await Casebook.Find(Pseudonym, Context.RequestAborted);
        if (patient is null || !MayOpen(patient) || !Exists(patient))
        {
            Denied = patient is not null && Exists(patient) ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
            return;
        }
        if (!patient.MayBeUsed && !OpensWithheld && Reader.Viewer.RightOver(patient) != CaseRight.Write)
        {
            Denied = StatusCodes.Status403Forbidden;
            return;
        }
        Patient = patient;
        if (HttpMethods.IsGet(Context.Request.Method)) await Reading.Case(patient, Context);
        var isTyped = await Open(patient);
        await Prepare(Context.RequestAborted);
        if (isTyped) await Derive(Context.RequestAborted);
    }

    /// <summary>Forgets the draft and shows what is recorded.</summary>
    internal async Task Discard()
    {
        await Draft.Discard(DraftAddress, Context.RequestAborted);
        Navigation.NavigateTo(Address);
    }

    /// <summary>Saves what was sent; pages call it when their form is submitted. Any other button than the one that saves has only kept the draft.</summary>
    protected async Task Save()
    {
        if (Patient is null || Action != SaveAction) return;
        places.Clear();
        List<Issue> unread = [];
        var reason = WhyOf(Form.Entry);
        if (AsksReason && reason is null) unread.Add(Issue.Error("FORM-010", ReasonName, ReasonNeeded));
        var author = new Author(Reader.Viewer.Name!, reason);
        Revision? revision;
        try
        {
            revision = await Casebook.Revise(Pseudonym, author, patient => Apply(patient, unread), Context.RequestAborted);
        }
        catch (Exception failure) when (StoreFailure.Of(failure) is { } issue)
        {
            Say(Trouble.Tell(issue, failure));
            await Derive(Context.RequestAborted);
            return;
        }
        if (revision is null)
        {
            (Denied, Patient) = (StatusCodes.Status404NotFound, null);
            return;
        }
        if (revision.Saved is { } saved)
        {
            await Draft.Forget(DraftAddress, Context.RequestAborted);
            await Saved(saved, Context.RequestAborted);
            Navigation.NavigateTo(Done(revision));
            return;
        }
        Form.Refuse(unread, revision.Issues.Where(one => !unread.Contains(one.Issue)).Select(one => (NameOf(one), one.Issue)));
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await KeepDraft(Patient);
        await Derive(Context.RequestAborted);
    }

    /// <summary>Whether the viewer may send this form.</summary>
    private protected virtual bool MayWrite(Patient patient) => Reader.Viewer.RightOver(patient) >= CaseRight.WriteWithReason;

    /// <summary>Whether the viewer may open this form of a case they see: who may send it, and to read what is recorded who may read the case.</summary>
    private bool MayOpen(Patient patient) => MayWrite(patient)
        || (HttpMethods.IsGet(Context.Request.Method) && Reader.Viewer.RightOver(patient) == CaseRight.Read && ShowsRecord(patient));

    /// <summary>Whether the form shows a record that is there, for who reads and writes nothing; default no: it enters something.</summary>
    protected virtual bool ShowsRecord(Patient patient) => false;

    /// <summary>Whether what the address names is in the case; default yes.</summary>
    protected virtual bool Exists(Patient patient) => true;

    /// <summary>Writes what is recorded into the form.</summary>
    protected abstract void Show(Patient patient, FormEntry entry);

    /// <summary>The records the form is about, as recorded: when they change while the form is open, the writer is told. Empty for a new record.</summary>
    protected virtual IEnumerable<object> Records(Patient patient) => [];

    /// <summary>Reads the form into the case; what is wrong with what was asked goes into the reading's issues.</summary>
    protected abstract void Read(FormReading reading, Patient patient);

    /// <summary>Why the change is made, as typed; null where nothing was.</summary>
    protected virtual string? WhyOf(FormEntry entry) => entry[ReasonName].Trim() is { Length: > 0 } reason ? reason : null;

    /// <summary>Loads what the page shows besides the case; default nothing.</summary>
    protected virtual Task Prepare(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Derives again what follows from what was typed, where the form shows something else than what is recorded; default nothing.</summary>
    protected virtual Task Derive(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What else is to be done once the case is saved; default nothing.</summary>
    protected virtual Task Saved(Patient patient, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Says where the questions about a record stand in the form, so that issues find their field.</summary>
    /// <param name="record">The record.</param>
    /// <param name="prefix">Before the names of its fields; empty outside lists.</param>
    protected void Place(object record, string prefix = "") => places.Add((record, prefix));

    private IEnumerable<CaseIssue> Apply(Patient patient, List<Issue> unread)
    {
        var now = ShowTheirs(patient);
        if (Seen != now)
        {
            Seen = now;
            unread.Add(Issue.Error("FORM-011", "", FormWords.ChangedMeanwhile));
        }
        Read(new(Form.Entry, "", unread), patient);
        return unread.Select(issue => new CaseIssue(patient, issue));
    }

    // Whether the form shows what was typed and not saved.
    private async Task<bool> Open(Patient patient)
    {
        if (HttpMethods.IsPost(Context.Request.Method))
        {
            var sent = await Context.Request.ReadFormAsync(Context.RequestAborted);
            Form.Entry = SentForm.Of(sent);
            Seen = sent[SeenName].ToString();
            Begun = sent[BegunName] is [{ Length: > 0 } begun] ? begun : Seen;
            if (Action == SaveAction) return false;
            await KeepDraft(patient);
        }
        else if (KeepsDraft && !IsReadOnly && await Draft.Open(DraftAddress, Context.RequestAborted) is { } draft)
        {
            (Form.Entry, Begun) = (draft.Entry, draft.Begun);
        }
        else
        {
            Show(patient, Form.Entry);
            Seen = Begun = Fingerprint.Of(Records(patient));
            return false;
        }
        Seen = ShowTheirs(patient);
        return true;
    }

    private async Task KeepDraft(Patient patient)
    {
        if (!KeepsDraft) return;
        await Draft.Keep(DraftAddress, DraftSubject.Of(patient), Form.Entry, Begun, Context.RequestAborted);
        if (Draft.Obstacle is { } obstacle) Say(obstacle);
    }

    // The form stays on the screen with all that was typed.
    private void Say(Issue obstacle)
    {
        Form.Obstruct(obstacle);
        Context.Response.StatusCode = StoreTrouble.StatusOf(obstacle);
    }

    // Puts what is recorded beside what was typed where somebody has saved since the first word; returns what the record is now.
    private string ShowTheirs(Patient patient)
    {
        var now = Fingerprint.Of(Records(patient));
        if (Begun == now) return now;
        Form.Theirs = new();
        Show(patient, Form.Theirs);
        return now;
    }

    private string NameOf(CaseIssue issue)
    {
        var place = places.FirstOrDefault(one => ReferenceEquals(one.Subject, issue.Subject));
        return place.Subject is null ? "" : place.Prefix + issue.Issue.Field;
    }

    private string Done(Revision revision)
    {
        // What checks find and rules remark stands on the patient's page itself, by its words.
        var seen = CaseRemarks.Of(revision.Saved!).Select(remark => remark.Code).ToHashSet(StringComparer.Ordinal);
        var warnings = revision.Issues.Select(one => one.Issue.Code).Where(code => CaseChecks.Get(code) is null && !seen.Contains(code)).Distinct(StringComparer.Ordinal).ToList();
        var query = warnings.Count == 0 ? QueryString.Create("saved", "yes") : QueryString.Create("saved", string.Join(',', warnings));
        return Destination + query;
    }
}
