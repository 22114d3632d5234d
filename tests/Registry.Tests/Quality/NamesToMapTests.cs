using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Exchange.TcgaSarc;
using Sarcoscope.Registry.Quality;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Quality;

public sealed class NamesToMapTests
{
    [Fact]
    public void Every_name_of_the_demo_registry_is_mapped() => Assert.Empty(NamesToMap.Among(DemoRegistry.Patients(), Vocabulary.Load()));

    [Fact]
    public void Names_without_a_key_are_listed_once_with_their_count_and_near_terms()
    {
        var cases = TcgaSarcImport.Read(ReferenceFolder.Path("tcga-sarc"), Vocabulary.Load()).Patients;

        var names = NamesToMap.Among(cases, Vocabulary.Load());

        Assert.Contains(names, name => name is { List: TermList.Drugs, State: MappingState.Unmapped, Occurrences: 1 } && name.Spellings.SequenceEqual(["not named (chemotherapy)"]));
        Assert.Contains(names, name => name is { List: TermList.Histologies, Occurrences: 1 } && name.Spellings[0].StartsWith("new primary tumor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cases_read_one_by_one_give_the_same_list()
    {
        var cases = TcgaSarcImport.Read(ReferenceFolder.Path("tcga-sarc"), Vocabulary.Load()).Patients;

        var streamed = await NamesToMap.AmongAsync(cases.ToAsyncEnumerable(), Vocabulary.Load(), TestContext.Current.CancellationToken);

        Assert.Equal(
            NamesToMap.Among(cases, Vocabulary.Load()).Select(name => (name.List, name.Spellings[0], name.Occurrences)),
            streamed.Select(name => (name.List, name.Spellings[0], name.Occurrences)));
    }
}
