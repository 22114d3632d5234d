using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Refusals;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>The files about the registry itself.</summary>
internal static class RegistryTables
{
    public static NativeTable Registry { get; } = new NativeTable<RegistryProfile, RegistryProfile>("registry.csv", null, null, null,
    [
        new FormatColumn(),
        Columns<RegistryProfile>.Text(p => p.Name, "Name of the registry."),
        Columns<RegistryProfile>.Text(p => p.Source, "Where the data come from, in a sentence with its citation."),
        Columns<RegistryProfile>.Word(p => p.Patients, "Whether the patients are invented; every page and figure then says so."),
        Columns<RegistryProfile>.Date(p => p.CutOff, "Data after this date are ignored."),
        Columns<RegistryProfile>.Date(p => p.StudyEndsOn, "Nobody whose treatment began by this date is followed after it."),
        Columns<RegistryProfile>.Word(p => p.ProgressionReporting, "Whether the protocol reports the progression of the sarcoma itself as a serious event; empty: it does not."),
        Columns<RegistryProfile>.Word(p => p.Jurisdiction, "Whose label lines of treatment are judged by, on- or off-label; empty: ema."),
        new SectionsColumn(),
    ])
    {
        Meaning = "One row: what the registry is.",
    };

    public static NativeTable Centres { get; } = new NativeTable<Centre, Centre>("centres.csv", null, null, null,
    [
        Columns<Centre>.Text(c => c.Code, "Short code, which begins every pseudonym: 2 to 8 capital letters and digits."),
        Columns<Centre>.Text(c => c.Name, "Name of the hospital."),
        Columns<Centre>.Text(c => c.Country, "Two capital letters of ISO 3166-1."),
        Columns<Centre>.Word(c => c.Kind, "Kind of hospital."),
        Columns<Centre>.Date(c => c.BoardApprovedOn, "When the centre's sarcoma board approved the programme."),
    ])
    {
        Meaning = "A hospital that includes patients.",
    };

    public static NativeTable Refusals { get; } = new NativeTable<RefusalCount, RefusalCount>("refusals.csv", null, null, null,
    [
        Columns<RefusalCount>.Text(r => r.CentreCode, "Code of the centre, in centres.csv.", name: "centre"),
        Columns<RefusalCount>.Date(r => r.RefusedIn, "Month of the refusal; never the day."),
        Columns<RefusalCount>.Word(r => r.Reason, "Why the patients refused."),
        Columns<RefusalCount>.Whole(r => r.Patients, "How many patients."),
    ])
    {
        Meaning = "How many patients of a centre refused to take part, in one month, for one reason. Nothing leads from it to a patient.",
        KeyLength = 3,
    };

    public static NativeTable DistinctPatients { get; } = new NativeTable<DistinctPatients, DistinctPatients>("distinct_patients.csv", null, null, null,
    [
        Columns<DistinctPatients>.Text(d => d.Pair, "Both pseudonyms in alphabetical order, a slash between them: C01-001/C02-003."),
        Columns<DistinctPatients>.Text(d => d.Reason, "Why they are not the same person."),
        Columns<DistinctPatients>.Date(d => d.JudgedOn, "Day of the judgement."),
    ])
    {
        Meaning = "Two patients who resemble each other and were judged not to be the same person.",
    };

    /// <summary>The version of the format, which is no property of the registry.</summary>
    private sealed class FormatColumn() : NativeColumn("format", "Format", "whole number", $"Version of this format: {NativeFormat.Version}.")
    {
        public override Presence Presence => Presence.Required;

        private protected override bool ComparesAsText => true;

        public override string Write(object record) => NativeFormat.Version;

        public override Issue? Read(string cell, object record) => Canonical(cell) is not null
            ? null
            : Issue.Error("IMPORT-005", Name, $"The files have format '{Excerpt.Of(cell)}'; this program reads {NativeFormat.Version}. Export them again, or use a newer program.");

        internal override void Erase(object record) => throw new InvalidOperationException("The version of the format must be given.");

        public override string? Canonical(string cell) => cell.Trim() == NativeFormat.Version ? NativeFormat.Version : null;
    }

    /// <summary>Words of <see cref="Section"/>, separated by semicolons.</summary>
    private sealed class SectionsColumn() : NativeColumn("not_collected", nameof(RegistryProfile.NotCollected), "words", "Parts of the record that this source does not have, separated by semicolons; reports say so.")
    {
        private static readonly Action<RegistryProfile, string> Set =
            typeof(RegistryProfile).GetProperty(nameof(RegistryProfile.NotCollected))!.SetMethod!.CreateDelegate<Action<RegistryProfile, string>>();

        public override Presence Presence => Presence.Optional;

        public override IReadOnlyList<string> Words => Sarcoscope.Registry.Words.All<Section>();

        private protected override bool ComparesAsText => true;

        public override string Write(object record) => string.Join(';', Parts(((RegistryProfile)record).NotCollected)
            .Select(part => Enum.TryParse<Section>(part, ignoreCase: true, out var section) ? Sarcoscope.Registry.Words.Of(section) : part));

        public override Issue? Read(string cell, object record)
        {
            var sections = new List<Section>();
            foreach (var part in Parts(cell))
            {
                if (!Sarcoscope.Registry.Words.TryRead<Section>(part, out var section))
                    return Issue.Error("CELL-005", Name, $"{Name} has '{Excerpt.Of(part)}'. Each part must be one of {string.Join(", ", Words)}.");
                sections.Add(section);
            }
            Set((RegistryProfile)record, string.Join(';', sections));
            return null;
        }

        internal override void Erase(object record) => Set((RegistryProfile)record, "");

        public override string? Canonical(string cell) => null;

        private static string[] Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
