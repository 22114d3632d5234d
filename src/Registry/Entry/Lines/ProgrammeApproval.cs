using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Lines;

/// <summary>The approval of the programme by the board of a centre, before which no line of the programme starts there.</summary>
public sealed class ProgrammeApproval(RegistryDb db)
{
    /// <summary>When the board approved; null when it has not.</summary>
    public Task<PartialDate?> At(string centre, CancellationToken cancel) =>
        db.Centres.AsNoTracking().Where(one => one.Code == centre).Select(one => one.BoardApprovedOn).SingleOrDefaultAsync(cancel);

    /// <summary>What is wrong with a line of the programme; null when the board had approved, as far as the dates are certain.</summary>
    public static Issue? Check(TreatmentLine line, string centre, PartialDate? approvedOn)
    {
        if (approvedOn is not { } approved)
            return Issue.Error("ELIG-005", nameof(TreatmentLine.Scope), new Phrase(
                $"The board of {centre} has not approved the programme: no line is included. Record its approval first.",
                $"Le comité de {centre} n'a pas approuvé le programme\u00A0: aucune ligne n'est incluse. Enregistrez d'abord son accord."));
        return line.StartedOn is { } start && start.IsCertainlyBefore(approved)
            ? Issue.Error("ELIG-005", nameof(TreatmentLine.StartedOn), new Phrase(
                $"The line starts ({DateWords.Say(start, Language.English)}) before the board of {centre} approved the programme ({DateWords.Say(approved, Language.English)}). Correct the date, or record the line outside the programme.",
                $"La ligne commence ({DateWords.Say(start, Language.French)}) avant que le comité de {centre} n'approuve le programme ({DateWords.Say(approved, Language.French)}). Corrigez la date, ou enregistrez la ligne hors programme."))
            : null;
    }
}
