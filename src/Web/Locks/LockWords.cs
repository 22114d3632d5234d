using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Web.Locks;

/// <summary>Words of the pages about database locks.</summary>
internal static class LockWords
{
    public static Phrase Navigation { get; } = new("Locks", "Gels");

    public static Phrase Title { get; } = new("Database locks", "Gels de la base");

    public static Phrase Text { get; } = new(
        "A lock is a snapshot of the whole registry with a name. It never changes. A signature stands beside it, under its hash.",
        "Un gel est un instantané de tout le registre, qui porte un nom. Il ne change jamais. Une signature figure à côté, sous son empreinte.");

    public static Phrase Make { get; } = new("Make a lock", "Geler la base");

    public static Phrase MakeNow { get; } = new("Lock the database", "Geler la base");

    public static Phrase None { get; } = new("No lock was made yet.", "Aucun gel n'a encore été fait.");

    public static Phrase Name { get; } = new("Name", "Nom");

    public static Phrase NameHint { get; } = new("1 to 64 letters, digits, dots, hyphens and underscores, such as lock-2026-07.", "1 à 64 lettres, chiffres, points, traits d'union et traits bas, comme lock-2026-07.");

    public static Phrase Note { get; } = new("What it is for", "À quoi il sert");

    public static Phrase NoteNeeded { get; } = new("Say what the lock is for, in at most 500 characters.", "Dites à quoi sert le gel, en 500 caractères au plus.");

    public static Phrase NoNote { get; } = new("not recorded", "non renseigné");

    public static Phrase MadeAt { get; } = new("Made", "Fait le");

    public static Phrase Hash { get; } = new("Hash", "Empreinte");

    public static Phrase Software { get; } = new("Software", "Logiciel");

    public static Phrase Signatures { get; } = new("Signatures", "Signatures");

    public static Phrase Public { get; } = new("Public", "Public");

    public static Phrase SeenByPublic { get; } = new("released", "publié");

    public static Phrase NotSeenByPublic { get; } = new("not released", "non publié");

    public static Phrase Unsigned { get; } = new(
        "Nobody signed this lock. A snapshot made by the command line is signed here.",
        "Personne n'a signé ce gel. Un instantané fait en ligne de commande se signe ici.");

    public static Phrase Holds { get; } = new("What it holds", "Ce qu'il contient");

    public static Phrase WouldHold { get; } = new("What it would hold now", "Ce qu'il contiendrait maintenant");

    public static Phrase AsOf { get; } = new("As of the day the lock was made.", "Au jour du gel.");

    public static Phrase Patients { get; } = new("Patients", "Patients");

    public static Phrase Lines { get; } = new("Lines of treatment", "Lignes de traitement");

    public static Phrase LockedRecords { get; } = new("Records locked by their investigator", "Dossiers verrouillés par leur investigateur");

    public static Phrase OpenQueries { get; } = new("Data queries without an answer", "Demandes sans réponse");

    public static Phrase Findings { get; } = new("Findings of the checks", "Constats des contrôles");

    public static Phrase Overdue { get; } = new("Follow-ups overdue by two months", "Suivis en retard de deux mois");

    public static Phrase Drafts { get; } = new("Forms typed and not saved, which it would not hold", "Formulaires saisis et non enregistrés, qu'il ne contiendrait pas");

    public static Phrase Erased { get; } = new("Patients erased since", "Patients effacés depuis");

    public static Phrase Consequence { get; } = new(
        "The registry is frozen as it stands, every centre, under this name. The lock is never changed and never removed; work goes on after it. None of what stands open stops it.",
        "Le registre est figé tel qu'il est, tous centres, sous ce nom. Le gel n'est jamais modifié ni supprimé\u202F; le travail continue après. Rien de ce qui reste ouvert ne l'empêche.");

    public static Phrase Sign { get; } = new("Sign the lock", "Signer le gel");

    public static Phrase SignConsequence { get; } = new(
        "Your signature stands beside the lock under its hash and these numbers, with your account and what you stand for. It cannot be changed or taken back.",
        "Votre signature figure à côté du gel, sous son empreinte et ces nombres, avec votre compte et ce dont vous répondez. Elle ne peut être ni modifiée ni retirée.");

    public static Phrase Release { get; } = new("Release to the public", "Publier le gel");

    public static Phrase ReleaseWhat { get; } = new("Everybody then reads the public evidence, report and front page of this lock. Groups under 5 stay hidden. Nobody is named who signed.", "Chacun lira alors les résultats publics, le rapport et l'accueil sur ce gel. Les groupes de moins de 5 restent masqués. Aucun signataire n'est nommé.");

    public static Phrase ReleaseDifference { get; } = new(
        "Who kept the public numbers of an earlier release can subtract them from these. Leave enough new patients between two releases.",
        "Qui a gardé les nombres d'une publication antérieure peut les soustraire de ceux-ci. Laissez assez de nouveaux patients entre deux publications.");

    public static Phrase ReleaseReason { get; } = new("Why it is released", "Pourquoi il est publié");

    public static Phrase Cancel { get; } = new("Cancel", "Annuler");

    public static Phrase NothingShown { get; } = new("none", "aucun");

    public static Phrase ShownNow { get; } = new("The public sees now", "Le public voit à présent");

    public static Phrase Releases { get; } = new("Releases", "Publications");

    public static Phrase ByOperator { get; } = new("The operator's setting shows this lock to the public.", "Le réglage de l'exploitant montre ce gel au public.");

    public static Phrase Evidence { get; } = new("Evidence on this lock", "Résultats sur ce gel");

    public static Phrase Report { get; } = new("Report on this lock", "Rapport sur ce gel");

    public static Phrase Made { get; } = new("The lock is made. Read what it holds, then sign it.", "Le gel est fait. Lisez ce qu'il contient, puis signez-le.");

    public static Phrase Signed { get; } = new("Signed.", "Signé.");

    public static Phrase Released { get; } = new("Released: the public sees this lock.", "Publié\u00A0: le public voit ce gel.");

    public static Phrase Of(LockMeaning meaning) => meaning == LockMeaning.ForPublication
        ? new("approved for publication: these data are the basis of published results", "approuvé pour publication\u00A0: ces données fondent des résultats publiés")
        : new("reviewed for analysis: I looked at what stands open, and the data may be analysed as they are", "revu pour analyse\u00A0: j'ai vu ce qui reste ouvert, et les données peuvent être analysées telles quelles");

    /// <summary>Who released a lock, when and why.</summary>
    public static Phrase Of(SnapshotRelease release, Func<Language, string> at) => new(
        string.Create(CultureInfo.InvariantCulture, $"{at(Language.English)}, {release.ReleasedBy}: "),
        string.Create(CultureInfo.InvariantCulture, $"{at(Language.French)}, {release.ReleasedBy}\u00A0: "));
}
