using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Tests.Exchange;

public sealed class FieldsPageTests
{
    [Fact]
    public void The_page_of_fields_says_what_the_program_reads()
    {
        var path = Path.Combine(Root(), "docs", "fields.md");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, FieldsPage.Write());
        Assert.Equal(File.ReadAllText(path), FieldsPage.Write());
    }

    [Fact]
    public void Every_property_of_a_record_has_a_column_or_is_a_key_or_a_list()
    {
        string[] notExchanged = ["Id", "PatientId", "TumourId", "TreatmentLineId", "AssessmentId", "LineDrugId", "BoardCaseId", "AccountId", "SignedBy", "LockedBy", "PrimaryTumour", "AnalysedHistology", "PrincipalDrug", "Regimen", "MayBeUsed", "WaitsForAnswer"];
        foreach (var table in NativeFormat.Tables)
        {
            var properties = table.RecordType.GetProperties()
                .Where(property => !property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(List<>))
                .Select(property => property.Name).Except(notExchanged, StringComparer.Ordinal).ToList();
            Assert.NotEmpty(properties);
            Assert.Equal(properties.Order(StringComparer.Ordinal), table.Columns.Select(column => column.Field).Where(field => field != "Format").Order(StringComparer.Ordinal));
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sarcoscope.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
