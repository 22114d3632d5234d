using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Errors;

/// <summary>What a page says when it cannot be shown: what happened and what to do, nothing about the inside.</summary>
internal sealed record StatusWords(Phrase Title, Phrase Text)
{
    public static StatusWords NotFound { get; } = new(
        new("Page not found", "Page introuvable"),
        new("There is no such page, or it is not yours to see. Check the address, or start from the front page.", "Cette page n'existe pas, ou ne vous est pas ouverte. Vérifiez l'adresse, ou repartez de l'accueil."));

    public static Phrase ForOperators { get; } = new(
        "For whoever runs the site: the reason is in its log; the registry's file is given with",
        "Pour l'exploitant du site\u00A0: la raison est dans son journal\u202F; le fichier du registre se donne par");

    private static readonly Dictionary<int, StatusWords> All = new()
    {
        [StatusCodes.Status400BadRequest] = new(
            new("Request not understood", "Demande non comprise"),
            new("What was sent could not be read, or the form had expired. Go back, reload the page and send it again.", "L'envoi n'a pas pu être lu, ou le formulaire avait expiré. Revenez en arrière, rechargez la page et recommencez.")),
        [StatusCodes.Status403Forbidden] = new(
            new("Not open to you", "Accès non autorisé"),
            new("This page is for signed-in readers whose role gives access to it. Sign in, or ask your administrator.", "Cette page est réservée aux lecteurs connectés dont le rôle y donne accès. Connectez-vous, ou demandez à votre administrateur.")),
        [StatusCodes.Status404NotFound] = NotFound,
        [StatusCodes.Status405MethodNotAllowed] = new(
            new("Not possible here", "Action impossible ici"),
            new("This page cannot be used in that way. Start from the front page.", "Cette page ne s'utilise pas ainsi. Repartez de l'accueil.")),
        [StatusCodes.Status413PayloadTooLarge] = new(
            new("Too much at once", "Envoi trop volumineux"),
            new("More was sent than this page accepts. Send less.", "L'envoi dépasse ce que cette page accepte. Réduisez-le.")),
        [StatusCodes.Status429TooManyRequests] = new(
            new("Too many attempts", "Trop de tentatives"),
            new("Too many requests came from your address. Wait one minute, then try again.", "Trop de demandes viennent de votre adresse. Attendez une minute, puis réessayez.")),
        [StatusCodes.Status500InternalServerError] = new(
            new("Something went wrong here", "Une erreur s'est produite ici"),
            new("The page could not be made. Nothing you did is at fault and nothing was saved. Try again; if it happens again, tell your administrator the time.", "La page n'a pas pu être produite. Vous n'y êtes pour rien et rien n'a été enregistré. Réessayez\u202F; si cela se reproduit, donnez l'heure à votre administrateur.")),
        [StatusCodes.Status503ServiceUnavailable] = new(
            new("The registry is not available", "Le registre n'est pas disponible"),
            new("The site runs, but it cannot use its registry just now. Try again in a few minutes.", "Le site fonctionne, mais ne peut utiliser son registre pour l'instant. Réessayez dans quelques minutes.")),
        [StatusCodes.Status507InsufficientStorage] = new(
            new("Nothing can be saved now", "Rien ne peut être enregistré pour l'instant"),
            new("Tell whoever runs the site that there is no room on its disk. Pages that only show what is recorded go on working. When there is room, go back, reload the page and send it again.", "Prévenez l'exploitant du site que son disque n'a plus de place. Les pages qui montrent ce qui est enregistré fonctionnent toujours. Quand il y aura de la place, revenez en arrière, rechargez la page et recommencez.")),
    };

    /// <summary>The status an error page was asked for; one without words of its own is a page that does not exist.</summary>
    public static int Read(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && All.ContainsKey(status) ? status : StatusCodes.Status404NotFound;

    /// <summary>The words for a status.</summary>
    public static StatusWords For(int status) => All.GetValueOrDefault(status, NotFound);
}
