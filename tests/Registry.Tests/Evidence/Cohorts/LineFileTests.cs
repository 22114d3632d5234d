using System.Globalization;
using CsvHelper;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Report;

namespace Sarcoscope.Registry.Tests.Evidence.Cohorts;

public sealed class LineFileTests
{
    [Fact]
    public void A_number_below_zero_stays_a_number_and_a_name_does_not_become_a_formula()
    {
        var line = A.Line() with { BestChange = -35.2, Histology = null, HistologyAsTyped = "=1+1" };
        using var csv = new CsvReader(new StringReader(LineFile.Write([line], RuleSets.OutcsDefault, DataOrigin.Live, Vocabulary.Load())), CultureInfo.InvariantCulture);
        Assert.True(csv.Read() && csv.ReadHeader() && csv.Read());

        Assert.Equal("-35.2", csv.GetField("best_change"));
        Assert.DoesNotContain(csv.Parser.Record!, cell => cell.StartsWith('='));
    }
}
