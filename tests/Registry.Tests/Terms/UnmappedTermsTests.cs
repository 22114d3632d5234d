using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Terms;

public sealed class UnmappedTermsTests
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Load();

    [Fact]
    public void Names_that_are_not_known_are_listed_once_with_their_spellings_count_and_near_terms()
    {
        string[] typed = ["sorafenib", "Soraffenib", "soraffenib", "soraffenib", "wonderdrug", ""];

        var unmapped = UnmappedTerms.Among(Vocabulary, typed.Select(name => Vocabulary.Map(TermList.Drugs, name)).OfType<TermMapping>());

        Assert.Equal([3, 1], unmapped.Select(term => term.Occurrences));
        Assert.Equal(["Soraffenib", "soraffenib"], unmapped[0].Spellings);
        Assert.Equal("sorafenib", unmapped[0].Suggestions[0].Key);
        Assert.Empty(unmapped[1].Suggestions);
    }

    [Fact]
    public void A_name_recognised_by_inference_is_listed_with_what_it_was_taken_to_mean()
    {
        var unmapped = Assert.Single(UnmappedTerms.Among(Vocabulary, [Vocabulary.Map(TermList.Histologies, "MFST")!]));

        Assert.Equal(MappingState.ToConfirm, unmapped.State);
        Assert.Equal("SFT", Assert.Single(unmapped.Suggestions).Key);
    }

    [Fact]
    public void Nothing_typed_is_not_recorded_and_never_unmapped() => Assert.Null(Vocabulary.Map(TermList.Sites, "  "));
}
