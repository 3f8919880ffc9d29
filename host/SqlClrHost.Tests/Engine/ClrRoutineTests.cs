using NUnit.Framework;
using SqlClrHost.Tests.Clr;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Engine;

/// <summary>CLR routines in T-SQL: created from bytes, called from queries and EXEC.</summary>
[TestFixture]
public sealed class ClrRoutineTests
{
    private static readonly string Install = $"""
        EXEC sp_configure 'clr enabled', 1; RECONFIGURE;
        {Trusted("ClrSamples.Library")}
        {Trusted("ClrSamples")}
        GO
        CREATE FUNCTION dbo.Numbers(@count int = 3) RETURNS TABLE (Number int, Text nvarchar(50), At datetime2(0)) AS EXTERNAL NAME ClrSamples.[ClrSamples.Tables].Numbers;
        GO
        CREATE FUNCTION dbo.Failing(@where nvarchar(20)) RETURNS TABLE (Number int) AS EXTERNAL NAME ClrSamples.[ClrSamples.Tables].Failing;
        GO
        CREATE FUNCTION dbo.Counter(@index int) RETURNS int AS EXTERNAL NAME ClrSamples.[ClrSamples.Tables].Counter;
        GO
        CREATE PROCEDURE dbo.Divide @a int, @b int, @quotient int OUTPUT, @log nvarchar(100) OUTPUT AS EXTERNAL NAME ClrSamples.[ClrSamples.Procedures].Divide;
        GO

        """;

    [TestCase("SELECT Number FROM dbo.Numbers(DEFAULT)", "(1)(2)(3);")]
    [TestCase("SELECT COUNT(*) FROM dbo.Numbers(NULL)", "(0);")]
    [TestCase("SELECT TOP (5) Number INTO #t FROM dbo.Numbers(1000); SELECT dbo.Counter(1), dbo.Counter(2)", "(5, 1);", TestName = "TOP (5) pulls five rows and closes the function")]
    [TestCase("SELECT v.n, f.Number FROM (VALUES (1), (2)) AS v(n) CROSS APPLY dbo.Numbers(v.n) AS f", "(1, 1)(2, 1)(2, 2);", TestName = "APPLY opens the function for each row")]
    [TestCase("SELECT COUNT(*) FROM dbo.Numbers(10) AS a JOIN dbo.Numbers(5) AS b ON b.Number = a.Number; SELECT dbo.Counter(0)", "(5); (2);", TestName = "A join reads each side once")]
    [TestCase("SELECT Number FROM dbo.Failing(N'init')", "; !6522")]
    [TestCase("SELECT Number FROM dbo.Failing(N'move')", "(1); !6260", TestName = "Rows before the failure stay sent")]
    [TestCase("CREATE TABLE #t (n int); INSERT #t SELECT Number FROM dbo.Failing(N'move'); SELECT COUNT(*) FROM #t", "!6260 (0);", TestName = "but none is inserted")]
    [TestCase("DECLARE @q int, @l nvarchar(100) = N'a', @r int; EXEC @r = dbo.Divide 7, 2, @q OUTPUT, @l OUTPUT; SELECT @q, @l, @r", "(3, a;divided, 7);")]
    [TestCase("DECLARE @q int = 9, @l nvarchar(100) = N'a'; EXEC dbo.Divide 7, 0, @q OUTPUT, @l OUTPUT; SELECT @q, @l", "!6522 (9, a);", TestName = "A failing procedure gives nothing back")]
    [TestCase("SELECT name FROM sys.assemblies ORDER BY assembly_id; SELECT COUNT(*) FROM sys.assembly_modules WHERE assembly_class = N'ClrSamples.Tables'", "(ClrSamples.Library)(ClrSamples); (3);")]
    [TestCase("DROP ASSEMBLY ClrSamples", "!6590")]
    [TestCase("DROP ASSEMBLY [ClrSamples.Library]", "!6590", TestName = "An assembly that another refers to stays")]
    [TestCase("EXEC sp_configure 'clr enabled', 0; RECONFIGURE; SELECT Number FROM dbo.Numbers(1)", "'Configuration option 'clr enabled' changed from 1 to 0. Run the RECONFIGURE statement to install.' ; !6263")]
    [TestCase("CREATE FUNCTION dbo.Bad(@n nvarchar(max) = N'x') RETURNS int AS EXTERNAL NAME ClrSamples.[ClrSamples.Tables].Counter", "!6583")]
    public void Call(string sql, string expected)
    {
        using var server = new Sql();
        RecordingSink install = server.Execute(Install);

        RecordingSink sink = server.Execute(sql);

        Assert.That(install.Errors, Is.Empty);
        Assert.That(sink.Text, Is.EqualTo(expected));
    }

    [TestCase("SELECT TOP (2) Number FROM dbo.Numbers(1000)", TestName = "The end of a query disposes of the enumerator")]
    [TestCase("SELECT Number FROM dbo.Numbers(1000) WHERE 1 / (3 - Number) > 0", TestName = "so does an error")]
    public void Enumerator_WhenTheQueryEndsEarly_IsDisposed(string sql)
    {
        using var server = new Sql();
        server.Execute(Install);

        server.Execute(sql);

        Assert.That(server.Execute("SELECT dbo.Counter(2)").Text, Is.EqualTo("(1);"));
    }

    [Test]
    public void Enumerator_WhenTheQueryIsCancelled_IsDisposedAndTheSessionGoesOn()
    {
        using var server = new Sql();
        server.Execute(Install);
        using var cancellation = new CancellationTokenSource();

        Assert.That(
            () => server.Execute("SELECT Number FROM dbo.Numbers(1000) WHERE Number > 0", new CancellingSink(cancellation), cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(server.Execute("SELECT dbo.Counter(1), dbo.Counter(2)").Text, Is.EqualTo("(4, 1);"), "the row after the cancellation was under way");
    }

    [TestCase("CREATE ASSEMBLY Twice FROM {Library}", 6285, "identical to an assembly that is already registered under the name \"ClrSamples.Library\"")]
    [TestCase("CREATE ASSEMBLY [ClrSamples.Library] FROM {Library}", 6246, "Assembly \"ClrSamples.Library\" already exists in database \"Development\".")]
    public void CreateAssembly_WhenTheAssemblyIsThere_Refuses(string sql, int number, string text)
    {
        using var server = new Sql();
        server.Execute(Install);

        RecordingSink sink = server.Execute(sql.Replace("{Library}", "0x" + Convert.ToHexString(Samples.Bytes("ClrSamples.Library")), StringComparison.Ordinal));

        Assert.That(sink.Errors.Select(e => e.Number), Is.EqualTo(new[] { number }));
        Assert.That(sink.Errors[0].Message, Does.Contain(text));
    }

    private static string Trusted(string name)
    {
        string bytes = "0x" + Convert.ToHexString(Samples.Bytes(name));
        return $"DECLARE @hash{name.Length} varbinary(64) = HASHBYTES(N'SHA2_512', {bytes}); EXEC sp_add_trusted_assembly @hash{name.Length}, N'{name}'; CREATE ASSEMBLY [{name}] FROM {bytes} WITH PERMISSION_SET = EXTERNAL_ACCESS;";
    }

    /// <summary>Cancels when the third row has come.</summary>
    private sealed class CancellingSink(CancellationTokenSource cancellation) : IResultSink
    {
        private int _rows;

        public void Columns(IReadOnlyList<ResultColumn> columns)
        {
        }

        public bool Row(object?[] values)
        {
            if (++_rows == 3)
            {
                cancellation.Cancel();
            }

            return true;
        }

        public void EndRows(long count)
        {
        }

        public void Message(InfoMessage message)
        {
        }

        public void RowsAffected(long count)
        {
        }

        public void Error(SqlError error) => throw new AssertionException(error.Message);
    }
}
