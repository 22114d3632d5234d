using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>What the audit trail says of an import: rows written into each file, and rows refused.</summary>
internal static class ImportDetail
{
    public static string Of(ImportReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var count in report.Counts.Where(count => count.Good > 0)) json.WriteNumber(count.File, count.Good);
            if (report.Counts.Sum(count => count.Refused) is > 0 and var refused) json.WriteNumber("refused", refused);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
