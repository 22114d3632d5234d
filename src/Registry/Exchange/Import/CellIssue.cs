namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>The cell an issue is about. Rules name properties; people see columns.</summary>
internal static class CellIssue
{
    public static RowIssue At(SourcedRecord read, Issue issue)
    {
        var (field, value) = ("", (string?)null);
        if (read.Table.Columns.FirstOrDefault(column => column.Field == issue.Field || column.Name == issue.Field) is { } own)
            (field, value) = (own.Name, own.Write(read.Record));
        else if (read.Table.Header.Take(read.Table.KeyLength - 1).ToList().IndexOf(issue.Field) is >= 0 and var position)
            (field, value) = (issue.Field, read.Keys.Split(CaseDraft.KeySeparator)[position]);
        return new(read.Origin.File, read.Origin.Line, issue with { Field = field }) { Value = value };
    }
}
