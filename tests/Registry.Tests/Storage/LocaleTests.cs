using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

public sealed class LocaleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_with_the_rules_of_a_language_sorts_keys_and_dates_as_a_file_does()
    {
        Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        var place = PostgresServer.Create("TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US-u-ka-shifted'");
        try
        {
            var store = await RegistryStore.Open(place, MissingFile.Create, Cancel);
            await using var db = store.CreateDbContext().WrittenBy("test");
            Assert.True(await db.Database.SqlQuery<bool>($"SELECT 'a' < 'B' AND 'AB-2' > 'AB1' AS \"Value\"").SingleAsync(Cancel), "the database has no language of its own");

            string[] pseudonyms = ["AB1-1", "AB-2", "AB-10", "AB1-02", "B-1", "AB-1"];
            PartialDate[] dates = [.. ((string[])["2010-03-15", "2010", "1999-12", "2010-03", "2011", "D-12", "D850", "D9"]).Select(PartialDate.Parse)];
            string[] labels = ["b", "T10", "É", "a", "B", "T2", "t-1", "T-3"];
            foreach (var code in (string[])["AB", "AB1", "B"]) db.Add(new Centre { Code = code, Name = code });
            foreach (var (number, pseudonym) in pseudonyms.Index())
                db.Add(new Patient { Pseudonym = pseudonym, CentreCode = pseudonym.Split('-')[0], Lines = { LineWith(number == 0 ? dates : [], number == 0 ? labels : []) } });
            await db.SaveChangesAsync(Cancel);

            var read = await store.CreateDbContext().StreamPatients(Cancel).Select(patient => patient.Pseudonym).ToListAsync(Cancel);
            Assert.Equal(pseudonyms.Order(StringComparer.Ordinal), read);
            Assert.Equal(
                dates.Select(date => date.ToString()).Order(StringComparer.Ordinal),
                (await db.Assessments.AsNoTracking().Where(assessment => assessment.AssessedOn != null).OrderBy(assessment => assessment.AssessedOn).ToListAsync(Cancel)).Select(assessment => assessment.AssessedOn!.Value.ToString()));
            Assert.Equal(labels.Order(StringComparer.Ordinal), (await db.FindPatient("AB1-1", Cancel))!.Lines[0].Assessments[^1].Lesions.Select(lesion => lesion.Label));
        }
        finally
        {
            PostgresServer.Drop(place);
        }
    }

    private static Registry.Cases.Lines.TreatmentLine LineWith(PartialDate[] dates, string[] labels)
    {
        var line = new Registry.Cases.Lines.TreatmentLine { Number = 1 };
        foreach (var (number, date) in dates.Index()) line.Assessments.Add(new() { Number = number + 1, AssessedOn = date });
        var last = new Registry.Cases.Assessments.Assessment { Number = 99 };
        foreach (var label in labels) last.Lesions.Add(new() { Label = label });
        line.Assessments.Add(last);
        return line;
    }
}
