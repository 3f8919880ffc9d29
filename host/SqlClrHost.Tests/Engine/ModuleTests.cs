using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Engine;

/// <summary>Procedures, functions, views and dynamic text.</summary>
[TestFixture]
public sealed class ModuleTests
{
    private const string Procedures = """
        CREATE PROCEDURE dbo.P @a int, @b nvarchar(3) = N'def', @o int = NULL OUTPUT AS
        BEGIN
            SET NOCOUNT ON;
            SET @o = @a * 2;
            SELECT @a AS a, @b AS b;
            RETURN 5;
        END;
        GO
        CREATE PROCEDURE dbo.Fails @o int = NULL OUTPUT AS
        BEGIN
            SET @o = 1;

            THROW 50001, N'it failed', 3;
        END;
        GO

        """;

    [TestCase("EXEC dbo.P 1", "(1, def);")]
    [TestCase("EXEC dbo.P @b = N'xyz', @a = 2", "(2, xyz);")]
    [TestCase("EXEC dbo.P 1, DEFAULT", "(1, def);")]
    [TestCase("EXEC dbo.P 1, NULL", "(1, NULL);", TestName = "NULL is not DEFAULT")]
    [TestCase("EXEC dbo.P 1, N'abcdef'", "(1, abc);", TestName = "An argument is cut to its parameter")]
    [TestCase("DECLARE @o int, @r int; EXEC @r = dbo.P 4, @o = @o OUTPUT; SELECT @o, @r", "(4, def); (8, 5);")]
    [TestCase("DECLARE @o int; EXEC dbo.P 4, @o = @o; SELECT @o", "(4, def); (NULL);", TestName = "OUTPUT must be written at the call")]
    [TestCase("DECLARE @o int = 9; BEGIN TRY EXEC dbo.Fails @o OUTPUT; END TRY BEGIN CATCH SELECT @o; END CATCH", "(9);", TestName = "OUTPUT does not come back on an error")]
    [TestCase("DECLARE @o int = 9; EXEC dbo.Fails @o OUTPUT; SELECT @o", "!50001", TestName = "An uncaught THROW ends the batch")]
    [TestCase("EXEC dbo.P", "!201")]
    [TestCase("EXEC dbo.P; SELECT 1", "!201 (1);", TestName = "A wrong call ends its statement only")]
    [TestCase("EXEC dbo.P 1, N'x', 2, 3", "!8144")]
    [TestCase("EXEC dbo.P 1, @nope = 2", "!8145")]
    [TestCase("EXEC dbo.P @a = 1, @a = 2", "!8143")]
    [TestCase("EXEC dbo.P @a = 1, N'x'", "!119")]
    [TestCase("DECLARE @x int; EXEC dbo.P @x OUTPUT", "!8162")]
    [TestCase("EXEC dbo.P N'abc'", "!8114")]
    [TestCase("EXEC dbo.Nope; SELECT 1", "!2812 (1);")]
    [TestCase("DECLARE @n sysname = N'dbo.P'; EXEC @n 3", "(3, def);")]
    [TestCase("EXEC dbo.P 1 WITH RESULT SETS NONE", "!11535")]
    [TestCase("EXEC(N'SELECT 1 AS a')", "(1);")]
    [TestCase("DECLARE @x int = 1; EXEC(N'SELECT @x')", "!137", TestName = "Dynamic text does not see the caller's variables")]
    [TestCase("CREATE TABLE #t (n int); EXEC(N'INSERT #t VALUES (1); CREATE TABLE #u (n int)'); SELECT COUNT(*), COUNT(OBJECT_ID(N'tempdb..#u')) FROM #t", "(1, 0);")]
    [TestCase("DECLARE @o int; EXEC sp_executesql N'SET @o = @i + 1', N'@i int, @o int OUTPUT', @i = 41, @o = @o OUTPUT; SELECT @o", "(42);")]
    [TestCase("EXEC sys.sp_executesql N'SELECT @i', N'@i int', 7", "(7);")]
    [TestCase("EXEC sp_executesql 'SELECT 1'", "!214")]
    [TestCase("EXEC(N'SELECT * FROM dbo.Nope'); SELECT 1", "!208 (1);")]
    [TestCase("BEGIN TRY EXEC(N'SELECT * FROM dbo.Nope'); END TRY BEGIN CATCH SELECT ERROR_NUMBER(); END CATCH", "(208);")]
    [TestCase("BEGIN TRY SELECT * FROM dbo.Nope; END TRY BEGIN CATCH SELECT ERROR_NUMBER(); END CATCH", "!208", TestName = "TRY does not catch a missing table of its own level")]
    [TestCase("EXEC(N'SELECT FROM'); SELECT 2", "!156 (2);")]
    [TestCase("EXEC sp_set_session_context N'k', N'v'; SELECT SESSION_CONTEXT(N'k')", "(v);")]
    [TestCase("EXEC sp_set_session_context N'k', 1, 1; EXEC sp_set_session_context N'k', 2", "!15664")]
    public void Procedure(string sql, string expected) => Assert.That(Sql.Run(Procedures + sql).Text, Is.EqualTo(expected));

    [TestCase("CREATE PROCEDURE dbo.P AS SELECT * FROM dbo.Later;\nGO\nCREATE TABLE dbo.Later (n int); INSERT dbo.Later VALUES (1); EXEC dbo.P", "(1);", TestName = "A procedure may name a table that comes later")]
    [TestCase("CREATE TABLE dbo.T (n int);\nGO\nCREATE PROCEDURE dbo.P AS SELECT m FROM dbo.T;", "!207", TestName = "but no wrong column of a table that is there")]
    [TestCase("CREATE PROCEDURE dbo.P AS SELECT @x;", "!137")]
    [TestCase("CREATE PROCEDURE dbo.P AS RETURN;\nGO\nCREATE PROCEDURE dbo.P AS RETURN;", "!2714")]
    [TestCase("ALTER PROCEDURE dbo.P AS RETURN;", "!208")]
    [TestCase("CREATE OR ALTER PROCEDURE dbo.P AS SELECT 1;\nGO\nCREATE OR ALTER PROCEDURE dbo.P AS SELECT 2;\nGO\nEXEC dbo.P", "(2);")]
    [TestCase("SELECT 1; CREATE PROCEDURE dbo.P AS RETURN;", "!111")]
    [TestCase("SELECT 1;\nCREATE OR ALTER VIEW dbo.V AS SELECT 1 AS a", "!111")]
    [TestCase("PRINT 1; CREATE SCHEMA s", "!111")]
    [TestCase("CREATE PROCEDURE dbo.P AS EXEC dbo.P;\nGO\nEXEC dbo.P", "!217")]
    [TestCase("CREATE PROCEDURE dbo.P AS BEGIN CREATE TABLE #t (n int); INSERT #t VALUES (1); END;\nGO\nEXEC dbo.P; SELECT COUNT(OBJECT_ID(N'tempdb..#t'))", "(0);", TestName = "A procedure's #temp table goes with it")]
    [TestCase("CREATE PROCEDURE dbo.P AS SET XACT_ABORT ON;\nGO\nEXEC dbo.P; SELECT 1/0; SELECT 2", "; !8134 (2);", TestName = "SET ends with its module")]
    [TestCase("CREATE FUNCTION dbo.F(@n int, @m int = 3) RETURNS int AS BEGIN IF @n > 9 RETURN 0; RETURN @n + @m; END;\nGO\nSELECT dbo.F(1, DEFAULT), dbo.F(1, 1), dbo.F(10, NULL), dbo.F(1, NULL)", "(4, 2, 0, NULL);")]
    [TestCase("CREATE FUNCTION dbo.F(@n int = 1) RETURNS int AS BEGIN RETURN @n; END;\nGO\nSELECT dbo.F()", "!313", TestName = "A function's default must be asked for")]
    [TestCase("CREATE FUNCTION dbo.F(@n int) RETURNS int AS BEGIN RETURN @n; END;\nGO\nSELECT dbo.F(1, 2)", "!8144")]
    [TestCase("CREATE FUNCTION dbo.F() RETURNS nvarchar(3) AS BEGIN RETURN N'abcdef'; END;\nGO\nSELECT dbo.F()", "(abc);")]
    [TestCase("CREATE FUNCTION dbo.F() RETURNS int AS BEGIN SELECT 1; RETURN 1; END", "!444")]
    [TestCase("CREATE FUNCTION dbo.F() RETURNS int AS BEGIN PRINT 'x'; RETURN 1; END", "!443")]
    [TestCase("CREATE FUNCTION dbo.F() RETURNS int AS BEGIN RAISERROR('x', 16, 1); RETURN 1; END", "!443")]
    [TestCase("CREATE FUNCTION dbo.F() RETURNS int AS BEGIN BEGIN TRY RETURN 1; END TRY BEGIN CATCH END CATCH; RETURN 1; END", "!443")]
    [TestCase("CREATE TABLE dbo.T (n int);\nGO\nCREATE FUNCTION dbo.F() RETURNS int AS BEGIN INSERT dbo.T VALUES (1); RETURN 1; END", "!443")]
    [TestCase("CREATE FUNCTION dbo.F() RETURNS uniqueidentifier AS BEGIN RETURN NEWID(); END", "!443")]
    [TestCase("CREATE FUNCTION dbo.F() RETURNS int AS BEGIN DECLARE @n int = 1; END", "!455")]
    [TestCase("CREATE FUNCTION dbo.F() RETURNS int AS BEGIN DECLARE @t TABLE (n int); INSERT @t VALUES (1), (2); DECLARE @r int = (SELECT SUM(n) FROM @t); RETURN @r; END;\nGO\nSELECT dbo.F()", "(3);")]
    [TestCase("CREATE FUNCTION dbo.F(@n int) RETURNS TABLE AS RETURN (SELECT TOP (@n) n FROM (VALUES (1), (2), (3)) v(n) ORDER BY n);\nGO\nSELECT f.n FROM dbo.F(2) AS f", "(1)(2);")]
    [TestCase("CREATE FUNCTION dbo.F(@n int = 4) RETURNS TABLE AS RETURN (SELECT @n AS n);\nGO\nSELECT * FROM dbo.F(DEFAULT), dbo.F(NULL) AS g; SELECT v.a, f.n FROM (VALUES (1), (2)) v(a) CROSS APPLY dbo.F(v.a) f", "(4, NULL); (1, 1)(2, 2);")]
    [TestCase("CREATE FUNCTION dbo.F(@n int) RETURNS TABLE AS RETURN (SELECT @n AS n);\nGO\nSELECT * FROM dbo.F()", "!313")]
    [TestCase("CREATE FUNCTION dbo.F(@n int) RETURNS TABLE AS RETURN (SELECT @n);", "!4514")]
    [TestCase("CREATE FUNCTION dbo.F() RETURNS @r TABLE (n int, t nvarchar(5)) AS BEGIN INSERT @r VALUES (1, N'a'); INSERT @r VALUES (2, N'b'); RETURN; END;\nGO\nSELECT * FROM dbo.F() WHERE n = 2", "(2, b);")]
    [TestCase("CREATE VIEW dbo.V AS SELECT 1 AS a, 2 AS b;\nGO\nSELECT b FROM dbo.V", "(2);")]
    [TestCase("CREATE VIEW dbo.V (x) AS SELECT 1;\nGO\nSELECT x FROM dbo.V", "(1);")]
    [TestCase("CREATE VIEW dbo.V AS SELECT 1", "!4511")]
    [TestCase("CREATE VIEW dbo.V AS SELECT 1 AS a ORDER BY a", "!1033")]
    [TestCase("CREATE VIEW dbo.V AS SELECT 1 AS a;\nGO\nCREATE OR ALTER PROCEDURE dbo.V AS RETURN;", "!2010")]
    public void Definition(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    [Test]
    public void Error_WhenRaisedInAProcedure_NamesProcedureAndLine()
    {
        SqlError error = Sql.Run(Procedures + "\n\nEXEC dbo.Fails").Errors.Single();

        Assert.Multiple(() =>
        {
            Assert.That(error.Procedure, Is.EqualTo("dbo.Fails"));
            Assert.That(error.Line, Is.EqualTo(5));
            Assert.That((error.Level, error.State), Is.EqualTo(((byte)16, (byte)3)));
        });
    }

    [Test]
    public void Error_WhenRaisedInABatch_CarriesTheStatementsLine()
    {
        SqlError error = Sql.Run("SELECT 1;\n\nSELECT\n  1/0").Errors.Single();

        Assert.That((error.Procedure, error.Line), Is.EqualTo(((string?)null, 3)));
    }
}
