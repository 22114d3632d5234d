using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Evidence.Cohorts;

/// <summary>Two records of one person count as one patient, whose diagnosis, contact and death are those of either.</summary>
public sealed class OnePersonTests
{
    [Fact]
    public void They_count_once_and_survival_reaches_to_the_latest_contact()
    {
        var first = At("C01-001", new ACase(new ALine("2010-01-01", "2010-03-01")) { Diagnosed = "2009-02-01", LastContact = "2010-06-01" });
        var second = At("C02-007", new ACase(new ALine("2011-01-01")) { Diagnosed = "2009-01-01", LastContact = "2012-01-01" });

        var set = SetOf(first, second);

        var patient = Assert.Single(set.Patients);
        Assert.Equal(("C01-001", "C01", 2), (patient.Patient, patient.Centre, patient.ProgrammeLines));
        Assert.Equal(Days("2009-01-01", "2012-01-01"), patient.LastDay);
        Assert.Equal(Days("2009-01-01", "2010-01-01"), patient.EntryDay);
        Assert.Equal([("C01-001", "C01", 1, 1), ("C02-007", "C02", 1, 2)], set.Lines.Select(line => (line.Patient, line.Centre, line.Number, line.ProgrammeNumber)));
        Assert.Equal(["C01-001", "C01-001"], set.Lines.Select(line => line.Person));
        Assert.Equal(Days("2010-01-01", "2012-01-01"), set.Lines[0].LastContactDay);
        Assert.Single(OverallSurvival.Of(set.Patients)!.Patients);
    }

    [Fact]
    public void A_death_that_one_centre_knows_ends_the_survival_of_every_line()
    {
        var first = At("C01-001", new ACase(new ALine("2010-01-01")) { LastContact = "2010-06-01" });
        var second = At("C02-007", new ACase { LastContact = "2011-03", Died = "2011-03-09" });
        second.CauseOfDeath = CauseOfDeath.Sarcoma;

        var set = SetOf(second, first);

        var patient = Assert.Single(set.Patients);
        Assert.Equal((VitalStatus.Dead, CauseOfDeath.Sarcoma, Days("2009-01-01", "2011-03-09")), (patient.VitalStatus, patient.CauseOfDeath, patient.DeathDay));
        Assert.Equal(Days("2010-01-01", "2011-03-09"), Assert.Single(set.Lines).DeathDay);
    }

    [Theory]
    [InlineData("2011-03-09", "2011-04-01", "2011-04-01")]
    [InlineData("2011-03", "2011-03-09", "2011-03-09")]
    [InlineData("2011-05-02", "2011", "2011-05-02")]
    public void Of_two_deaths_the_later_counts_and_a_day_stands_for_its_month(string one, string other, string used)
    {
        var first = At("C01-001", new ACase(new ALine("2010-01-01")) { LastContact = null, Died = one });
        var second = At("C02-007", new ACase(new ALine("2010-02-01")) { LastContact = null, Died = other });

        Assert.Equal(Days("2009-01-01", used), Assert.Single(SetOf(first, second).Patients).DeathDay);
    }

    [Fact]
    public void Whoever_withdrew_at_one_centre_is_used_at_neither()
    {
        var first = At("C01-001", new ACase(new ALine("2010-01-01")));
        var second = At("C02-007", new ACase(new ALine("2010-02-01")) { Withdrawal = WithdrawalScope.AllUse });

        var set = SetOf(first, second);

        Assert.Empty(set.Lines);
        Assert.Equal(["C01-001", "C02-007"], Assert.Single(set.Exclusions).Records);
    }

    [Fact]
    public void Records_that_are_not_linked_stay_two_patients()
    {
        var first = At("C01-001", new ACase(new ALine("2010-01-01")));
        var second = At("C02-007", new ACase(new ALine("2010-02-01")));
        (first.Person, second.Person) = (null, null);

        Assert.Equal(["C01-001", "C02-007"], SetOf(first, second).Patients.Select(patient => patient.Person));
    }

    private static Patient At(string pseudonym, ACase recorded)
    {
        var source = recorded.Recorded();
        var patient = new Patient
        {
            Pseudonym = pseudonym,
            CentreCode = pseudonym[..3],
            Person = "a1b2",
            WithdrawalScope = source.WithdrawalScope,
            VitalStatus = source.VitalStatus,
            DiedOn = source.DiedOn,
            LastContactOn = source.LastContactOn,
        };
        patient.Tumours.AddRange(source.Tumours);
        patient.Lines.AddRange(source.Lines);
        return patient;
    }

    private static int Days(string from, string to) => PartialDate.Parse(to).Earliest - PartialDate.Parse(from).Earliest;

    private static AnalysisSet SetOf(params Patient[] patients) => AnalysisSetBuilder.Of(patients, new() { Name = "Test" }, [], DataOrigin.Live, Vocabulary.Load());
}
