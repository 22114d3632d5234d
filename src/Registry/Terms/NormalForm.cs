using System.Globalization;
using System.Text;

namespace Sarcoscope.Registry.Terms;

/// <summary>What is compared when a typed name is looked up: letters and digits, without case, accents, punctuation or spaces.</summary>
/// <remarks>A sign at the end is kept, because <c>KIT+</c> and <c>KIT-</c> are different facts.</remarks>
public static class NormalForm
{
    /// <summary>The normal form; empty for text without a letter or digit.</summary>
    public static string Of(string text)
    {
        var trimmed = text.Trim();
        var normal = new StringBuilder(trimmed.Length);
        foreach (var letter in trimmed.Normalize(NormalizationForm.FormKD))
        {
            if (!char.IsLetterOrDigit(letter)) continue;
            _ = letter switch
            {
                'œ' or 'Œ' => normal.Append("oe"),
                'æ' or 'Æ' => normal.Append("ae"),
                'ß' => normal.Append("ss"),
                _ => normal.Append(char.ToLower(letter, CultureInfo.InvariantCulture)),
            };
        }
        if (normal.Length > 0 && trimmed[^1] is '+' or '-' or '−')
            normal.Append(trimmed[^1] == '+' ? '+' : '-');
        return normal.ToString();
    }
}
