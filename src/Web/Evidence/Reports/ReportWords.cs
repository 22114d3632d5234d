using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Evidence.Reports;

/// <summary>Words of the page of a report.</summary>
internal static class ReportWords
{
    public static Phrase Name { get; } = new("Report", "Rapport");

    public static Phrase Download { get; } = new("Download the report", "Télécharger le rapport");

    public static Phrase AlsoAs { get; } = new("Also as", "Aussi en");

    public static Phrase AllFiles { get; } = new("ZIP with all tables and figures", "ZIP avec tous les tableaux et figures");

    public static Phrase Lines { get; } = new("Lines behind this result", "Lignes derrière ce résultat");

    public static Phrase Contents { get; } = new("Contents", "Sommaire");

    public static Phrase Live { get; } = new(
        "Live registry: these numbers change with every entry. Sign and publish a snapshot.",
        "Registre en l'état : ces nombres changent à chaque saisie. Signez et publiez un instantané.");

    public static Phrase FullVersion { get; } = new(
        "What would single out few patients is left out of this public page, each time with a word.",
        "Ce qui isolerait peu de patients est omis de cette page publique, chaque fois avec un mot.");

    public static Phrase SignIn { get; } = new("People of the network sign in to see it", "Les membres du réseau se connectent pour le voir");

    public static Phrase NoOtherResults { get; } = new(
        "Other results are left out in public: they count patients or small groups.",
        "Les autres résultats sont omis en public : ils comptent des patients ou de petits groupes.");

    public static Phrase NoNumbersHere { get; } = new(
        "The numbers of the lines here are left out in public: they count small groups.",
        "Les nombres des lignes d'ici sont omis en public : ils comptent de petits groupes.");

    public static Phrase NoAttrition { get; } = new(
        "All lines of the programme are analysed. What was left out before is not shown in public: it counts single records.",
        "Toutes les lignes du programme sont analysées. Ce qui a été écarté avant n'est pas montré en public : cela compte des dossiers isolés.");

    public static Phrase NoOtherFigures { get; } = new(
        "Other figures are left out in public: they show small groups or single lines.",
        "Les autres figures sont omises en public : elles montrent de petits groupes ou des lignes isolées.");

    public static Phrase NoResponders { get; } = new(
        "Left out in public: the list names single lines.",
        "Omis en public : la liste nomme des lignes isolées.");

    public static Phrase NoOtherTables { get; } = new(
        "Tables S1 to S4 are left out in public: they count small groups.",
        "Les tableaux S1 à S4 sont omis en public : ils comptent de petits groupes.");

    public static Phrase NoDifferences { get; } = new(
        "The list, number by number, is left out in public: some of the numbers count few lines.",
        "La liste, nombre par nombre, est omise en public : certains nombres comptent peu de lignes.");

    public static Phrase Title(string? snapshot) => snapshot is null
        ? new("Report of the live registry", "Rapport du registre en l'état")
        : new($"Report of {snapshot}", $"Rapport de {snapshot}");

    public static Phrase Numbers(Phrase title, int count) => new($"{title.English} ({count})", $"{title.French} ({count})");
}
