using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.ExceptionalResponders;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>The exceptional responders, a row for each line. Names single lines: never for the public.</summary>
public static class ResponderTable
{
    /// <summary>Anchor and file name.</summary>
    public const string Id = "exceptional-responders";

    /// <param name="list">Those found, wherever they were treated.</param>
    /// <param name="terms">Names.</param>
    /// <param name="mode">Whose denominators.</param>
    /// <param name="shown">The lines that have a row; the others are counted only.</param>
    public static Table Of(ExceptionalResponderList list, TableTerms terms, AnalysisMode mode, SingleLines shown)
    {
        var cells = list.Of.GroupBy(line => (line.Histology, line.Drug)).ToDictionary(cell => cell.Key, cell => CountCell.Of([.. cell], line => line.HasResponse));
        return Table(list, [.. list.Responders.Where(responder => shown.Include(responder.Line)).Select(responder => Row(responder, cells[(responder.Line.Histology, responder.Line.Drug)], terms))], mode, shown);
    }

    private static Table Table(ExceptionalResponderList list, IReadOnlyList<Row> rows, AnalysisMode mode, SingleLines shown) => new()
    {
        Id = Id,
        Number = new("Table E", "Tableau E"),
        Title = new("Exceptional responders", "Répondeurs exceptionnels"),
        Mode = mode,
        RowHeader = new("Patient, line", "Patient, ligne"),
        Width = TableWidth.Landscape,
        Columns =
        [
            new("histology", CommonWords.Histology, ColumnShape.Text),
            new("regimen", CommonWords.Therapy, ColumnShape.Text),
            new("response", new("Best response", "Meilleure réponse"), ColumnShape.Text),
            new("response-month", new("Response at (months)", "Réponse à (mois)"), ColumnShape.Number),
            new("months", new("Free of progression (months)", "Sans progression (mois)"), ColumnShape.Number),
            new("end", new("Ended by", "Fin"), ColumnShape.Text),
            new("cell", new("Responders, same histology and drug", "Répondeurs, même histologie et médicament"), ColumnShape.Ratio),
            new("reasons", new("Why listed", "Motif"), ColumnShape.Text),
        ],
        Blocks =
        [
            new(
                Header: null,
                new(
                    $"n = {list.Responders.Count} of {list.Of.Count} lines ({list.Rules.Label}, rule {ExceptionalResponderList.RuleVersion})",
                    $"n = {list.Responders.Count} sur {list.Of.Count} lignes ({list.Rules.Label}, règle {ExceptionalResponderList.RuleVersion})"),
                rows),
        ],
        Notes = [ExceptionalResponderList.Rule, .. shown.Limit is { } limit ? [new Phrase($"Listed: {limit.English}.", $"Listés : {limit.French}.")] : Array.Empty<Phrase>()],
    };

    private static Row Row(ExceptionalResponder responder, CountCell cell, TableTerms terms)
    {
        var line = responder.Line;
        return new(
            $"{line.Patient}-{line.Number}",
            Phrase.Same($"{line.Patient}, {line.Number}"),
            [
                new TextCell(terms.Histology(line)),
                new TextCell(terms.Regimen(Regimens.Drugs(line))),
                new TextCell(ResponseWords.Of(line.BestResponse)),
                Months(line.ResponseDay, line, line.HasResponse ? Absence.NotRecorded : Absence.NotApplicable),
                Months(responder.Time.Days, line, Absence.NotApplicable),
                new TextCell(responder.Time.EndedBy is { } ended ? Event(ended) : new("censored", "censuré")),
                cell,
                new TextCell(new(
                    string.Join("; ", responder.Reasons.Select(reason => reason.Words().English)),
                    string.Join(" ; ", responder.Reasons.Select(reason => reason.Words().French)))),
            ]);
    }

    private static Cell Months(int? days, AnalysisLine line, Absence otherwise) => days is { } known
        ? new NumberCell(StudyTime.Months(known), 1, [line])
        : new AbsentCell(otherwise);

    private static Phrase Event(EventSource ended) => ended switch
    {
        EventSource.Progression => new("progression", "progression"),
        EventSource.Death => new("death", "décès"),
        EventSource.NextLine => new("next line", "ligne suivante"),
        EventSource.ToxicityOrRefusal => new("toxicity or refusal", "toxicité ou refus"),
        _ => throw new ArgumentOutOfRangeException(nameof(ended), ended, "Not an event."),
    };
}
