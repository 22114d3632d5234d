using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Writes a table as HTML, with the classes that the report's style sheet sets.</summary>
public sealed class TableHtml(HtmlWriter html, Language language)
{
    private const string TwoCells = "colspan=\"2\"";

    private readonly List<string> disagreements = [];

    /// <summary>A caption, the table in a region that scrolls sideways where it must, and the notes.</summary>
    public void Write(Table table)
    {
        disagreements.Clear();
        html.Element("section", $"id=\"{table.Id}\" class=\"table{Layout(table.Width)}\"", () =>
        {
            html.Element("h3", $"id=\"{table.Id}-title\"", () =>
            {
                html.Text($"{Text(table.Number)}. {Text(table.Title)}");
                if (table.Mode == AnalysisMode.Printed)
                    html.Text(" ").Element("span", "class=\"tag\"", Text(table.Mode.Name()));
            });
            if (table.Blocks is [{ Header: null, Denominator: { } denominator }])
                html.Element("p", "class=\"denominator\"", Text(denominator));
            if (table.Blocks.Any(block => block.Rows.Count > 0))
                html.Element("div", $"class=\"scroll\" role=\"region\" aria-labelledby=\"{table.Id}-title\" tabindex=\"0\"", () => html.Element("table", attributes: null, () => Grid(table)));
            Notes(table);
        });
    }

    private void Grid(Table table)
    {
        html.Element("thead", attributes: null, () => Head(table));
        foreach (var block in table.Blocks)
        {
            html.Element("tbody", attributes: null, () =>
            {
                if (block.Header is not null)
                    BlockHeader(table, block);
                foreach (var row in block.Rows) Row(table, row);
            });
        }
    }

    private void Head(Table table)
    {
        var grouped = table.Columns.Any(column => column.Group is not null);
        html.Element("tr", attributes: null, () =>
        {
            html.Element("th", grouped ? "scope=\"col\" rowspan=\"2\"" : "scope=\"col\"", Text(table.RowHeader));
            for (var i = 0; i < table.Columns.Count; i++)
            {
                var column = table.Columns[i];
                if (column.Group is not { } group)
                {
                    Header(column, grouped ? " rowspan=\"2\"" : "");
                    continue;
                }
                var together = table.Columns.Skip(i).TakeWhile(other => other.Group == group).ToList();
                html.Element("th", $"scope=\"colgroup\" class=\"group\" colspan=\"{together.Sum(Cells)}\"", Text(group));
                i += together.Count - 1;
            }
        });
        if (grouped)
            html.Element("tr", attributes: null, () =>
            {
                foreach (var column in table.Columns.Where(column => column.Group is not null)) Header(column, "");
            });
    }

    private void Header(Column column, string attributes) => html.Element(
        "th",
        $"scope=\"col\" class=\"{Class(column.Shape)}\"{(Cells(column) > 1 ? $" colspan=\"{Cells(column)}\"" : "")}{attributes}",
        Text(column.Header));

    private void BlockHeader(Table table, Block block) => html.Element("tr", "class=\"block\"", () =>
        html.Element("th", $"scope=\"rowgroup\" colspan=\"{1 + table.Columns.Sum(Cells)}\"", () =>
        {
            html.Text(Text(block.Header!.Value));
            if (block.Denominator is { } denominator)
                html.Text(" ").Element("span", "class=\"denominator\"", Text(denominator));
        }));

    private void Row(Table table, Row row)
    {
        var level = row.Level switch { RowLevel.Part => "class=\"part\"", RowLevel.Total => "class=\"total\"", _ => null };
        html.Element("tr", level, () =>
        {
            html.Element("th", "scope=\"row\"", Text(row.Label));
            foreach (var (column, cell) in table.Columns.Zip(row.Cells)) Cell(table, row, column, cell);
        });
    }

    private void Cell(Table table, Row row, Column column, Cell cell)
    {
        var text = CellText.Of(cell, table, column.Shape, language);
        if (cell is SharesCell { Shares.Count: > 0 } shares)
        {
            Shares(table, row, shares);
            return;
        }
        if (column.Shape == ColumnShape.CountAndPercent && text.Percent is { } percent)
        {
            html.Element("td", "class=\"number\"", text.Main);
            html.Element("td", $"class=\"percent{Disagreement(text)}\"", () => { html.Text(percent); Aside(Text(row.Label), text); });
            return;
        }
        var shade = CellText.Shade(cell, table) is { } step ? $" heat-{step}" : "";
        var kind = text.Kind == CellTextKind.Absence ? "absent " + Class(column.Shape) : Class(column.Shape);
        html.Element("td", $"class=\"{kind}{Disagreement(text)}{shade}\"{(Cells(column) > 1 ? " " + TwoCells : "")}", () =>
        {
            if (text.Main.Length == 0)
                html.Element("span", "class=\"unseen\"", new Phrase("no lines", "aucune ligne").In(language));
            html.Text(text.Main);
            if (text.Percent is { } share)
                html.Text(" ").Element("span", "class=\"share\"", share);
            Aside(Text(row.Label), text);
        });
    }

    private void Shares(Table table, Row row, SharesCell cell)
    {
        var writer = new CellWriter(table, NumberText.In(language), language);
        html.Element("td", "class=\"words\"", () =>
        {
            foreach (var share in cell.Shares)
            {
                var text = writer.Write(share.Count, ColumnShape.CountAndPercent);
                html.Element("span", "class=\"item\"", () =>
                {
                    html.Text(writer.Write(share));
                    Aside($"{Text(row.Label)}, {Text(share.Label)}", text);
                });
            }
        });
    }

    // An interval stands in the cell; a number that is not the printed one gets a letter, explained under the table.
    private void Aside(string place, CellText text)
    {
        if (text.Aside is null)
            return;
        if (text.Kind != CellTextKind.Disagreement)
        {
            html.Text(" ").Element("span", "class=\"aside\"", text.Aside);
            return;
        }
        var printed = text.Percent ?? text.Main;
        disagreements.Add(new Phrase($"{place}: the paper prints {printed}; {text.Aside}.", $"{place} : l'article imprime {printed} ; {text.Aside}.").Text(language));
        html.Element("sup", attributes: null, Letter(disagreements.Count));
    }

    private static string Letter(int number) => number <= 26 ? ((char)('a' + number - 1)).ToString() : Letter((number - 1) / 26) + Letter(((number - 1) % 26) + 1);

    private void Notes(Table table)
    {
        var notes = table.Notes.Select(Text).ToList();
        if (table.Cells().Any(placed => HidesPercent(placed.Cell)))
            notes.Add(new Phrase("Under 5 lines: no percentage.", "Moins de 5 lignes : pas de pourcentage.").Text(language));
        if (disagreements.Count > 0)
            html.Element("p", "class=\"note\"", () =>
            {
                foreach (var (index, sentence) in disagreements.Index())
                    html.Element("sup", attributes: null, Letter(index + 1)).Text($" {sentence} ");
            });
        foreach (var note in notes) html.Element("p", "class=\"note\"", note);
    }

    private static bool HidesPercent(Cell cell) => cell switch
    {
        CountCell { Denominator: > 0, Proportion: null, Printed: null } => true,
        SharesCell shares => shares.Shares.Any(share => HidesPercent(share.Count)),
        _ => false,
    };

    private static string Layout(TableWidth width) => width switch
    {
        TableWidth.Landscape => " landscape",
        TableWidth.Half => " two-columns",
        _ => "",
    };

    private static string Disagreement(CellText text) => text.Kind == CellTextKind.Disagreement ? " differs" : "";

    private static int Cells(Column column) => column.Shape == ColumnShape.CountAndPercent ? 2 : 1;

    private static string Class(ColumnShape shape) => shape switch
    {
        ColumnShape.Text => "words",
        ColumnShape.CountAndPercent => "counts",
        _ => "number",
    };

    private string Text(Phrase phrase) => phrase.Text(language);
}
