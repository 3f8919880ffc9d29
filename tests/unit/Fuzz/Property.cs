using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace StripeClr.Tests.Fuzz;

/// <summary>Holds a rule against many inputs made by chance. The seed is printed; setting STRIPECLR_FUZZ_SEED to it makes the same inputs again.</summary>
internal static class Property
{
#if NETFRAMEWORK
    // The same rules on Mono, which is several times slower.
    private const int Inputs = 1_500;
#else
    // Over all rules more than 100,000.
    private const int Inputs = 12_500;
#endif

    private const string SeedVariable = "STRIPECLR_FUZZ_SEED";

    /// <summary>Fails with the smallest input that was found to break the rule.</summary>
    /// <param name="inputs">Makes the inputs.</param>
    /// <param name="rule">Throws when the rule is broken.</param>
    public static void Holds<T>(Gen<T> inputs, Action<T> rule)
    {
        var given = Environment.GetEnvironmentVariable(SeedVariable);
        var seed = string.IsNullOrEmpty(given) ? (uint)Guid.NewGuid().GetHashCode() : ulong.Parse(given, CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine(Inputs + " inputs, " + SeedVariable + "=" + seed.ToString(CultureInfo.InvariantCulture));
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(Inputs)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(inputs.ToArbitrary(), rule));
    }
}
