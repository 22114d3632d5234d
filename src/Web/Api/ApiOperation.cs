using Sarcoscope.Figures.Text;
namespace Sarcoscope.Web.Api;

/// <summary>Something a program can ask, as the document and the page describe it.</summary>
/// <param name="Id">Stable, also the anchor on the page.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its address.</param>
/// <param name="Title">What it is for.</param>
/// <param name="About">What it does.</param>
/// <param name="Answer">Name of the object it answers with; null for an empty answer.</param>
internal sealed record ApiOperation(string Id, string Method, string Path, Phrase Title, Phrase About, string? Answer)
{
    /// <summary>In the path or the query.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Name of the object it takes; null where it takes none.</summary>
    public string? Question { get; init; }

    /// <summary>A body that is accepted.</summary>
    public string? Example { get; init; }

    /// <summary>How it refuses.</summary>
    public IReadOnlyList<ApiRefusal> Refusals { get; init; } = [];

    /// <summary>The path with the examples of its parameters.</summary>
    public string ExamplePath => Parameters.Where(one => one.In == "path").Aggregate(Path, (path, one) => path.Replace($"{{{one.Name}}}", one.Example, StringComparison.Ordinal));
}

/// <summary>A parameter.</summary>
/// <param name="Name">As written.</param>
/// <param name="In">path or query.</param>
/// <param name="Example">A value that fits.</param>
/// <param name="About">What it does.</param>
internal sealed record ApiParameter(string Name, string In, string Example, Phrase About);

/// <summary>A refusal.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code; empty where the status says it all.</param>
/// <param name="About">When.</param>
/// <param name="Path">An address that is refused so.</param>
/// <param name="Body">What is sent there; null for nothing.</param>
internal sealed record ApiRefusal(int Status, string Code, Phrase About, string Path, string? Body);
