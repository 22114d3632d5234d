using System.Reflection;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Tests.Cases;

/// <summary>What a form can meet is said in both languages. Read from the compiled methods: no rule is missed because no test breaks it.</summary>
public sealed class BilingualIssueTests
{
    private static readonly string[] Rooms = ["Sarcoscope.Registry.Cases", "Sarcoscope.Registry.Entry", "Sarcoscope.Registry.Board"];

    private const byte CallOpcode = 0x28;
    private const byte NewOpcode = 0x73;

    [Fact]
    public void No_rule_of_a_case_or_form_raises_an_issue_in_English_alone()
    {
        var raising = Raising().ToList();
        Assert.True(raising.Count(use => !IsEnglishOnly(use.Called)) > 60, $"Only {raising.Count} issues were found.");

        Assert.Empty(raising.Where(use => IsEnglishOnly(use.Called)).Select(use => $"{use.By.DeclaringType!.FullName}.{use.By.Name}"));
    }

    [Fact]
    public void The_reading_of_methods_finds_issues_in_English_alone_where_there_are_some() =>
        Assert.Contains(Calls(typeof(Issue).Assembly.GetTypes()), use => IsEnglishOnly(use.Called) && use.By.DeclaringType!.FullName!.Contains(".Exchange.", StringComparison.Ordinal));

    private static IEnumerable<(MethodBase By, MethodBase Called)> Raising() =>
        Calls(typeof(CaseRules).Assembly.GetTypes().Where(type => Rooms.Any(room => type.FullName!.StartsWith(room + ".", StringComparison.Ordinal))));

    // Error and Warning with a text, or an issue built by hand.
    private static bool IsEnglishOnly(MethodBase called) => called.GetParameters()[^1].ParameterType == typeof(string);

    private static IEnumerable<(MethodBase By, MethodBase Called)> Calls(IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
        from called in Called(method)
        select (method, called);

    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        for (var i = 0; i + sizeof(int) < code.Length; i++)
        {
            if (code[i] is CallOpcode or NewOpcode && Resolve(method, BitConverter.ToInt32(code, i + 1)) is { } called) yield return called;
        }
    }

    // A byte that looks like a call seldom is followed by the token of one of these.
    private static MethodBase? Resolve(MethodBase within, int token)
    {
        try
        {
            var called = within.Module.ResolveMethod(token, within.DeclaringType?.GetGenericArguments(), within.IsGenericMethod ? within.GetGenericArguments() : null);
            return called?.DeclaringType == typeof(Issue) && called is not null && (called.Name is nameof(Issue.Error) or nameof(Issue.Warning) || called is ConstructorInfo { } made && made.GetParameters().Length > 1) ? called : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
