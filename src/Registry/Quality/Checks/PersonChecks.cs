using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using static Sarcoscope.Registry.Quality.Checks.CheckedCase;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>Checks of the person: birth, information, contact, death, withdrawal.</summary>
internal static class PersonChecks
{
    // Nobody without a sign of life for so long is known to be alive. Three follow-ups of two months.
    private const int LongestSilence = 183;

    private const int OldestYears = 100;

    public static IEnumerable<CaseCheck> All =>
    [
        new("CHK-001", CheckWeight.Critical, new("Dead, without a date", "Décédé, sans date"),
            new("Survival counts the day of death. Give at least its month.", "La survie compte le jour du décès. Donnez-en au moins le mois."),
            @case => @case.Patient is { VitalStatus: VitalStatus.Dead, DiedOn: null } && Unsaid(@case.Patient, nameof(Patient.DiedOn)) ? [Finding.At(@case.Patient, nameof(Patient.DiedOn), "Dead, date of death not recorded.", "Décédé, date du décès non renseignée.")] : []),

        new("CHK-002", CheckWeight.Major, new("Dead, without a cause", "Décédé, sans cause"),
            new("Deaths are reported by cause: the sarcoma, the treatment, another disease.", "Les décès sont rapportés par cause\u00A0: le sarcome, le traitement, une autre maladie."),
            @case => @case.Patient is { VitalStatus: VitalStatus.Dead, CauseOfDeath: null or CauseOfDeath.Unknown, CauseOfDeathAsTyped: null } && Unsaid(@case.Patient, nameof(Patient.CauseOfDeath)) ? [Finding.At(@case.Patient, nameof(Patient.CauseOfDeath), "Dead, cause not recorded.", "Décédé, cause non renseignée.")] : []),

        new("CHK-003", CheckWeight.Major, new("Something happened after the last contact", "Quelque chose s'est produit après le dernier contact"),
            new("Whoever was seen was alive then: survival would stop too early. Move the last contact forward.", "Un patient vu était alors en vie\u00A0: la survie s'arrêterait trop tôt. Avancez la date du dernier contact."),
            AfterLastContact),

        new("CHK-004", CheckWeight.Minor, new("No month of birth", "Mois de naissance absent"),
            new("Age stands in Table 1 and in the rules of approvals.", "L'âge figure dans le tableau 1 et dans les règles des autorisations."),
            @case => @case.Patient.BornIn is null && Unsaid(@case.Patient, nameof(Patient.BornIn)) ? [Finding.At(@case.Patient, nameof(Patient.BornIn), "Birth not recorded.", "Naissance non renseignée.")] : []),

        new("CHK-005", CheckWeight.Minor, new("Older than 100 at a treatment", "Plus de 100 ans lors d'un traitement"),
            new("Often a birth year typed wrongly. Check it.", "Souvent une année de naissance mal saisie. Vérifiez-la."),
            @case => @case.Lines.Where(line => CertainDays(@case.Patient.BornIn, line.StartedOn) > OldestYears * 365.25).Take(1)
                .Select(line => Finding.At(@case.Patient, nameof(Patient.BornIn), $"Born {English(@case.Patient.BornIn)}, line {line.Number} started {English(line.StartedOn)}.", $"Naissance\u00A0: {French(@case.Patient.BornIn)}, ligne {line.Number} débutée\u00A0: {French(line.StartedOn)}."))),

        new("CHK-006", CheckWeight.Critical, new("Information after the first programme line", "Information après la première ligne du programme"),
            new("A patient is informed before inclusion. Check the dates; if they are right, tell coordination.", "Un patient est informé avant l'inclusion. Vérifiez les dates\u00A0; si elles sont exactes, prévenez la coordination."),
            @case => @case.Programme.Where(line => line.StartedOn is { } start && @case.Patient.InformedOn is { } informed && start.IsCertainlyBefore(informed)).Take(1)
                .Select(line => Finding.At(@case.Patient, nameof(Patient.InformedOn), $"Informed {English(@case.Patient.InformedOn)}, line {line.Number} started {English(line.StartedOn)}.", $"Information\u00A0: {French(@case.Patient.InformedOn)}, ligne {line.Number} débutée\u00A0: {French(line.StartedOn)}."))),

        new("CHK-007", CheckWeight.Critical, new("Information not recorded", "Information non renseignée"),
            new("Every patient of the programme was informed; the registry keeps when and how.", "Tout patient du programme a été informé\u00A0; le registre en conserve la date et la forme."),
            @case => @case.Patient.InformedOn is null && @case.Programme.Any() ? [Finding.At(@case.Patient, nameof(Patient.InformedOn), "Date of information not recorded.", "Date d'information non renseignée.")] : []),

        new("CHK-008", CheckWeight.Critical, new("Recorded after the withdrawal", "Saisi après le retrait"),
            new("After a withdrawal from follow-up nothing new is collected. Check both dates; what was collected after it is taken out.", "Après un retrait du suivi, rien de nouveau n'est recueilli. Vérifiez les deux dates\u00A0; ce qui a été recueilli après est retiré."),
            AfterWithdrawal),

        new("CHK-009", CheckWeight.Major, new("No news for six months", "Sans nouvelles depuis six mois"),
            new("Somebody lost to follow-up is recorded as such, with the last contact; otherwise find the patient.", "Un patient perdu de vue est saisi comme tel, avec son dernier contact\u00A0; sinon, recherchez-le."),
            @case => @case.IsFollowed && @case.Patient.VitalStatus == VitalStatus.Alive && @case.Programme.Any() && !StudyIsOver(@case) && @case.CertainDaysSince(@case.Patient.LastContactOn) > LongestSilence
                ? [Finding.At(@case.Patient, nameof(Patient.LastContactOn), $"Alive at the last contact, {English(@case.Patient.LastContactOn)}; nothing since.", $"En vie au dernier contact, {French(@case.Patient.LastContactOn)}\u00A0; rien depuis.")]
                : []),

        new("CHK-010", CheckWeight.Major, new("Alive, without a last contact", "En vie, sans dernier contact"),
            new("Survival is censored at the last contact; without it the patient is not in the curve.", "La survie est censurée au dernier contact\u00A0; sans lui, le patient n'est pas dans la courbe."),
            @case => @case.Patient is { VitalStatus: VitalStatus.Alive, LastContactOn: null } ? [Finding.At(@case.Patient, nameof(Patient.LastContactOn), "Alive, last contact not recorded.", "En vie, dernier contact non renseigné.")] : []),

        new("CHK-011", CheckWeight.Critical, new("Toxic death, and no event of grade 5", "Décès toxique, sans événement de grade 5"),
            new("A death judged toxic has its adverse event, of grade 5.", "Un décès jugé toxique a son événement indésirable, de grade 5."),
            @case => (@case.Patient.DeathToxic == Answer.Yes || @case.Patient.CauseOfDeath == CauseOfDeath.TreatmentToxicity) && !@case.Lines.SelectMany(line => line.AdverseEvents).Any(seen => seen.Grade == 5)
                ? [Finding.At(@case.Patient, nameof(Patient.DeathToxic), "Death from toxicity; no event of grade 5.", "Décès par toxicité\u00A0; aucun événement de grade 5.")]
                : []),
    ];

    private static IEnumerable<Finding> AfterLastContact(CheckedCase @case)
    {
        var patient = @case.Patient;
        if (patient.VitalStatus == VitalStatus.Dead || patient.LastContactOn is not { } contact) yield break;
        var later = CaseDates.Of(patient).Where(date => !date.MayFollowDeath && contact.IsCertainlyBefore(date.On)).OrderByDescending(date => date.On.Earliest).ToList();
        if (later.Count > 0)
            yield return Finding.At(patient, nameof(Patient.LastContactOn), $"Last contact {English(contact)}; latest entry {English(later[0].On)}.", $"Dernier contact\u00A0: {French(contact)}\u00A0; dernière saisie\u00A0: {French(later[0].On)}.");
    }

    private static IEnumerable<Finding> AfterWithdrawal(CheckedCase @case) => @case.Patient.WithdrawnOn is not { } withdrawn
        ? []
        : CaseDates.Of(@case.Patient).Where(date => !date.MayFollowDeath && withdrawn.IsCertainlyBefore(date.On))
            .Select(date => Finding.At(date.Subject, date.Field, $"{English(date.On)}, after the withdrawal of {English(withdrawn)}.", $"{French(date.On)}, après le retrait du {French(withdrawn)}."));

    private static bool StudyIsOver(CheckedCase @case) =>
        @case.Profile.StudyEndsOn is { } ends && @case.Programme.FirstOrDefault()?.StartedOn is { } began && began.IsRelative == ends.IsRelative && began.Earliest <= ends.Latest && ends.IsCertainlyBefore(PartialDate.OnDay(@case.Today));
}
