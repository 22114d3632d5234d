using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Sarcoscope.Web.Patients.Forms;

namespace Sarcoscope.Web.Tests.Patients.Forms;

public sealed class DraftWordsTests
{
    [Fact]
    public void Every_form_that_keeps_drafts_has_a_name_in_the_list_of_drafts()
    {
        var addresses = typeof(CaseFormPage).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CaseFormPage)) && !type.IsAbstract && ((CaseFormPage)RuntimeHelpers.GetUninitializedObject(type)).KeepsDraft)
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template.Replace("{Pseudonym}", "C01-001", StringComparison.Ordinal).Replace("{LineNumber:int}", "2", StringComparison.Ordinal).Replace("{Number:int}", "3", StringComparison.Ordinal))
            .Append("/patients/new")
            .ToList();
        Assert.True(addresses.Count >= 15, $"Only {addresses.Count} forms were found.");

        Assert.DoesNotContain(addresses, address => DraftWords.FormAt(address) == DraftWords.Unknown);
        Assert.Equal(addresses.Count, addresses.Select(address => DraftWords.FormAt(address).French).Distinct(StringComparer.Ordinal).Count() + 1); // a follow-up that is due is the same under its number
    }

    [Fact]
    public void A_form_below_a_line_says_of_which() =>
        Assert.Equal(new("Line 2: Serious event 3", "Ligne 2\u00A0: Événement grave 3"), DraftWords.FormAt("/patients/C01-001/lines/2/events/3/serious"));
}
