using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Tests.Hosting;

public sealed class PagingTests
{
    [Theory]
    [InlineData(null, 120, 1)]
    [InlineData("2", 120, 2)]
    [InlineData("99999999", 120, 3)]
    [InlineData("0", 120, 1)]
    [InlineData("-1", 120, 1)]
    [InlineData("two", 120, 1)]
    [InlineData("2", 0, 1)]
    public void An_address_asks_for_a_page_there_is(string? asked, int total, int page) => Assert.Equal(new Paging(page, total), Paging.Read(asked, total));

    [Theory]
    [InlineData(1, 50, "1")]
    [InlineData(1, 51, "1 2")]
    [InlineData(2, 400, "1 2 3 4 5 … 8")]
    [InlineData(5, 400, "1 2 3 4 5 6 7 8")]
    [InlineData(900, 100_098, "1 … 897 898 899 900 901 902 903 … 2002")]
    public void First_last_and_near_pages_are_linked(int page, int total, string shown) =>
        Assert.Equal(shown, string.Join(' ', new Paging(page, total).Links().Select(one => one is { } number ? $"{number}" : "…")));

    [Fact]
    public void A_page_has_fifty_rows_and_says_which()
    {
        var last = new Paging(3, 120);
        Assert.Equal(Enumerable.Range(101, 20), last.Of(Enumerable.Range(1, 120)));
        Assert.Equal(("101–120 of 120", "101–120 sur 120"), (last.Words.English, last.Words.French));
        Assert.Equal(Enumerable.Range(51, 50), (last with { Page = 2 }).Of(Enumerable.Range(1, 120)));
    }
}
