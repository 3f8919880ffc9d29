using NUnit.Framework;
using SqlClrHost.Tests.Clr;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Engine;

/// <summary>CREATE ASSEMBLY looks into the code of SAFE and EXTERNAL_ACCESS assemblies before it takes them.</summary>
[TestFixture]
public sealed class AssemblyVerificationTests
{
    [TestCase("SAFE")]
    [TestCase("EXTERNAL_ACCESS")]
    public void CreateAssembly_WhenAStaticFieldIsNotReadOnly_Refuses(string permissionSet)
    {
        SqlError error = Create("PlantedViolations", permissionSet).Errors.Single();

        Assert.That(error.Number, Is.EqualTo(6211));
        Assert.That(error.Message, Does.Match("^CREATE ASSEMBLY failed because type '.+' in (safe|external_access) assembly 'PlantedViolations' has a static field '.+'"));
    }

    [Test]
    public void CreateAssembly_WhenThePermissionSetIsUnsafe_DoesNotLookIntoTheCode() =>
        Assert.That(Create("PlantedViolations", "UNSAFE").Errors.Select(e => e.Number), Has.None.EqualTo(6211));

    [Test]
    public void CreateAssembly_WhenTheCodeKeepsTheRules_Takes() => Assert.That(Create("ClrSamples.Library", "SAFE").Errors, Is.Empty);

    [TestCase(false, "(5); (2);", TestName = "A join reads each side once")]
    [TestCase(true, "(5); (11);", TestName = "and its inner side for each outer row, when the server shows the worst plan")]
    public void Join_WhenInnerSidesAreReopened_OpensTheFunctionForEachRow(bool reopens, string expected)
    {
        using var sql = new Sql(new SqlHost(new SqlHostOptions { ReopensInnerSides = reopens }));
        RecordingSink install = sql.Execute($"""
            EXEC sp_configure 'show advanced options', 1; RECONFIGURE; EXEC sp_configure 'clr enabled', 1; EXEC sp_configure 'clr strict security', 0; RECONFIGURE;
            CREATE ASSEMBLY [ClrSamples.Library] FROM {Hex("ClrSamples.Library")};
            CREATE ASSEMBLY ClrSamples FROM {Hex("ClrSamples")} WITH PERMISSION_SET = EXTERNAL_ACCESS;
            GO
            CREATE FUNCTION dbo.Numbers(@count int) RETURNS TABLE (Number int, Text nvarchar(50), At datetime2(0)) AS EXTERNAL NAME ClrSamples.[ClrSamples.Tables].Numbers;
            GO
            CREATE FUNCTION dbo.Counter(@index int) RETURNS int AS EXTERNAL NAME ClrSamples.[ClrSamples.Tables].Counter;
            """);

        RecordingSink sink = sql.Execute("SELECT COUNT(*) FROM dbo.Numbers(10) AS a JOIN dbo.Numbers(5) AS b ON b.Number = a.Number; SELECT dbo.Counter(0)");

        Assert.That(install.Errors, Is.Empty);
        Assert.That(sink.Text, Is.EqualTo(expected));
    }

    private static RecordingSink Create(string name, string permissionSet) =>
        Sql.Run($"EXEC sp_configure 'show advanced options', 1; RECONFIGURE; EXEC sp_configure 'clr strict security', 0; RECONFIGURE; CREATE ASSEMBLY [{name}] FROM {Hex(name)} WITH PERMISSION_SET = {permissionSet};");

    private static string Hex(string name) => "0x" + Convert.ToHexString(Samples.Bytes(name));
}
