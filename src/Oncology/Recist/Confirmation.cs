using System.Globalization;

namespace Sarcoscope.Oncology.Recist;

/// <summary>A response and the visit that confirms it.</summary>
internal sealed record Confirmation(StatedResponse Response, StatedResponse Confirming)
{
    /// <summary>The first confirmed response of this kind.</summary>
    /// <remarks>
    /// The confirming visit is the first with the response and the gap: a later one has the same visits between, and more.
    /// </remarks>
    internal static Confirmation? Find(List<StatedResponse> window, OverallResponse kind, RecistOptions options)
    {
        for (var i = 0; i < window.Count; i++)
        {
            if (window[i].Response != kind) continue;
            var j = window.FindIndex(i + 1, visit => visit.Day >= window[i].Day + options.ConfirmDays && Confirms(visit.Response, kind));
            if (j > 0 && Unbroken(window, i, j, kind, options)) return new(window[i], window[j]);
        }
        return null;
    }

    internal BestOverallResponse ToBest(RecistOptions options) => new(
        Response.Response == OverallResponse.CR ? BestResponse.CR : BestResponse.PR,
        Response.Day,
        Confirming.Day,
        string.Create(CultureInfo.InvariantCulture, $"{Response.Response.Code()} on day {Response.Day}, confirmed by {Confirming.Response.Code()} on day {Confirming.Day}, at least {options.ConfirmDays} days later"));

    private static bool Confirms(OverallResponse response, OverallResponse kind) =>
        response == OverallResponse.CR || response == kind;

    private static bool Unbroken(List<StatedResponse> window, int from, int to, OverallResponse kind, RecistOptions options)
    {
        var notEvaluable = 0;
        var stable = 0;
        var complete = false;
        for (var k = from + 1; k <= to; k++)
        {
            switch (window[k].Response)
            {
                case OverallResponse.NE: notEvaluable++; break;
                case OverallResponse.CR: complete = true; break;
                case OverallResponse.PR when kind == OverallResponse.PR && !complete: break;
                case OverallResponse.SD when kind == OverallResponse.PR: stable++; break;
                default: return false;
            }
        }
        return notEvaluable <= options.MaxNotEvaluable && stable <= (options.AcceptStable == StableBetween.OneAccepted ? 1 : 0);
    }
}
