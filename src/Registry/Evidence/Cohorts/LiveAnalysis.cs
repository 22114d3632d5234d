using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>The lines of the registry as it stands, kept up to date: after a change only the cases that changed are read again.</summary>
public sealed class LiveAnalysis : IDisposable
{
    private readonly Vocabulary vocabulary = Vocabulary.Load();
    private readonly CaseIndex<AnalysedCase> cases;

    public LiveAnalysis() => cases = new(Every, One);

    /// <summary>The analysis set of every case that may be used.</summary>
    /// <param name="db">Reads every centre.</param>
    /// <param name="unnamed">Stands for the profile of a registry that has none.</param>
    /// <param name="cancel">Stops reading; nothing is lost.</param>
    public async Task<AnalysisSet> Read(RegistryDb db, RegistryProfile unnamed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel) ?? unnamed;
        List<Centre> centres = await db.Centres.AsNoTracking().ToListAsync(cancel);
        var builder = new AnalysisSetBuilder(profile, vocabulary);
        foreach (var one in await cases.Read(db, (nameof(LiveAnalysis), profile.CutOff), cancel))
        {
            if (one.Alone is { } person) builder.Add(person);
            else if (one.Shared is { } record) builder.Add(record);
        }
        return builder.Build(centres, DataOrigin.Live);
    }

    public void Dispose() => cases.Dispose();

    private async IAsyncEnumerable<KeyValuePair<string, AnalysedCase>> Every(RegistryDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var cutOff = await CutOff(db, cancel);
        await foreach (var patient in db.StreamPatients(cancel)) yield return new(patient.Pseudonym, Of(patient, cutOff));
    }

    private async Task<AnalysedCase?> One(RegistryDb db, string pseudonym, CancellationToken cancel) =>
        await db.FindPatientToUse(pseudonym, cancel) is { } patient ? Of(patient, await CutOff(db, cancel)) : null;

    private AnalysedCase Of(Patient patient, PartialDate? cutOff) =>
        patient.Person is null ? new(AnalysedPerson.Of([patient], cutOff, vocabulary), Shared: null) : new(Alone: null, patient);

    private static Task<PartialDate?> CutOff(RegistryDb db, CancellationToken cancel) => db.Profiles.AsNoTracking().Select(profile => profile.CutOff).SingleOrDefaultAsync(cancel);

    // A person with one record is analysed once; the few with several are analysed together.
    private sealed record AnalysedCase(AnalysedPerson? Alone, Patient? Shared);
}
