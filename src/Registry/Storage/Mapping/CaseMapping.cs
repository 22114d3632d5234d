using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Registry.Cases.Refusals;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Storage.Mapping;

/// <summary>The tables of the case. Every table has a unique index on its natural key, which is what files and screens name it by.</summary>
internal static class CaseMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<RegistryProfile>(profile =>
        {
            profile.ToTable("registry");
            profile.Property(p => p.Id).ValueGeneratedNever();
        });
        model.Entity<Centre>(centre =>
        {
            centre.ToTable("centre");
            centre.HasKey(c => c.Code);
        });
        model.Entity<RefusalCount>(refusal =>
        {
            refusal.ToTable("refusal");
            refusal.HasKey(r => new { r.CentreCode, r.RefusedIn, r.Reason });
            refusal.HasOne<Centre>().WithMany().HasForeignKey(r => r.CentreCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Patient>(patient =>
        {
            patient.ToTable("patient");
            patient.Ignore(p => p.PrimaryTumour);
            patient.HasIndex(p => p.Pseudonym).IsUnique();
            patient.HasOne<Centre>().WithMany().HasForeignKey(p => p.CentreCode).OnDelete(DeleteBehavior.Restrict);
            patient.HasIndex(p => p.Person);
            patient.HasIndex(p => new { p.Pseudonym, p.CentreCode, p.TransferredTo, p.WithdrawalScope, p.Id }).HasDatabaseName("IX_patient_list");
            patient.HasMany(p => p.FormerPseudonyms).WithOne().HasForeignKey(f => f.PatientId);
            patient.HasMany(p => p.Tumours).WithOne().HasForeignKey(t => t.PatientId);
            patient.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.PatientId);
            patient.HasMany(p => p.BoardCases).WithOne().HasForeignKey(b => b.PatientId);
            patient.HasMany(p => p.LocalTherapies).WithOne().HasForeignKey(t => t.PatientId);
            patient.HasMany(p => p.FollowUps).WithOne().HasForeignKey(f => f.PatientId);
            patient.HasMany(p => p.Queries).WithOne().HasForeignKey(q => q.PatientId);
        });
        model.Entity<Tumour>(tumour =>
        {
            tumour.ToTable("tumour");
            tumour.Ignore(t => t.AnalysedHistology);
            tumour.HasIndex(t => new { t.PatientId, t.Number }).IsUnique();
            tumour.HasMany(t => t.Alterations).WithOne().HasForeignKey(a => a.TumourId);
        });
        model.Entity<Alteration>(alteration =>
        {
            alteration.ToTable("alteration");
            alteration.HasIndex(a => new { a.TumourId, a.Number }).IsUnique();
        });
        model.Entity<BoardCase>(boardCase =>
        {
            boardCase.ToTable("board_case");
            boardCase.HasIndex(b => new { b.PatientId, b.Number }).IsUnique();
            boardCase.HasIndex(b => b.PatientId).HasDatabaseName("IX_board_case_open").HasFilter("\"decision\" IS NULL AND \"kind\" IS NULL AND \"decided_on\" IS NULL");
            boardCase.HasMany(b => b.Experts).WithOne().HasForeignKey(e => e.BoardCaseId);
            boardCase.HasMany(b => b.Signatures).WithOne().HasForeignKey(s => s.BoardCaseId);
        });
        model.Entity<BoardExpert>(expert =>
        {
            expert.ToTable("board_expert"); // without a foreign key to the account, so that the audit trail keeps it as a value
            expert.HasIndex(e => new { e.BoardCaseId, e.Number }).IsUnique();
        });
        model.Entity<SignedDecision>(signed =>
        {
            signed.ToTable("signed_decision");
            signed.HasIndex(s => new { s.BoardCaseId, s.Number }).IsUnique();
        });
        model.Entity<LocalTherapy>(therapy =>
        {
            therapy.ToTable("local_therapy");
            therapy.HasIndex(t => new { t.PatientId, t.Number }).IsUnique();
        });
        model.Entity<FollowUp>(followUp =>
        {
            followUp.ToTable("follow_up");
            followUp.HasIndex(f => new { f.PatientId, f.Number }).IsUnique();
        });
        model.Entity<DataQuery>(query =>
        {
            query.ToTable("query");
            query.HasIndex(q => new { q.PatientId, q.Number }).IsUnique();
        });
        model.Entity<FormerPseudonym>(former =>
        {
            former.ToTable("former_pseudonym");
            former.HasIndex(f => new { f.PatientId, f.Number }).IsUnique();
            former.HasIndex(f => f.Pseudonym).IsUnique();
        });
        model.Entity<DistinctPatients>(distinct =>
        {
            distinct.ToTable("distinct_patients");
            distinct.HasKey(d => d.Pair); // pseudonyms, not ids: a judgement outlives a merge
        });
        Lines(model);
        Keys(model);
    }

    private static void Keys(ModelBuilder model)
    {
        model.Entity<PatientKey>(key =>
        {
            key.ToTable("patient_key");
            key.HasKey(k => k.PatientId); // no foreign key: it outlives an erased patient, as a record that the key was destroyed
        });
        model.Entity<CentreKey>(key =>
        {
            key.ToTable("centre_key");
            key.HasKey(k => k.CentreCode);
            key.HasOne<Centre>().WithMany().HasForeignKey(k => k.CentreCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PatientIdentity>(identity =>
        {
            identity.ToTable("patient_identity");
            identity.HasKey(i => i.PatientId);
            identity.HasOne<Patient>().WithOne().HasForeignKey<PatientIdentity>(i => i.PatientId);
        });
        foreach (var key in new[] { typeof(PatientKey), typeof(PatientIdentity) })
            model.Entity(key).Property(nameof(PatientKey.PatientId)).ValueGeneratedNever();
    }

    private static void Lines(ModelBuilder model)
    {
        model.Entity<TreatmentLine>(line =>
        {
            line.ToTable("line");
            line.Ignore(l => l.PrincipalDrug);
            line.Ignore(l => l.Regimen);
            line.HasIndex(l => new { l.PatientId, l.Number }).IsUnique();
            line.HasMany(l => l.Drugs).WithOne().HasForeignKey(d => d.TreatmentLineId);
            line.HasMany(l => l.Assessments).WithOne().HasForeignKey(a => a.TreatmentLineId);
            line.HasMany(l => l.AdverseEvents).WithOne().HasForeignKey(e => e.TreatmentLineId);
            line.HasMany(l => l.SeriousEvents).WithOne().HasForeignKey(e => e.TreatmentLineId);
        });
        model.Entity<LineDrug>(drug =>
        {
            drug.ToTable("line_drug");
            drug.HasIndex(d => new { d.TreatmentLineId, d.Number }).IsUnique();
            drug.HasMany(d => d.DoseChanges).WithOne().HasForeignKey(c => c.LineDrugId);
        });
        model.Entity<DoseChange>(change =>
        {
            change.ToTable("dose_change");
            change.HasIndex(c => new { c.LineDrugId, c.Number }).IsUnique();
        });
        model.Entity<Assessment>(assessment =>
        {
            assessment.ToTable("assessment");
            assessment.HasIndex(a => new { a.TreatmentLineId, a.Number }).IsUnique();
            assessment.HasMany(a => a.Lesions).WithOne().HasForeignKey(l => l.AssessmentId);
        });
        model.Entity<LesionMeasurement>(lesion =>
        {
            lesion.ToTable("lesion");
            lesion.HasIndex(l => new { l.AssessmentId, l.Label }).IsUnique();
        });
        model.Entity<AdverseEvent>(adverseEvent =>
        {
            adverseEvent.ToTable("adverse_event");
            adverseEvent.HasIndex(e => new { e.TreatmentLineId, e.Number }).IsUnique();
        });
        model.Entity<SeriousEvent>(serious =>
        {
            serious.ToTable("serious_event");
            serious.HasIndex(e => new { e.TreatmentLineId, e.Number }).IsUnique();
        });
    }
}
