using Microsoft.EntityFrameworkCore;
using Sarcoscope.Web.Patients.History;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients;

public sealed class RecordWordsTests(DemoSite demo)
{
    private static readonly string[] Records =
    [
        "patient", "tumour", "alteration", "board_case", "board_expert", "agenda_item", "signed_decision", "local_therapy", "line", "line_drug", "dose_change",
        "assessment", "lesion", "adverse_event", "serious_event", "follow_up", "query",
    ];

    [Fact]
    public async Task Every_column_that_a_history_may_show_has_a_name_in_both_languages()
    {
        await using var db = await demo.Site.Connect();
        var shown = db.Model.GetEntityTypes()
            .Where(type => Records.Contains(type.GetTableName()))
            .SelectMany(type => type.GetProperties().Where(property => !property.IsPrimaryKey() && !property.IsForeignKey()).Select(property => (Record: type.GetTableName()!, Column: property.GetColumnName())))
            .ToList();

        Assert.True(shown.Count > 150, $"{shown.Count} columns");
        var nameless = shown.Where(one => !RecordWords.Names(one.Record, one.Column)).Select(one => $"{one.Record}.{one.Column}").ToList();
        Assert.True(nameless.Count == 0, string.Join(' ', nameless));
    }
}
