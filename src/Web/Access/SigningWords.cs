using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Access;

/// <summary>Words of every form that is signed.</summary>
internal static class SigningWords
{
    public static Phrase Meaning { get; } = new("You stand for", "Vous répondez de ceci");

    public static Phrase Password { get; } = new("Your password again", "Votre mot de passe, à nouveau");

    public static Phrase Code { get; } = new("Code of your app", "Code de votre application");

    public static Phrase CodeHint { get; } = new("A new one: the code you signed in with is used up.", "Un nouveau code\u00A0: celui de la connexion a servi.");
}
