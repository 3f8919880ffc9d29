using System.Diagnostics;
using System.Globalization;

namespace StripeClr.Tests;

/// <summary>The scan passes over most of a text without a look: no secret may stand where it does, and no text may make it slow.</summary>
public sealed class SecretScanPlacesTests
{
    private const string Value = "51AbcDefGhiJklMnoPqrStuVwxYz012345";

    private static readonly string[] Starts = ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"];

    [Test]
    public void Overwrite_WhereverTheSecretStands_FindsIt([ValueSource(nameof(Starts))] string start, [Values(0, 1, 2, 3, 4, 5)] int before, [Values("", " ", "\"", "\\n", "€", "%20", "\\u0020")] string neighbour)
    {
        var text = new string('-', before) + neighbour + start + Value;
        Assert.That(Overwritten(text), Is.EqualTo(new string('-', before) + neighbour + start + new string('*', Value.Length)));
    }

    [Test]
    public void Overwrite_WhicheverCharactersAreEscaped_FindsIt([ValueSource(nameof(Starts))] string start, [Values("\\u00{0:x2}", "\\\\u00{0:X2}", "\\\\\\\\u00{0:x2}", "%{0:x2}")] string escape, [Values("", "-")] string before)
    {
        for (var escaped = 0; escaped < 1 << start.Length; escaped++)
        {
            var written = string.Concat(start.Select((character, index) =>
                (escaped >> index & 1) == 0 ? character.ToString() : string.Format(CultureInfo.InvariantCulture, escape, (int)character)));
            Assert.That(Overwritten(before + written + Value), Is.EqualTo(before + written + new string('*', Value.Length)));
        }
    }

    [Test]
    public void Overwrite_WhenSecretsFollowEachOther_FindsEach([Values("", " ")] string before, [Values(",", "\",\"", "&k=")] string between)
    {
        var text = before + string.Join(between, Starts.Select(start => start + Value));
        Assert.That(Overwritten(text), Is.EqualTo(before + string.Join(between, Starts.Select(start => start + new string('*', Value.Length)))));
    }

    [TestCase("a\\u0073k_live_")]
    [TestCase("%61sk_live_")]
    [TestCase("\\u0061sk_live_")]
    [TestCase("a\\\\\\\\u0073k_live_")]
    [TestCase("\\\\nsk_live_")]
    public void Overwrite_WhenALetterInFrontMakesItAnotherWord_LeavesIt(string start) => Assert.That(Overwritten(start + Value), Is.EqualTo(start + Value));

    // A scan that looks ahead from each of them takes minutes.
    [TestCase("\\")]
    [TestCase("%")]
    [TestCase("s\\")]
    [TestCase("sk\\\\")]
    [TestCase("\\u")]
    [TestCase("\\u007")]
    [TestCase("%7")]
    [TestCase("_secret_")]
    [TestCase("_secret_abc")]
    [TestCase("sk_live_")]
    [TestCase("sk_live_a")]
    public void Overwrite_WhateverIsRepeated_TakesTimeInProportion(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 2_000_000 / repeated.Length)).ToCharArray();
        var watch = Stopwatch.StartNew();
        SecretScan.Overwrite(text, text.Length);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static string Overwritten(string text)
    {
        var characters = text.ToCharArray();
        SecretScan.Overwrite(characters, characters.Length);
        return new string(characters);
    }
}
