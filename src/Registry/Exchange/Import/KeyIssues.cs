using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>What can be wrong between rows: keys that stand twice, lead nowhere, or are taken.</summary>
internal static class KeyIssues
{
    public static Issue NoKey(string column) =>
        Issue.Error("KEY-001", column, new Phrase($"{column} is empty. The row does not say what it belongs to.", $"{column} est vide. La ligne ne dit pas à quoi elle appartient."));

    public static Issue NotAKey(string column, string cell) =>
        Issue.Error("KEY-001", column, new Phrase($"{column} is '{Excerpt.Of(cell)}'. It must be a whole number such as 1.", $"{column} vaut '{Excerpt.Of(cell)}'. Un nombre entier est attendu, tel que 1."));

    public static Issue Twice(NativeTable table, string keys, int[] lines) =>
        Issue.Error("KEY-002", table.Columns[0].Name, new Phrase($"{Named(table, keys)} stands on lines {string.Join(", ", lines.Order())}. Keep one row, or number them apart.", $"{InFrench(table, keys)} figure aux lignes {string.Join(", ", lines.Order())}. Gardez une seule ligne, ou numérotez-les différemment."));

    /// <param name="above">The table of the record that is missing.</param>
    /// <param name="keys">The keys of that record.</param>
    public static Issue NoParent(NativeTable above, string keys) =>
        Issue.Error("KEY-003", above.ChildrenCallIt!, new Phrase($"{Named(above, keys)} is neither in {above.File} nor in the registry. Add it, or correct the row.", $"{InFrench(above, keys)} n'est ni dans {above.File} ni dans le registre. Ajoutez-le, ou corrigez la ligne."));

    public static Issue ParentRefused(CaseNode parent) =>
        Issue.Error("KEY-004", parent.Table.ChildrenCallIt ?? "", $"Nothing is wrong with this row itself, but {Named(parent.Table, parent.Keys)}{At(parent)} is refused. Import it again with that row corrected.");

    public static Issue Different(CaseNode recorded, NativeColumn column) =>
        Issue.Error("KEY-005", column.Name, $"{Named(recorded.Table, recorded.Keys)} is in the registry with another {column.Name}: '{Excerpt.Of(column.Write(recorded.Record!))}'. An import adds records and never changes one; correct the row or the registry.");

    public static Issue OtherParts(CaseNode whole) =>
        Issue.Error("KEY-005", "", $"{Named(whole.Table, whole.Keys)} is in the registry with other rows of {string.Join(", ", whole.Table.Children.Where(child => child.Standing == Standing.PartOfParent).Select(child => child.File))}. An import adds records and never changes one.");

    public static Issue WholeExists(CaseNode whole) =>
        Issue.Error("KEY-005", whole.Table.ChildrenCallIt!, $"{Named(whole.Table, whole.Keys)} is in the registry without this row. An import adds records and never changes one.");

    public static Issue PartRefused(CaseNode part) =>
        Issue.Error("KEY-006", "", $"It is not whole without {part.Table.File} {part.OwnKey}{At(part)}, which is refused. Import it again with that row corrected.");

    public static Issue BreaksRecorded(Issue broken) =>
        Issue.Error("KEY-007", "", new Phrase($"With the new rows, a record of the registry would break {broken.Code}: {broken.Message}", $"Avec ces lignes, un enregistrement du registre enfreindrait {broken.Code}\u00A0: {broken.French}"));

    public static Issue UnknownCentre(string code) =>
        Issue.Error("KEY-003", "centre", new Phrase($"Centre {Excerpt.Of(code)} is neither in {RegistryTables.Centres.File} nor in the registry. Add it, or correct the row.", $"Le centre {Excerpt.Of(code)} n'est ni dans {RegistryTables.Centres.File} ni dans le registre. Ajoutez-le, ou corrigez la ligne."));

    public static Issue Erased(string pseudonym) =>
        Issue.Error("KEY-008", "pseudonym", new Phrase($"{Excerpt.Of(pseudonym)} was erased at the patient's request. Its data are not taken again, nor its number given to somebody else: remove the rows.", $"{Excerpt.Of(pseudonym)} a été effacé à la demande du patient. Ses données ne sont pas reprises, ni son numéro donné à une autre personne\u00A0: supprimez les lignes."));

    public static Issue CentreRefused(string code) =>
        Issue.Error("KEY-004", "centre", $"Nothing is wrong with this row itself, but centre {code} is refused. Import it again with that row corrected.");

    public static Issue CentreTwice(string code, int first) =>
        Issue.Error("KEY-002", "code", $"Centre {code} stands on line {first} already. Keep one row.");

    public static Issue RefusalTwice(int first) =>
        Issue.Error("KEY-002", "centre", $"Centre, month and reason stand on line {first} already. Keep one row.");

    public static Issue OtherRefusals(int recorded) =>
        Issue.Error("KEY-005", "patients", $"The registry counts {recorded} for this centre, month and reason. An import adds records and never changes one; correct the row or the registry.");
    public static Issue UnknownMeeting(string code) =>
        Issue.Error("KEY-003", "meeting", $"Meeting {Excerpt.Of(code)} is neither in {BoardTables.Meetings.File} nor in the registry. Add it, or correct the row.");

    public static Issue MeetingRefused(string code) =>
        Issue.Error("KEY-004", "meeting", $"Nothing is wrong with this row itself, but meeting {code} is refused. Import it again with that row corrected.");

    public static Issue MeetingTwice(string code, int first) =>
        Issue.Error("KEY-002", "code", $"Meeting {code} stands on line {first} already. Keep one row.");

    /// <summary>A record in words: <c>line 2 of patient C05-001</c>.</summary>
    private static string Named(NativeTable table, string keys) => Named(table, keys, " of ");

    private static string InFrench(NativeTable table, string keys) => Named(table, keys, " de ");

    private static string Named(NativeTable table, string keys, string of)
    {
        var parts = keys.Split(CaseDraft.KeySeparator);
        var names = table.Ancestors.Append(table).Select((level, position) => $"{level.ChildrenCallIt ?? level.Columns[0].Name} {Excerpt.Of(parts[position])}");
        return string.Join(of, names.Reverse());
    }

    private static string At(CaseNode node) => node.Origin is { } origin ? FormattableString.Invariant($" ({origin.File} line {origin.Line})") : "";
}
