using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology.Toxicity;

namespace Sarcoscope.Registry.Terms;

/// <summary>A term of CTCAE 5.0; its name is its key.</summary>
public sealed record AdverseEventTerm : Term
{
    private const string File = "terms/ctcae-5.0.csv";

    private AdverseEventTerm(CtcaeTerm ctcae)
        : base(new TermBasis(ctcae.Name, Phrase.Same(ctcae.Name), null, Certainty.Verified, [], null)) => Ctcae = ctcae;

    /// <summary>Its class and the grades that exist for it.</summary>
    public CtcaeTerm Ctcae { get; }

    /// <summary>Makes the catalogue in which names as typed are looked up.</summary>
    internal static Catalogue<AdverseEventTerm> Catalogue(CtcaeCatalogue ctcae, ICollection<KnowledgeFault> faults)
    {
        List<AdverseEventTerm> terms = [.. ctcae.Terms.Select(term => new AdverseEventTerm(term))];
        var index = new CatalogueIndex(terms);
        foreach (var term in terms)
        {
            if (index.AddNames(term) is { } taken)
                faults.Add(new(File, 0, "term", "KNOW-008", $"'{taken.Spelling}' would mean both {taken.Key} and {term.Key}. A name means one term."));
        }
        return new(terms, index);
    }

    /// <summary>Reads the terms; null for a file with a fault.</summary>
    internal static CtcaeCatalogue? Read(KnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        if (files.Read(File) is not { } text)
        {
            faults.Add(new(File, 0, "", "KNOW-001", "The file is missing."));
            return null;
        }
        try
        {
            return CtcaeCatalogue.Read(new StringReader(text));
        }
        catch (InvalidKnowledgeException wrong)
        {
            faults.Add(new(File, wrong.Line, "", "KNOW-003", wrong.Message));
            return null;
        }
    }
}
