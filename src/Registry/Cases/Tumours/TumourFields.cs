using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.Tumours;

/// <summary>The questions about a tumour.</summary>
public static class TumourFields
{
    public static TermField<Tumour> Histology { get; } = Fields<Tumour>.Term(
        t => t.HistologyAsTyped!, t => t.Histology, TermList.Histologies, new("Histology", "Histologie"), Need.Required,
        new("As reported; the list knows synonyms.", "Comme sur le compte rendu\u202F; la liste connaît les synonymes."));

    public static DateField<Tumour> DiagnosedOn { get; } = Fields<Tumour>.Date(t => t.DiagnosedOn, new("Date of diagnosis", "Date du diagnostic"));

    public static TermField<Tumour> ReviewedHistology { get; } = Fields<Tumour>.Term(t => t.ReviewedHistologyAsTyped, t => t.ReviewedHistology, TermList.Histologies, new("Histology after central review", "Histologie après relecture centralisée"));
}
