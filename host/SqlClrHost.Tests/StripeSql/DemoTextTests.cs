using NUnit.Framework;
using StripeSql.Commands;

namespace SqlClrHost.Tests.StripeSql;

public sealed class DemoTextTests
{
    [TestCase("-- Open invoices.\n-- Two lines.\nSELECT 1;\n", "Open invoices.\nTwo lines.\n\n    SELECT 1;")]
    [TestCase("SELECT 1; -- stays\n-- stays too\nSELECT 2;", "    SELECT 1; -- stays\n    -- stays too\n    SELECT 2;")]
    [TestCase("\n\n-- First.\n\n-- Second.\nSELECT 1;", "First.\n\nSecond.\n\n    SELECT 1;")]
    [TestCase("-- Only words.", "Only words.")]
    public void Of_WhenABatchBeginsWithComments_TurnsThemIntoProse(string batch, string expected) =>
        Assert.That(DemoText.Of(batch).ReplaceLineEndings("\n"), Is.EqualTo(expected));
}
