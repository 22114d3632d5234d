using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Patients.Forms;

/// <summary>What was remarked when a form was saved and cannot be seen in the case afterwards, by its code.</summary>
internal static class RemarkWords
{
    /// <summary>The remark in words; null where the code alone is known.</summary>
    public static Phrase? Of(string code) => code switch
    {
        "FORM-009" => new("A term is not in the vocabulary. It is kept as typed and listed for coordination to map.", "Un terme ne figure pas dans le vocabulaire. Il est conservé tel quel et signalé à la coordination."),
        "ELIG-004" => new("Whether the programme includes the line is not known: something it depends on is missing.", "On ignore si le programme inclut la ligne\u00A0: il manque un élément dont cela dépend."),
        "LINE-012" => new("The line is numbered by its start, not by the number given.", "La ligne est numérotée d'après son début, et non d'après le numéro donné."),
        "DEATH-003" => new("A line was given shortly before this death. Say whether it was toxic, who judged it and why.", "Une ligne a été donnée peu avant ce décès. Dites s'il est toxique, qui l'a jugé et pourquoi."),
        "BOARD-020" => new("No meeting is planned to which the urgent case could be put. Put it on an agenda once one is.", "Aucune réunion n'est prévue à laquelle présenter le dossier urgent. Inscrivez-le à un ordre du jour dès qu'il y en a une."),
        "RECIST-002" => new("A target below 10 mm is not measurable. Enter it as non-target.", "Une cible de moins de 10 mm n'est pas mesurable. Saisissez-la comme non-cible."),
        "RECIST-003" => new("A target node needs a short axis of 15 mm. Enter it as non-target.", "Un ganglion cible exige un petit axe de 15 mm. Saisissez-le comme non-cible."),
        "RECIST-004" => new("A node with a short axis below 10 mm is normal. Leave it out.", "Un ganglion dont le petit axe est inférieur à 10 mm est normal. Ne le saisissez pas."),
        "RECIST-007" => new("The baseline imaging is more than 28 days before the start. Repeat it, or check the dates.", "L'imagerie initiale précède le début de plus de 28 jours. Refaites-la ou vérifiez les dates."),
        "RECIST-008" => new("The baseline imaging is after the start. Check the dates.", "L'imagerie initiale suit le début du traitement. Vérifiez les dates."),
        _ => null,
    };
}
