using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Board;

namespace Sarcoscope.Web.Board.Decisions;

/// <summary>Words for whether decisions are what the algorithm says.</summary>
internal static class ConcordanceWords
{
    public static Phrase Of(Concordance concordance) => concordance switch
    {
        Concordance.Concordant => new("concordant with the algorithm", "conforme à l'algorithme"),
        Concordance.Conditional => new("conditional in the algorithm", "sous condition dans l'algorithme"),
        Concordance.NotConcordant => new("not concordant with the algorithm", "non conforme à l'algorithme"),
        _ => new("algorithm: insufficient data", "algorithme\u00A0: données insuffisantes"),
    };
}
