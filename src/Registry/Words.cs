using System.Collections.Frozen;
using System.Text;

namespace Sarcoscope.Registry;

/// <summary>The written form of names: <c>ProgressiveDisease</c> is <c>progressive-disease</c> in files and in the store.</summary>
public static class Words
{
    /// <summary>The word for a value, in lower case with hyphens.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Known<T>.Written.TryGetValue(value, out var word)
            ? word
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(T).Name}.");

    /// <summary>Every word of a list, in its declared order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Known<T>.Words;

    /// <summary>Reads a word; capitals do not matter.</summary>
    public static bool TryRead<T>(string word, out T value)
        where T : struct, Enum => Known<T>.Read.TryGetValue(word, out value);

    /// <summary>Reads a word; capitals do not matter.</summary>
    /// <exception cref="FormatException">The list has no such word.</exception>
    public static T Read<T>(string word)
        where T : struct, Enum =>
        TryRead<T>(word, out var value)
            ? value
            : throw new FormatException($"'{word}' is not one of {string.Join(", ", All<T>())}.");

    /// <summary><c>StatedBestResponseOn</c> as <c>stated_best_response_on</c>.</summary>
    public static string Snake(string name) => Separate(name, '_');

    private static string Separate(string name, char separator)
    {
        var written = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsAsciiLetterUpper(name[i]) && i > 0
                && (!char.IsAsciiLetterUpper(name[i - 1]) || (i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));
            if (startsWord) written.Append(separator);
            written.Append(char.ToLowerInvariant(name[i]));
        }
        return written.ToString();
    }

    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Written =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Separate(value.ToString(), '-'));

        public static readonly FrozenDictionary<string, T> Read =
            Written.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

        public static readonly IReadOnlyList<string> Words = [.. Enum.GetValues<T>().Select(value => Written[value])];
    }
}
