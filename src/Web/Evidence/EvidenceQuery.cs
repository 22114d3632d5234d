using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Web.Evidence;

/// <summary>What an evidence page shows: the lines, and how they are read. The address says it all, in a fixed order, defaults left out.</summary>
/// <param name="Selection">Which lines.</param>
/// <param name="Rules">When a progression counts.</param>
/// <param name="Mode">Whose denominators.</param>
/// <param name="Snapshot">Name of the snapshot; null is the live registry, for the public the released snapshot.</param>
public sealed record EvidenceQuery(Selection Selection, RuleSet Rules, AnalysisMode Mode, string? Snapshot)
{
    public const string Page = "/evidence";

    public static EvidenceQuery Default { get; } = new(Selection.Everything, RuleSets.OutcsDefault, AnalysisMode.Corrected, Snapshot: null);

    /// <summary>The query part of the address, with its question mark; empty for the default.</summary>
    public string Text
    {
        get
        {
            var query = new QueryBuilder();
            Add("therapy", Selection.Therapy);
            Add("histology", Selection.Histology);
            Add("line", Selection.Line);
            Add("period", Selection.Period?.ToString(CultureInfo.InvariantCulture));
            Add(Selection.WhereKey, Selection.Where);
            Add("rules", Rules == Default.Rules ? null : Rules.Code);
            Add("mode", Mode == Default.Mode ? null : Mode.Word());
            Add("snapshot", Snapshot);
            return query.ToQueryString().Value!;

            void Add(string key, string? value)
            {
                if (value is not null) query.Add(key, value);
            }
        }
    }

    /// <summary>The page's address.</summary>
    public string Address => Page + Text;

    /// <summary>A table or figure of the page as files, each with the name of its format.</summary>
    public IReadOnlyList<(string Name, string Address)> FilesOf(string id, params IReadOnlyList<string> formats) =>
        [.. formats.Select(format => (format.ToUpperInvariant(), AddressOf($"/files/{id}.{format}")))];

    /// <summary>Another page or file about the same lines.</summary>
    /// <param name="path">Under <see cref="Page"/>, with its slash.</param>
    /// <param name="more">What it asks besides.</param>
    public string AddressOf(string path, params IEnumerable<(string Key, string Value)> more)
    {
        var query = new QueryBuilder(more.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).ToQueryString().Value!;
        var own = Text;
        return Page + path + (own.Length == 0 ? query : own + (query.Length == 0 ? "" : "&" + query[1..]));
    }
}
