using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Registry.Cases.Refusals;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Registry.Storage.Mapping;

/// <summary>Holds every query of cases to the scope of its context. A record below a patient is visible where its patient is.</summary>
internal static class ScopeFilters
{
    private const string Name = "centre";

    // EF Core replaces the context in these expressions by the one that runs the query.
    public static void Apply(ModelBuilder model, RegistryDb db)
    {
        model.Entity<Patient>().HasQueryFilter(Name, patient => db.Scope.IsEverything || db.Scope.Centres.Contains(patient.CentreCode)
            || (patient.TransferredTo != null && db.Scope.Centres.Contains(patient.TransferredTo)) || db.Scope.Patients.Contains(patient.Id));
        model.Entity<RefusalCount>().HasQueryFilter(Name, refusal => db.Scope.IsEverything || db.Scope.Centres.Contains(refusal.CentreCode));
        model.Entity<FormerPseudonym>().HasQueryFilter(Name, former => db.Scope.IsEverything || db.Patients.Any(patient => patient.Id == former.PatientId));
        // It names patients of two centres: for whoever sees every centre.
        model.Entity<DistinctPatients>().HasQueryFilter(Name, distinct => db.Scope.IsEverything);
        model.Entity<Tumour>().HasQueryFilter(Name, tumour => db.Scope.IsEverything || db.Patients.Any(patient => patient.Id == tumour.PatientId));
        model.Entity<BoardCase>().HasQueryFilter(Name, boardCase => db.Scope.IsEverything || db.Patients.Any(patient => patient.Id == boardCase.PatientId));
        model.Entity<AgendaItem>().HasQueryFilter(Name, item => db.Scope.IsEverything || db.BoardCases.Any(boardCase => boardCase.Id == item.BoardCaseId));
        model.Entity<BoardExpert>().HasQueryFilter(Name, expert => db.Scope.IsEverything || db.BoardCases.Any(boardCase => boardCase.Id == expert.BoardCaseId));
        model.Entity<SignedDecision>().HasQueryFilter(Name, signed => db.Scope.IsEverything || db.BoardCases.Any(boardCase => boardCase.Id == signed.BoardCaseId));
        model.Entity<LocalTherapy>().HasQueryFilter(Name, therapy => db.Scope.IsEverything || db.Patients.Any(patient => patient.Id == therapy.PatientId));
        model.Entity<FollowUp>().HasQueryFilter(Name, followUp => db.Scope.IsEverything || db.Patients.Any(patient => patient.Id == followUp.PatientId));
        model.Entity<DataQuery>().HasQueryFilter(Name, query => db.Scope.IsEverything || db.Patients.Any(patient => patient.Id == query.PatientId));
        model.Entity<TreatmentLine>().HasQueryFilter(Name, line => db.Scope.IsEverything || db.Patients.Any(patient => patient.Id == line.PatientId));
        model.Entity<Alteration>().HasQueryFilter(Name, alteration => db.Scope.IsEverything || db.Tumours.Any(tumour => tumour.Id == alteration.TumourId));
        model.Entity<LineDrug>().HasQueryFilter(Name, drug => db.Scope.IsEverything || db.Lines.Any(line => line.Id == drug.TreatmentLineId));
        model.Entity<DoseChange>().HasQueryFilter(Name, change => db.Scope.IsEverything || db.LineDrugs.Any(drug => drug.Id == change.LineDrugId));
        model.Entity<Assessment>().HasQueryFilter(Name, assessment => db.Scope.IsEverything || db.Lines.Any(line => line.Id == assessment.TreatmentLineId));
        model.Entity<AdverseEvent>().HasQueryFilter(Name, adverseEvent => db.Scope.IsEverything || db.Lines.Any(line => line.Id == adverseEvent.TreatmentLineId));
        model.Entity<SeriousEvent>().HasQueryFilter(Name, serious => db.Scope.IsEverything || db.Lines.Any(line => line.Id == serious.TreatmentLineId));
        model.Entity<LesionMeasurement>().HasQueryFilter(Name, lesion => db.Scope.IsEverything || db.Assessments.Any(assessment => assessment.Id == lesion.AssessmentId));
        model.Entity<Draft>().HasQueryFilter(Name, draft => db.Scope.IsEverything || db.Scope.Centres.Contains(draft.CentreCode));
        model.Entity<Tombstone>().HasQueryFilter(Name, tombstone => db.Scope.IsEverything || db.Scope.Centres.Contains(tombstone.CentreCode));
        // Nobody but the centre reads who a patient is: neither a scope over everything nor one over single patients opens it.
        model.Entity<PatientIdentity>().HasQueryFilter(Name, identity => db.Patients.Any(patient => patient.Id == identity.PatientId && db.Scope.Centres.Contains(patient.CentreCode)));
    }
}
