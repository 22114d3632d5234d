using Sarcoscope.Registry.Evidence.Endpoints;
using Endpoint = Sarcoscope.Registry.Evidence.Endpoints.Endpoint;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>The endpoints a definition takes, in the order of the form.</summary>
internal static class ComparisonEndpoints
{
    public static IReadOnlyList<Endpoint> All { get; } =
    [
        EndpointCatalogue.ProgressionFreeSurvival, EndpointCatalogue.OverallSurvival, EndpointCatalogue.TimeToProgression,
        EndpointCatalogue.TimeToNextTreatmentOrDeath, EndpointCatalogue.TimeToNextTreatment, EndpointCatalogue.TimeToTreatmentFailure,
    ];
}
