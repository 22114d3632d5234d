using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Cases.Duplicates;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("1960-03", "1960-03", Agreement.Certain)]
    [InlineData("1960-03", "1960-03-14", Agreement.Certain)]
    [InlineData("1960-03", "1960", Agreement.Possible)]
    [InlineData("1960", "1960", Agreement.Possible)]
    [InlineData("1960-03", "1960-04", Agreement.Contrary)]
    [InlineData("1960-03", "1961", Agreement.Contrary)]
    [InlineData("1960", "1961", Agreement.Contrary)]
    [InlineData("1960-03", null, Agreement.Unknown)]
    [InlineData(null, null, Agreement.Unknown)]
    [InlineData("D0", "D0", Agreement.Unknown)]
    [InlineData("D-12", "1960-03", Agreement.Unknown)]
    public void Months_agree_for_certain_possibly_or_not_and_what_is_not_known_never_agrees(string? one, string? other, Agreement expected)
    {
        Assert.Equal(expected, Compare(A("C01-001") with { BornIn = Date(one) }, A("C02-001") with { BornIn = Date(other) }).BornIn);
        Assert.Equal(expected, Compare(A("C01-001") with { DiagnosedOn = Date(other) }, A("C02-001") with { DiagnosedOn = Date(one) }).DiagnosedOn);
    }

    [Theory]
    [InlineData("LMS", "LMS", Agreement.Certain)]
    [InlineData("LMS", "ULMS", Agreement.Possible)]
    [InlineData("LMS", "GIST", Agreement.Contrary)]
    [InlineData("LMS", null, Agreement.Unknown)]
    public void A_histology_may_be_the_same_as_a_kind_of_it(string? one, string? other, Agreement expected)
    {
        Assert.All(new[] { one, other }.OfType<string>(), key => Assert.NotNull(Vocabulary.Load().Histologies.Get(key)));
        Assert.Equal(expected, Compare(A("C01-001") with { Histology = one }, A("C02-001") with { Histology = other }).Histology);
    }

    [Theory]
    [InlineData("female", "1960-03", "LMS", "2009-05", Strength.AllFour)]
    [InlineData("female", "1960", "LMS", "2009-05", Strength.ThreeAndPossible)]
    [InlineData("female", "1960-03", "ULMS", "2009-05", Strength.ThreeAndPossible)]
    [InlineData("female", "1960-03", "LMS", null, Strength.ThreeAndUnknown)]
    [InlineData("unknown", "1960-03", "LMS", "2009-05", Strength.ThreeAndUnknown)]
    [InlineData("female", "1960", "LMS", "2009", null)]
    [InlineData("female", null, "LMS", null, null)]
    [InlineData("male", "1960-03", "LMS", "2009-05", null)]
    [InlineData("female", "1960-03", "GIST", "2009-05", null)]
    [InlineData("unknown", "1960-03", "LMS", null, null)]
    public void Strength_counts_what_is_certain_and_nothing_may_be_contrary(string sex, string? born, string? histology, string? diagnosed, Strength? expected)
    {
        var other = new PersonFacts("C02-001", "C02", Words.Read<Sex>(sex), Date(born), histology, Date(diagnosed));

        Assert.Equal(expected, Compare(A("C01-001"), other).Strength);
        Assert.Equal(expected, Compare(other, A("C01-001")).Strength);
        Assert.Equal(expected is null ? [] : [expected.Value], LikePairs.Among([other, A("C01-001")], Vocabulary.Load()).Select(pair => pair.Strength));
    }

    [Fact]
    public void Grouping_finds_what_comparing_everybody_with_everybody_finds()
    {
        var random = new Random(20240517);
        string?[] births = ["1960-03", "1960-04", "1961-01", "1960", null], diagnoses = ["2009-05", "2009-06", "2009", "D3", null], histologies = ["LMS", "ULMS", "GIST", null];
        List<PersonFacts> people =
        [
            .. Enumerable.Range(1, 600).Select(number => new PersonFacts(
                FormattableString.Invariant($"C{1 + (number % 3):00}-{number:000}"), FormattableString.Invariant($"C{1 + (number % 3):00}"), (Sex)random.Next(3),
                Date(births[random.Next(births.Length)]), histologies[random.Next(histologies.Length)], Date(diagnoses[random.Next(diagnoses.Length)]))),
        ];
        var expected = people.SelectMany((one, index) => people.Skip(index + 1).Select(other => (one, other)))
            .Where(pair => Compare(pair.one, pair.other).Strength is not null)
            .Select(pair => PatientPair.Of(pair.one.Pseudonym, pair.other.Pseudonym).ToString()).Order(StringComparer.Ordinal).ToList();

        var found = LikePairs.Among(people, Vocabulary.Load()).Select(pair => pair.Pair.ToString()).Order(StringComparer.Ordinal).ToList();

        Assert.True(expected.Count > 100, $"only {expected.Count} pairs");
        Assert.Equal(expected, found);
    }

    [Fact]
    public void A_network_of_a_hundred_thousand_is_grouped_and_not_compared_pair_by_pair()
    {
        var random = new Random(20240517);
        List<PersonFacts> people =
        [
            .. Enumerable.Range(1, 100_000).Select(number => new PersonFacts(
                FormattableString.Invariant($"C01-{number}"), "C01", (Sex)(1 + random.Next(2)), PartialDate.InMonth(1930 + random.Next(80), 1 + random.Next(12)),
                Vocabulary.Load().Histologies.All[random.Next(40)].Key, PartialDate.InMonth(1990 + random.Next(30), 1 + random.Next(12)))),
        ];
        var started = TimeProvider.System.GetTimestamp();

        var pairs = LikePairs.Among(people, Vocabulary.Load()).Count();

        // Five thousand million comparisons take minutes; the bound leaves room for a busy machine.
        Assert.InRange(pairs, 1, 100_000);
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), $"{TimeProvider.System.GetElapsedTime(started)}");
    }

    private static Likeness Compare(PersonFacts one, PersonFacts other) => Likeness.Of(one, other, Vocabulary.Load());

    private static PersonFacts A(string pseudonym) => new(pseudonym, pseudonym[..3], Sex.Female, PartialDate.InMonth(1960, 3), "LMS", PartialDate.InMonth(2009, 5));

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
