using Sarcoscope.Registry.Criteria;
using Sarcoscope.Web.Access;

namespace Sarcoscope.Web.Guidelines;

/// <summary>The facts that a search for a group begins with: those of a case the reader may open, or none.</summary>
internal sealed class FinderCase
{
    /// <summary>Null when the address names a case that is not there for the reader.</summary>
    public Task<CaseFacts?> Facts(IQueryCollection query, HttpContext context) =>
        Task.FromResult<CaseFacts?>(query.ContainsKey(FinderQuery.CaseParameter) ? null : CaseFacts.None(AttributeCatalogue.Load()));
}
