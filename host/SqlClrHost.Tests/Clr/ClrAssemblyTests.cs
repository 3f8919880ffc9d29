using NUnit.Framework;
using SqlClrHost.Clr;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Clr;

public sealed class ClrAssemblyTests
{
    [Test]
    public void Load_WhenDllIsGood_TellsItsIdentity()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Samples.Routines.Name, Is.EqualTo("Samples"));
            Assert.That(Samples.Routines.SimpleName, Is.EqualTo("ClrSamples"));
            Assert.That(Samples.Routines.ClrName, Does.Match("^clrsamples, version=[0-9.]+, culture=neutral, publickeytoken=null, processorarchitecture=msil$"));
            Assert.That(Samples.Routines.Mvid, Is.Not.EqualTo(Guid.Empty));
            Assert.That(Samples.Routines.References, Is.EqualTo(new[] { Samples.Library }));
        }
    }

    [Test]
    public void Load_WhenDllRefersToAnother_CallsIntoIt()
    {
        ClrScalarFunction greet = Samples.Scalar("Scalars", "Greet", SqlType.NVarChar(100), SqlType.NVarChar(100));

        Assert.That(greet.Invoke(["Ann"]), Is.EqualTo("Hello, Ann!"));
    }

    [Test]
    public void Load_WhenSameDllIsLoadedTwice_KeepsTheirStaticsApart()
    {
        using ClrAssembly second = ClrAssembly.Load("Second", Samples.Bytes("ClrSamples"), Samples.Resolve);
        ClrTableFunction numbers = ClrBinder.BindTable(
            second, "ClrSamples.Tables", "Numbers", "Numbers", Samples.Parameters(SqlType.Int), Samples.Columns(SqlType.Int, SqlType.NVarCharMax, SqlType.DateTime2()));
        ClrScalarFunction counter = ClrBinder.BindScalar(second, "ClrSamples.Tables", "Counter", "Counter", Samples.Parameters(SqlType.Int), SqlType.Int);
        using IEnumerator<object?[]> rows = numbers.Open([3]);
        rows.MoveNext();

        Assert.That(counter.Invoke([1]), Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("MZ and then nothing of use")]
    public void Load_WhenBytesAreNoDll_IsRefusedWith6544(string text)
    {
        SqlError error = Refusal("Broken", System.Text.Encoding.ASCII.GetBytes(text));

        Assert.That(error.Number, Is.EqualTo(6544));
        Assert.That(error.Message, Does.StartWith("CREATE ASSEMBLY for assembly 'Broken' failed because assembly 'Broken' is malformed"));
    }

    [Test]
    public void Load_WhenDllIsCutShort_IsRefusedWith6544() =>
        Assert.That(Refusal("Cut", Samples.Bytes("ClrSamples")[..1500]).Number, Is.EqualTo(6544));

    [Test]
    public void Load_WhenReferenceIsNotInDatabase_IsRefusedWith6503()
    {
        SqlError error = Refusal("Samples", Samples.Bytes("ClrSamples"), _ => null);

        Assert.That(error.Number, Is.EqualTo(6503));
        Assert.That(error.Message, Does.Match(@"^Assembly 'clrsamples\.library, version=[0-9.]+, culture=neutral, publickeytoken=null\.' was not found in the SQL catalog\.$"));
    }

    [Test]
    public void Load_WhenDllIsMadeForNet_IsRefusedWith6503() =>
        Assert.That(Refusal("Net", File.ReadAllBytes(typeof(ClrAssembly).Assembly.Location)).Message, Does.Contain("system.runtime, version=10.0.0.0"));

    [Test]
    public void Load_WhenMembersAreMissingHere_NamesThemAllInOneError()
    {
        SqlError error = Refusal("Unsupported", Samples.Bytes("ClrSamples.Unsupported"));

        Assert.That(error.Number, Is.EqualTo(SqlErrors.NotSupportedNumber));
        Assert.That(error.Message, Does.Contain("Microsoft.SqlServer.Server.SqlContext, Microsoft.SqlServer.Server.SqlPipe, System.Net.WebClient"));
    }

    [Test]
    public void Load_WhenAMethodOfAKnownTypeIsMissingHere_NamesIt()
    {
        SqlError error = Refusal("Unsupported", Samples.Bytes("ClrSamples.UnsupportedMembers"));

        Assert.That(error.Message, Does.Contain("System.Net.WebRequest.BeginGetResponse").And.Contain("System.Net.ServicePointManager.set_ServerCertificateValidationCallback"));
    }

    private static SqlError Refusal(string name, byte[] bytes, Func<string, ClrAssembly?>? resolve = null) =>
        Assert.Throws<SqlError>(() => ClrAssembly.Load(name, bytes, resolve ?? Samples.Resolve))!;
}
