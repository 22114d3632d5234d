using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Disclosure;

namespace Sarcoscope.Registry.Tests.Evidence.Disclosure;

public sealed class PublicReleaseTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_group_of_one_to_four_lines_is_hidden(int size, bool shown)
    {
        var lines = Lines(40);
        List<AnalysisLine> group = [.. lines.Take(size)];

        Assert.Equal(shown, new PublicRelease(lines, [new(group)]).Shows(group));
    }

    [Fact]
    public void A_second_part_is_hidden_where_the_total_would_reveal_the_first()
    {
        var lines = Lines(20);
        List<AnalysisLine> few = [.. lines.Take(3)], many = [.. lines.Skip(3).Take(10)], rest = [.. lines.Skip(13)];

        var release = new PublicRelease(lines, [new(lines), new(few), new(many), new(rest)]);

        Assert.True(release.Shows(lines));
        Assert.False(release.Shows(few));
        Assert.True(release.Shows(many));
        Assert.False(release.Shows(rest));
    }

    [Fact]
    public void A_share_is_hidden_when_all_but_a_few_are_counted()
    {
        var lines = Lines(20);
        List<AnalysisLine> nearlyAll = [.. lines.Take(18)];

        var release = new PublicRelease(lines, [new(lines), new(nearlyAll, lines)]);

        Assert.True(release.Shows(lines));
        Assert.False(release.Shows(nearlyAll));
    }

    [Fact]
    public void Two_parts_under_five_hide_each_other_and_the_rest_stays()
    {
        var lines = Lines(20);
        List<AnalysisLine> one = [.. lines.Take(3)], other = [.. lines.Skip(3).Take(4)], rest = [.. lines.Skip(7)];

        var release = new PublicRelease(lines, [new(lines), new(one), new(other), new(rest)]);

        Assert.True(release.Shows(rest));
        Assert.False(release.Shows(one) || release.Shows(other));
    }

    [Fact]
    public void What_is_asked_later_is_shown_only_when_it_follows_from_the_release()
    {
        var lines = Lines(20);
        List<AnalysisLine> first = [.. lines.Take(6)], second = [.. lines.Skip(6).Take(6)];

        var release = new PublicRelease(lines, [new(lines), new(first), new(second)]);

        Assert.True(release.Shows([.. first, .. second]));
        Assert.True(release.Shows([.. lines.Skip(12)]));
        Assert.False(release.Shows([.. lines.Skip(3).Take(6)]));
    }

    [Fact]
    public void Many_readers_at_once_get_the_answers_of_one()
    {
        var lines = Lines(5000);
        List<AnalysisLine> group = [.. lines.Where((_, index) => index % 2 == 0)];
        var release = new PublicRelease(lines, [new(lines), new(group, lines)]);

        Assert.All(ParallelEnumerable.Range(0, 3000).WithDegreeOfParallelism(8).Select(_ => release.Shows(group)).ToList(), Assert.True);
    }

    [Fact]
    public void No_small_group_can_be_computed_from_what_is_shown() => Prop.ForAll(Tables, table =>
    {
        var (lines, groups) = table;
        var release = new PublicRelease(lines, groups);
        var shown = groups.Select(group => group.Counted).Where(release.Shows).ToList();
        var attack = new LinearAttack(lines, shown);
        var secrets = groups.SelectMany(Parts).Where(part => part.Count is > 0 and < 5);
        return shown.TrueForAll(group => group.Count is 0 or >= 5) && !secrets.Any(attack.Solves);
    }).QuickCheckThrowOnFailure();

    // Two questions about each line, cross-tabulated with both margins: rows, columns, cells, total.
    private static Arbitrary<(IReadOnlyList<AnalysisLine> Lines, IReadOnlyList<CountedGroup> Groups)> Tables =>
        (from size in Gen.Choose(5, 60)
         from rows in Gen.Choose(0, 3).ArrayOf(size)
         from columns in Gen.Choose(0, 2).ArrayOf(size)
         select Table(rows, columns)).ToArbitrary();

    private static (IReadOnlyList<AnalysisLine> Lines, IReadOnlyList<CountedGroup> Groups) Table(int[] rows, int[] columns)
    {
        var lines = Lines(rows.Length);
        List<AnalysisLine> Where(Func<int, bool> holds) => [.. lines.Where((_, index) => holds(index))];
        List<CountedGroup> groups = [new(lines)];
        for (var row = 0; row < 4; row++) groups.Add(new(Where(i => rows[i] == row), lines));
        for (var column = 0; column < 3; column++) groups.Add(new(Where(i => columns[i] == column), lines));
        for (var row = 0; row < 4; row++)
        for (var column = 0; column < 3; column++)
            groups.Add(new(Where(i => rows[i] == row && columns[i] == column), Where(i => rows[i] == row)));
        return (lines, groups);
    }

    private static IEnumerable<IReadOnlyCollection<AnalysisLine>> Parts(CountedGroup group) =>
        group.Within is null ? [group.Counted] : [group.Counted, [.. group.Within.Except(group.Counted)]];

    private static IReadOnlyList<AnalysisLine> Lines(int count) =>
        [.. Enumerable.Range(1, count).Select(number => A.Line() with { Patient = FormattableString.Invariant($"C01-{number:000}") })];
}
