using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology.Recist;
using Sarcoscope.Registry.Cases.Assessments;

namespace Sarcoscope.Web.Patients.Visits;

/// <summary>Why a response was derived, in words.</summary>
internal static class ResponseReasons
{
    /// <summary>A length in millimetres as it is read: 70.1 mm; 70,1 mm in French.</summary>
    public static string Mm(Length length, Language language)
    {
        var text = length.Mm.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
        return (language == Language.French ? text.Replace('.', ',') : text) + "\u00A0mm";
    }

    /// <summary>The three parts: targets, non-targets, new lesions.</summary>
    public static IEnumerable<Phrase> Of(DerivedVisit visit)
    {
        if (visit.Response is not { } response) yield break;
        yield return Targets(visit, response);
        yield return response.NonTargetRule switch
        {
            NonTargetRule.NoNonTargetLesion => new("No non-target lesion.", "Aucune lésion non cible."),
            NonTargetRule.Stated => new("Non-target lesions: as stated as a whole.", "Lésions non cibles\u00A0: selon l'appréciation d'ensemble."),
            NonTargetRule.Progression => new("A non-target lesion progressed.", "Une lésion non cible a progressé."),
            NonTargetRule.PresentAgainAfterComplete => new("A non-target lesion is seen again after a complete response.", "Une lésion non cible est revue après une réponse complète."),
            NonTargetRule.LesionNotAssessed => new("A non-target lesion was not assessed.", "Une lésion non cible n'a pas été évaluée."),
            NonTargetRule.AllGone => new("Every non-target lesion is gone.", "Toutes les lésions non cibles ont disparu."),
            NonTargetRule.MarkersNotNormal => new("Non-target lesions are gone, the markers are not normal.", "Les lésions non cibles ont disparu, les marqueurs ne sont pas normaux."),
            _ => new("Non-target lesions persist.", "Les lésions non cibles persistent."),
        };
        yield return response.NewLesion == NewLesionStatus.None
            ? new("No new lesion.", "Aucune nouvelle lésion.")
            : new("A new lesion is progression.", "Une nouvelle lésion est une progression.");
    }

    /// <summary>Why there is no derived response; null where there is one.</summary>
    public static Phrase? NoneBecause(DerivedVisit visit) => visit.Obstacle switch
    {
        Obstacle.None => null,
        Obstacle.IsBaseline => new("The baseline has no response: later visits are compared with it.", "L'évaluation initiale n'a pas de réponse\u00A0: les suivantes lui sont comparées."),
        Obstacle.NoBaseline => new("No response is derived: the line has no baseline.", "Aucune réponse dérivée\u00A0: la ligne n'a pas d'évaluation initiale."),
        Obstacle.NotMeasured => new("No response is derived yet: nothing is recorded of the lesions.", "Aucune réponse dérivée pour l'instant\u00A0: rien n'est renseigné sur les lésions."),
        Obstacle.NotAfterBaseline => new("No response is derived: the date is not after the baseline.", "Aucune réponse dérivée\u00A0: la date n'est pas postérieure à l'évaluation initiale."),
        _ => new($"No response is derived: records of the line contradict each other ({Codes(visit)}).", $"Aucune réponse dérivée\u00A0: des données de la ligne se contredisent ({Codes(visit)})."),
    };

    private static string Codes(DerivedVisit visit) => string.Join(", ", visit.Issues.Select(issue => issue.Code).Distinct(StringComparer.Ordinal));

    private static Phrase Targets(DerivedVisit visit, VisitResponse response)
    {
        string In(Length? length, Language language) => length is { } known ? Mm(known, language) : "";
        var (sum, somme) = (In(response.Sum ?? response.EvaluatedSum, Language.English), In(response.Sum ?? response.EvaluatedSum, Language.French));
        var (nadir, bas) = (In(response.Nadir, Language.English), In(response.Nadir, Language.French));
        var (baseline, initial) = (In(visit.BaselineSum, Language.English), In(visit.BaselineSum, Language.French));
        var missing = string.Join(", ", visit.NotEvaluated);
        return response.TargetRule switch
        {
            TargetRule.NoTargetLesion => new("No target lesion.", "Aucune lésion cible."),
            TargetRule.IncreaseOfEvaluated => new($"{missing} missing, but the other targets alone sum to {sum}: at least 20% and 5 mm above the nadir of {nadir}.", $"{missing} manquante, mais les autres cibles seules totalisent {somme}\u00A0: au moins 20\u202F% et 5 mm au-dessus du nadir de {bas}."),
            TargetRule.LesionNotEvaluable => new($"Not evaluable: {missing} missing.", $"Non évaluable\u00A0: {missing} manquante."),
            TargetRule.AllGone => new("Every target lesion is gone; nodes are below 10 mm.", "Toutes les lésions cibles ont disparu\u202F; les ganglions font moins de 10 mm."),
            TargetRule.ReappearedAfterComplete => new("A target lesion is seen again after a complete response.", "Une lésion cible est revue après une réponse complète."),
            TargetRule.NodeRegrownAfterComplete => new("A target node has grown again after a complete response.", "Un ganglion cible a regrossi après une réponse complète."),
            TargetRule.IncreaseFromNadir => new($"Sum {sum}: at least 20% and 5 mm above the nadir of {nadir}.", $"Somme {somme}\u00A0: au moins 20\u202F% et 5 mm au-dessus du nadir de {bas}."),
            TargetRule.DecreaseFromBaseline => new($"Sum {sum}: at least 30% below the baseline of {baseline}.", $"Somme {somme}\u00A0: au moins 30\u202F% au-dessous de la somme initiale de {initial}."),
            _ => new($"Sum {sum}: neither 30% below the baseline of {baseline} nor 20% and 5 mm above the nadir of {nadir}.", $"Somme {somme}\u00A0: ni 30\u202F% au-dessous de la somme initiale de {initial}, ni 20\u202F% et 5 mm au-dessus du nadir de {bas}."),
        };
    }
}
