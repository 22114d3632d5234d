using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>What stands in the files that are not about patients.</summary>
internal static class FrameRecords
{
    /// <summary>Every record with its file, in the order of the format.</summary>
    public static IEnumerable<(NativeTable Table, object Record)> Of(RegistryFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return
        [
            (RegistryTables.Registry, frame.Profile),
            .. frame.Centres.Select(centre => (RegistryTables.Centres, (object)centre)),
            .. frame.Refusals.Select(refusal => (RegistryTables.Refusals, (object)refusal)),
            .. frame.Meetings.Select(meeting => (BoardTables.Meetings, (object)meeting)),
            .. frame.DistinctPatients.Select(judged => (RegistryTables.DistinctPatients, (object)judged)),
        ];
    }
}
