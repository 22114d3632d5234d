using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>A number that the publication prints.</summary>
/// <param name="Where">Table or part of the text: T1 to T4, text, abstract, discussion; files for agreement between tables.</param>
/// <param name="What">What it is; unique together with <paramref name="Where"/>.</param>
/// <param name="Printed">As printed.</param>
/// <param name="DemoHas">What the demo registry has, with numerator and denominator.</param>
/// <param name="Agreement">How the demo registry stands to it; never <see cref="PrintedAgreement.Differs"/>.</param>
/// <param name="Reading">How it has to be read, or why it cannot be met; null where it is simply met.</param>
public sealed record PrintedNumber(string Where, string What, string Printed, string DemoHas, PrintedAgreement Agreement, PrintedReading? Reading);

/// <summary>Why a printed number needs a reading, or contradicts the others.</summary>
/// <param name="Key">Stable name of the reading.</param>
/// <param name="Name">The reading in a few words.</param>
/// <param name="ReadAs">The text that is meant; null where it is the printed one.</param>
/// <param name="Fits">The denominator, or change, that gives the printed number; null where none does.</param>
/// <param name="Reason">In a sentence.</param>
public sealed record PrintedReading(string Key, Phrase Name, string? ReadAs, Phrase? Fits, Phrase Reason);
