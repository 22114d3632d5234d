using System.Reflection;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>Where every number of a report comes from.</summary>
/// <param name="Registry">Name of the registry.</param>
/// <param name="Source">Where its data come from; null when not recorded.</param>
/// <param name="Patients">Real or synthetic.</param>
/// <param name="Origin">Snapshot, or the live registry.</param>
/// <param name="CutOff">Data after it are ignored; null when there is none.</param>
/// <param name="Condition">Which lines were asked for; null for all.</param>
/// <param name="Rules">Rule set of the progression endpoints.</param>
/// <param name="Mode">Whose denominators.</param>
/// <param name="VocabularyVersion">Version of the code lists.</param>
/// <param name="SoftwareVersion">Version of Sarcoscope.</param>
public sealed record Provenance(
    string Registry,
    string? Source,
    PatientReality Patients,
    DataOrigin Origin,
    string? CutOff,
    string? Condition,
    RuleSet Rules,
    AnalysisMode Mode,
    string VocabularyVersion,
    string SoftwareVersion)
{
    private const int ShortHash = 7;

    /// <summary>The version this program was built as.</summary>
    public static string CurrentSoftware { get; } =
        typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public static Provenance Of(Cohort cohort, AnalysisMode mode, RuleSet rules, Vocabulary vocabulary) => new(
        cohort.Set.Profile.Name,
        cohort.Set.Profile.Source,
        cohort.Set.Profile.Patients,
        cohort.Set.Origin,
        cohort.Set.Profile.CutOff?.ToString(),
        cohort.Condition,
        rules,
        mode,
        vocabulary.Version,
        CurrentSoftware);

    /// <summary>lock-2011-10 (3f9a21c), with the patients who were erased since; or the live registry.</summary>
    public Phrase Data
    {
        get
        {
            if (Origin.Snapshot is not { } snapshot) return new("live registry, no snapshot", "registre en l'état, sans instantané");
            var name = Origin.Sha256 is { Length: >= ShortHash } hash ? $"{snapshot} ({hash[..ShortHash]})" : snapshot;
            return Since is { } since ? new($"{name}, {since.English}", $"{name}, {since.French}") : Phrase.Same(name);
        }
    }

    /// <summary>2 patients erased since; its numbers no longer reproduce. Null where nobody was.</summary>
    public Phrase? Since => Origin.Erased > 0 ? SnapshotErasure.Say(Origin.Erased) : null;

    /// <summary>Who signed the snapshot and for what, or that nobody did; null for the live registry.</summary>
    public Phrase? Signed => Origin.Snapshot is null ? null : ShownSignature.Of(Origin.Signatures);

    /// <summary>What stands under a figure of some lines.</summary>
    /// <param name="population">Who is shown, with the number.</param>
    /// <param name="rules">The rule set that decided; null where none did.</param>
    public IReadOnlyList<Phrase> Under(Phrase population, RuleSet? rules) =>
    [
        new(population.English + ".", population.French + "."),
        .. Condition is null ? Array.Empty<Phrase>() : [new Phrase($"Only lines with: {Condition}.", $"Seulement les lignes avec : {Condition}.")],
        .. rules is null ? Array.Empty<Phrase>() : [new Phrase($"Rules {rules.Label}.", $"Règles {rules.Label}.")],
        new($"Data: {Data.English}.", $"Données : {Data.French}."),
        Phrase.Same($"Sarcoscope {SoftwareVersion}."),
        .. Patients == PatientReality.Synthetic ? [Synthetic] : Array.Empty<Phrase>(),
    ];

    /// <summary>Said on every page and under every figure of invented patients.</summary>
    public static readonly Phrase Synthetic = new(
        "Synthetic patients rebuilt from published totals. No real person.",
        "Patients synthétiques reconstitués à partir de totaux publiés. Aucune personne réelle.");

    /// <summary>Said in every report.</summary>
    public static readonly Phrase DecisionSupport = new(
        "Decision support: the sarcoma board decides. Unknown stays unknown.",
        "Aide à la décision : la RCP sarcome décide. L'inconnu reste inconnu.");
}
