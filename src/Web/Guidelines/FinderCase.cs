using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Patients.Withdrawals;

namespace Sarcoscope.Web.Guidelines;

/// <summary>The facts that a search for a group begins with: those of a case the reader may open, or none.</summary>
internal sealed class FinderCase(CaseDoor door, ReadingBook reading)
{
    /// <summary>Null when the address names a case that is not there for the reader.</summary>
    public async Task<CaseFacts?> Facts(HttpContext context)
    {
        var catalogue = AttributeCatalogue.Load();
        if (!context.Request.Query.TryGetValue(FinderQuery.CaseParameter, out var named)) return CaseFacts.None(catalogue);
        if ((await door.Open(named.ToString(), context.RequestAborted)).Patient is not { } patient) return null;
        await reading.Case(patient, context);
        return PatientCase.Of(patient, catalogue);
    }
}
