using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Entry;

/// <summary>A short text that stands for the answers of some records: when it has changed, somebody else has saved meanwhile.</summary>
public static class Fingerprint
{
    private const int Length = 16;

    // Whether a record is locked is no answer: who saves is told of the lock itself.
    private static readonly string[] NoAnswers = [nameof(Patient.LockedAt), nameof(Patient.LockedBy)];

    /// <summary>Of the answers of records, in order. Ids do not count.</summary>
    public static string Of(params IEnumerable<object> records)
    {
        var answers = new StringBuilder();
        foreach (var record in records)
        {
            foreach (var property in record.GetType().GetProperties().Where(property => property.CanWrite && property.PropertyType != typeof(Guid) && !NoAnswers.Contains(property.Name, StringComparer.Ordinal)).OrderBy(property => property.Name, StringComparer.Ordinal))
                answers.Append(property.Name).Append('=').Append(Convert.ToString(property.GetValue(record), CultureInfo.InvariantCulture)).Append('\u001f');
            answers.Append('\u001e');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answers.ToString())))[..Length];
    }
}
