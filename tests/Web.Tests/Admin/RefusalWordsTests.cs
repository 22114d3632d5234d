using System.Text.RegularExpressions;
using Sarcoscope.Web.Errors;

namespace Sarcoscope.Web.Tests.Admin;

public sealed class RefusalWordsTests
{
    [Fact]
    public void Every_refusal_about_accounts_has_a_french_sentence()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (above is not null && !File.Exists(Path.Combine(above.FullName, "Sarcoscope.slnx"))) above = above.Parent;
        var documented = Regex.Matches(File.ReadAllText(Path.Combine(above!.FullName, "docs", "issues.md")), @"^\| (?<code>(ACC|PASS|TOTP|LINK)-\d{3}) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(documented);
        Assert.Equal(documented, RefusalWords.Codes.Order(StringComparer.Ordinal));
    }
}
