using Sarcoscope.Registry.Access;

namespace Sarcoscope.Registry.Tests.Access;

public sealed class OneTimeCodeTests
{
    // The secret of RFC 6238, appendix B, "12345678901234567890", in Base32.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // The last six digits of the eight printed there, for SHA-1.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(seconds / 30, OneTimeCode.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(seconds), after: null));

    [Theory]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(-60, false)]
    [InlineData(60, false)]
    public void A_clock_may_differ_by_one_step(int off, bool accepted) =>
        Assert.Equal(accepted, OneTimeCode.StepOf(Key, "005924", DateTimeOffset.FromUnixTimeSeconds(1234567890 + off), after: null) is not null);

    [Fact]
    public void A_code_is_accepted_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = OneTimeCode.StepOf(Key, "005 924", now, after: null);

        Assert.NotNull(step);
        Assert.Null(OneTimeCode.StepOf(Key, "005924", now, after: step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0059241")]
    [InlineData("５９２４００")]
    public void What_is_no_code_is_not_accepted(string typed) => Assert.Null(OneTimeCode.StepOf(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890), after: null));

    [Fact]
    public void A_new_key_holds_160_bits_and_differs_each_time()
    {
        Assert.Equal(32, OneTimeCode.NewKey().Length);
        Assert.NotEqual(OneTimeCode.NewKey(), OneTimeCode.NewKey());
    }
}
