using Sarcoscope.Web.Access;

namespace Sarcoscope.Web.Tests.Access;

/// <summary>Where somebody arrives after the password, the code or the recovery code.</summary>
public sealed class LandingTests
{
    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example/")]
    [InlineData("~//evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("https:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_path_of_this_site_leads_to_the_first_page_of_the_reader(string? asked) => Assert.Equal("/evidence", Landing.After(asked, Viewer.Nobody));

    [Fact]
    public void A_path_of_this_site_is_kept_with_its_query() => Assert.Equal("/patients?find=C01-001", Landing.After("/patients?find=C01-001", Viewer.Nobody));
}
