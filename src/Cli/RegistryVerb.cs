using System.CommandLine;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli;

/// <summary>What every verb that works on a registry does around its own work: open it, and say why something was refused.</summary>
internal static class RegistryVerb
{
    public static async Task<int> Run(ParseResult parsed, string path, MissingFile missing, Func<RegistryStore, Task<int>> work, CancellationToken cancel)
    {
        try
        {
            return await work(await RegistryStore.Open(path, missing, cancel));
        }
        catch (RefusedException refused)
        {
            return Output.Refuse(parsed, [refused.Issue.Field == "db" ? new FileIssue(refused.Issue with { Field = "" }, RegistryPlace.NameOf(path), null) : new FileIssue(refused.Issue, "", null)]);
        }
        catch (Exception failure) when (StoreFailure.Of(failure) is { } issue)
        {
            return Output.Refuse(parsed, [new FileIssue(issue, RegistryPlace.NameOf(path), null)]);
        }
    }
}
