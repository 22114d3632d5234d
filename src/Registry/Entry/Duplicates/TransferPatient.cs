using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Duplicates;

/// <summary>
/// Another centre follows a patient from now on, under a pseudonym of its own. The former centre keeps its record, which nobody but coordination
/// changes any more and the new centre reads; who the patient is stays with each centre.
/// </summary>
public sealed class TransferPatient(RegistryDb db, Casebook casebook)
{
    /// <summary>Name of the field that holds the new centre.</summary>
    public const string CentreField = "Centre";

    /// <summary>Day of the transfer, as it is asked.</summary>
    public static DateField<Patient> On { get; } = Fields<Patient>.Date(patient => patient.TransferredOn, new("Day of the transfer", "Jour du transfert"), Need.Required, absence: AbsenceChoice.None);

    /// <summary>Transfers a patient to a centre; the record there is made where the centre has none of this person.</summary>
    /// <param name="pseudonym">Of the record at the former centre.</param>
    /// <param name="centre">Code of the new one.</param>
    /// <param name="on">Day of the transfer.</param>
    /// <param name="author">Who decides, and why.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    public async Task<Transfer> Handle(string pseudonym, string centre, PartialDate on, Author author, CancellationToken cancel)
    {
        if (!db.Scope.IsEverything) throw new InvalidOperationException("Coordination transfers patients.");
        if (PairDecision.Fault(author.Reason) is { } fault) return new(null, [fault]);
        await using var turn = await db.BeginWriting(cancel);
        if (await db.FindPatientToChange(pseudonym, cancel) is not { } former || former.TransferredTo is not null)
            return Refused("", "The patient is not there, or was transferred already. Go back to the list.", "Le patient n'existe pas, ou a déjà été transféré. Revenez à la liste.");
        if (centre == former.CentreCode || !await db.Centres.AnyAsync(one => one.Code == centre, cancel))
            return Refused(CentreField, "Choose another centre of the network.", "Choisissez un autre centre du réseau.");
        var there = former.Person is { } person ? await db.Patients.AsTracking().FirstOrDefaultAsync(one => one.Person == person && one.CentreCode == centre, cancel) : null;
        if (there?.TransferredTo is not null)
        {
            (there.TransferredOn, there.TransferredTo) = (null, null); // the patient comes back
        }
        if (there is null)
        {
            there = Begun(await casebook.NextPseudonym(centre, cancel), centre, former);
            db.Patients.Add(there);
            await PairDecision.Link(db, former, there, cancel);
        }
        (former.TransferredOn, former.TransferredTo) = (on, centre);
        db.Author = author with { Reason = null };
        await db.SaveChangesAsync(cancel);
        await PairDecision.Record(db, PatientPair.Of(former.Pseudonym, there.Pseudonym), $"transferred-to-{centre}", author, cancel);
        await turn.CommitAsync(cancel);
        db.Author = null;
        db.ChangeTracker.Clear();
        return new(there.Pseudonym, []);
    }

    /// <summary>Undoes a transfer: the former centre follows again. The new centre's record stays, of the same person.</summary>
    /// <inheritdoc cref="Handle"/>
    public async Task<IReadOnlyList<Issue>> Return(string pseudonym, Author author, CancellationToken cancel)
    {
        if (!db.Scope.IsEverything) throw new InvalidOperationException("Coordination transfers patients.");
        if (PairDecision.Fault(author.Reason) is { } fault) return [fault];
        await using var turn = await db.BeginWriting(cancel);
        if (await db.Patients.AsTracking().SingleOrDefaultAsync(one => one.Pseudonym == pseudonym, cancel) is not { TransferredTo: not null } patient)
            return Refused("", "The patient was not transferred.", "Le patient n'a pas été transféré.").Issues;
        (patient.TransferredOn, patient.TransferredTo) = (null, null);
        db.Author = author with { Reason = null };
        await db.SaveChangesAsync(cancel);
        await AuditTrail.Append(db, new(author.Actor, AuditAction.PairJudged, pseudonym, AccountAct.Detail(new { decision = "returned" })) { Reason = author.Reason }, db.Clock.GetUtcNow(), cancel);
        await turn.CommitAsync(cancel);
        db.Author = null;
        db.ChangeTracker.Clear();
        return [];
    }

    // Who the patient is told apart by, and the disease; lines stay where they were given, and the new centre informs the patient itself.
    private static Patient Begun(string pseudonym, string centre, Patient former)
    {
        var patient = new Patient
        {
            Pseudonym = pseudonym,
            CentreCode = centre,
            Sex = former.Sex,
            BornIn = former.BornIn,
            VitalStatus = former.VitalStatus,
            DiedOn = former.DiedOn,
            CauseOfDeath = former.CauseOfDeath,
            LastContactOn = former.LastContactOn,
        };
        patient.Tumours.AddRange(former.Tumours.OrderBy(tumour => tumour.Number).Select(tumour => CaseCopy.Of(PatientTables.Tumours, tumour)));
        return patient;
    }

    private static Transfer Refused(string field, string english, string french) => new(null, [Issue.Error("DUP-011", field, new Phrase(english, french))]);
}

/// <summary>What became of a transfer.</summary>
/// <param name="Pseudonym">Of the record at the new centre; null when it was refused and nothing changed.</param>
/// <param name="Issues">What stopped it.</param>
public sealed record Transfer(string? Pseudonym, IReadOnlyList<Issue> Issues);
