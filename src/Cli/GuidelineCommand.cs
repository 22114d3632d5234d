using System.CommandLine;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Registry.Guidelines.Checking;
using Sarcoscope.Registry.Terms;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>guideline evaluate|check|diff</c>: the treatment algorithm.</summary>
internal static class GuidelineCommand
{
    public static Command Create() => new("guideline", "The treatment algorithm for soft-tissue sarcoma. It supports the board and does not replace it.")
    {
        EvaluateVerb(),
        CheckVerb(),
        DiffVerb(),
    };

    private static Command EvaluateVerb()
    {
        var facts = FactsInput.Required();
        var version = Version();
        var verb = new Command("evaluate", "Place a case in its group and judge the options.") { facts, version };
        verb.SetAction(parsed => Answered(parsed, () =>
        {
            var engine = Engine(parsed.GetValue(version));
            if (FactsInput.Read(parsed, parsed.GetRequiredValue(facts), AttributeCatalogue.Load()) is not { } known) return ExitCode.Refused;
            var answer = engine.Evaluate(known);
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => GuidelineJson.Write(json, answer, Language.English));
            else GuidelinePrint.Answer(Output.Console(parsed), answer);
            return ExitCode.Done;
        }));
        return verb;
    }

    private static Command CheckVerb()
    {
        var version = Version();
        var verb = new Command("check", "Walk every case for overlaps, gaps, and groups and options nobody can have; leaves with 1 when something is not listed as known.") { version };
        verb.SetAction((parsed, cancel) => Task.FromResult(Answered(parsed, () =>
        {
            var report = GuidelineCheck.Run(Engine(parsed.GetValue(version)).Guideline, AttributeCatalogue.Load(), cancel);
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => GuidelinePrint.Write(json, report));
            else GuidelinePrint.Report(Output.Console(parsed), report);
            return report.Passed ? ExitCode.Done : ExitCode.Refused;
        })));
        return verb;
    }

    private static Command DiffVerb()
    {
        Argument<string> from = new("V1") { Description = "The earlier version." }, to = new("V2") { Description = "The later version." };
        var verb = new Command("diff", "Compare two versions: which facts give another answer.") { from, to };
        verb.SetAction((parsed, cancel) => Task.FromResult(Answered(parsed, () =>
        {
            var report = GuidelineDiff.Between(Engine(parsed.GetRequiredValue(from)).Guideline, Engine(parsed.GetRequiredValue(to)).Guideline, AttributeCatalogue.Load(), cancel);
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => GuidelinePrint.Write(json, report));
            else GuidelinePrint.Report(Output.Console(parsed), report);
            return ExitCode.Done;
        })));
        return verb;
    }

    private static Option<string?> Version() => new("--version") { Description = "A version of the guideline; the latest without." };

    private static GuidelineEngine Engine(string? version)
    {
        var library = GuidelineLibrary.Load();
        if (version is null) return library.Latest;
        return library.Version(version)
            ?? throw new RefusedException(Issue.Error("GUIDE-005", "version", $"There is no version '{version}'. Kept: {string.Join(", ", library.All.Select(engine => engine.Guideline.Version))}."));
    }

    private static int Answered(ParseResult parsed, Func<int> act)
    {
        try
        {
            return act();
        }
        catch (RefusedException refused)
        {
            return Output.Refuse(parsed, [new FileIssue(refused.Issue, "", null)]);
        }
        catch (KnowledgeException broken)
        {
            return Output.Refuse(parsed, [.. broken.Faults.Select(fault => new FileIssue(Issue.Error(fault.Code, fault.Column, fault.Message), fault.File, fault.Line))]);
        }
    }
}
