using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sarcoscope.Registry.Storage.Mapping;

namespace Sarcoscope.Registry.Storage.Copying;

/// <summary>
/// A SHA-256 over everything in a table, column by column and row by row in the order of the key, in one written form on every database:
/// two tables with the same hash hold the same.
/// </summary>
internal sealed class ContentHash(CopiedTable table) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly (string Column, IClrPropertyGetter Getter)[] columns = [.. table.Properties.Select(property => (property.GetColumnName(), property.GetGetter()))];

    public long Rows { get; private set; }

    public void Add(object row)
    {
        Rows++;
        foreach (var (column, getter) in columns)
        {
            Write(column);
            Write(Text(getter.GetClrValue(row)));
        }
    }

    /// <summary>In lower-case hexadecimal.</summary>
    public string Value() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    // The length before each part keeps the parts apart whatever they contain.
    private void Write(string? text)
    {
        if (text is null)
        {
            hash.AppendData("-"u8);
            return;
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length}:")));
        hash.AppendData(bytes);
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        byte[] bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)),
        DateTimeOffset moment => InstantText.Write(moment),
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture), // without zeros at the end
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
