using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Centres;

/// <summary>A hospital that includes patients.</summary>
public sealed class Centre
{
    /// <summary>Short code, which begins every pseudonym: 2 to 8 capital letters and digits.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null when not recorded.</summary>
    public string? Country { get; init; }

    public CentreKind Kind { get; init; }

    /// <summary>When the centre's sarcoma board approved the programme; nobody is included before.</summary>
    public PartialDate? BoardApprovedOn { get; init; }

    public IEnumerable<Issue> Check()
    {
        if (Code.Length is < 2 or > 8 || Code.Any(c => !char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)))
            yield return Issue.Error("CENTRE-001", nameof(Code), new Phrase($"Centre code '{Code}': use 2 to 8 capital letters and digits.", $"Code de centre « {Code} »\u00A0: utilisez 2 à 8 capitales et chiffres."));
        if (string.IsNullOrWhiteSpace(Name))
            yield return Issue.Error("CENTRE-002", nameof(Name), new Phrase($"Centre {Code} has no name. Give the name of the hospital.", $"Le centre {Code} n'a pas de nom. Donnez le nom de l'hôpital."));
        if (Country is not null && (Country.Length != 2 || Country.Any(c => !char.IsAsciiLetterUpper(c))))
            yield return Issue.Error("CENTRE-003", nameof(Country), new Phrase($"Country '{Country}': use the two capital letters of ISO 3166, such as FR.", $"Pays « {Country} »\u00A0: utilisez les deux capitales de l'ISO 3166, par exemple FR."));
    }
}

/// <summary>What kind of hospital a centre is.</summary>
public enum CentreKind
{
    Unknown = 0,
    CancerCentre,
    UniversityHospital,
    GeneralHospital,
}
