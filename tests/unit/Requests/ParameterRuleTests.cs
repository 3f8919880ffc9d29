using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class ParameterRuleTests
{
    private const string Instead = "Do something else.";
    private const string Changed = "2025-03-31.basil";

    [TestCase("2025-03-31.basil")]
    [TestCase("2026-10-28.endive")]
    public void Removed_WhenTheVersionNoLongerTakesIt_NamesParameterVersionsAndRemedy(string version) =>
        Errors.AssertBadArgument(() => Apply(ParameterRule.Removed("coupon", "@Coupon", Changed, Instead), version, "coupon"),
            "@Coupon is not taken by Stripe's API from version " + Changed + " on", "uses " + version, Instead);

    [TestCase("2020-08-27")]
    [TestCase("2026-10-28.endive")]
    public void Never_WhateverTheVersion_Refuses(string version) =>
        Errors.AssertBadArgument(() => Apply(ParameterRule.Never("type", "@Type", Instead), version, "type"), "@Type is not taken by Stripe here", Instead);

    [TestCase("2020-08-27")]
    [TestCase("2025-02-24.acacia")]
    public void Added_WhenTheVersionIsOlder_NamesParameterVersionsAndRemedy(string version) =>
        Errors.AssertBadArgument(() => Apply(ParameterRule.Added("lines", "@LinesJson", Changed, Instead), version, "lines"),
            "@LinesJson is taken by Stripe's API from version " + Changed + " on only", "uses " + version, Instead);

    [TestCase("coupon[0]")]
    [TestCase("coupon[0][amount]")]
    public void Apply_WhenAPartOfTheParameterIsSent_Refuses(string name) =>
        Errors.AssertBadArgument(() => Apply(ParameterRule.Removed("coupon", "@Coupon", Changed, Instead), Changed, name), "@Coupon");

    [TestCase("coupons")]
    [TestCase("coupo")]
    [TestCase("discounts[coupon]")]
    public void Apply_WhenTheNameOnlyResemblesIt_LetsItPass(string name) =>
        Assert.That(Apply(ParameterRule.Removed("coupon", "@Coupon", Changed, Instead), Changed, name), Is.EqualTo(name));

    [Test]
    public void Apply_WhenTheVersionTakesIt_LetsItPass()
    {
        Assert.That(Apply(ParameterRule.Removed("coupon", "@Coupon", Changed, Instead), "2025-02-24.acacia", "coupon"), Is.EqualTo("coupon"));
        Assert.That(Apply(ParameterRule.Added("lines", "@LinesJson", Changed, Instead), Changed, "lines"), Is.EqualTo("lines"));
    }

    [TestCase("2025-02-24.acacia", "pricing[price]", "price")]
    [TestCase("2025-02-24.acacia", "pricing[price][0]", "price[0]")]
    [TestCase("2025-02-24.acacia", "pricing[other]", "pricing[other]")]
    [TestCase(Changed, "pricing[price]", "pricing[price]")]
    public void Renamed_WhenTheVersionIsOlder_SendsTheOlderName(string version, string name, string sent) =>
        Assert.That(Apply(ParameterRule.Renamed("pricing[price]", "price", Changed), version, name), Is.EqualTo(sent));

    [TestCase("price", "pricing[price]")]
    [TestCase("price[x]", "pricing[price]")]
    [TestCase("pricing[price][0]", "price")]
    public void Renamed_WhenBothNamesAreGiven_NamesBoth(string first, string second)
    {
        var fields = new List<FormField> { new(first, "1"), new(second, "2") };
        var rule = ParameterRule.Renamed("pricing[price]", "price", Changed);
        Errors.AssertBadArgument(() => rule.Apply(fields, "2025-02-24.acacia"), "\"" + first + "\"", "\"" + second + "\"", "2025-02-24.acacia", "Use one of the two.");
        Assert.That(() => rule.Apply(fields, Changed), Throws.Nothing);
    }

    // The name under which the field is sent.
    private static string Apply(ParameterRule rule, string version, string name)
    {
        var fields = new List<FormField> { new("first", "1"), new(name, "x"), new("last", "2") };
        rule.Apply(fields, version);
        Assert.That(fields.Select(field => field.Value), Is.EqualTo(new[] { "1", "x", "2" }));
        return fields[1].Name;
    }
}
