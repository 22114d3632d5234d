using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Web.Patients.Forms;

/// <summary>What a browser sent, without what belongs to the page and not to the person.</summary>
internal static class SentForm
{
    public static FormEntry Of(IFormCollection sent) => new(sent
        .Where(pair => pair.Key is not (CaseFormPage.SeenName or CaseFormPage.BegunName or "antiforgery" or "_handler"))
        .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
}
