using NUnit.Framework;

namespace SqlClrHost.Tests.Engine;

/// <summary>Variables, control flow, changes of data and tables.</summary>
[TestFixture]
public sealed class StatementTests
{
    [TestCase("DECLARE @a int = 1, @b nvarchar(3) = N'abcdef'; SELECT @a, @b", "(1, abc);", TestName = "A variable cuts what is too long without a word")]
    [TestCase("DECLARE @d decimal(5,1) = 1.25; SELECT @d", "(1.3);")]
    [TestCase("DECLARE @a int; SELECT @a; SET @a = 2; SET @a += 3; SELECT @a", "(NULL); (5);")]
    [TestCase("SELECT @x", "!137")]
    [TestCase("SELECT @x; DECLARE @x int = 1", "!137", TestName = "A variable is not there before its DECLARE")]
    [TestCase("IF 1 = 0 BEGIN DECLARE @x int = 5; END; SELECT @x", "(NULL);", TestName = "A DECLARE counts whether it is run or not")]
    [TestCase("DECLARE @x int; DECLARE @X int", "!134")]
    [TestCase("DECLARE @i int = 0; WHILE @i < 5 BEGIN SET @i += 1; IF @i = 2 CONTINUE; IF @i = 4 BREAK; PRINT @i; END", "'1' '3'")]
    [TestCase("IF NULL = NULL PRINT 'yes' ELSE PRINT 'no'", "'no'")]
    [TestCase("PRINT CONCAT(N'a', 1)", "'a1'")]
    [TestCase("DECLARE @t TABLE (n int); INSERT @t VALUES (1), (2); SELECT n FROM @t WHERE n > 1", "(2);")]
    [TestCase("SELECT n FROM @t", "!1087")]
    [TestCase("CREATE TABLE #t (n int); INSERT #t VALUES (1); SELECT * FROM #t; DROP TABLE #t; SELECT * FROM #t", "(1); !208")]
    [TestCase("CREATE TABLE #t (n int);\nGO\nSELECT COUNT(*) FROM #t", "(0);", TestName = "A batch's #temp table stays with the session")]
    [TestCase("CREATE TABLE #t (n int); CREATE TABLE #t (n int)", "!2714")]
    [TestCase("SELECT 1 AS a, N'x' AS b INTO #t; INSERT #t VALUES (2, N'y'); SELECT * FROM #t ORDER BY a", "(1, x)(2, y);")]
    [TestCase("SELECT 1 INTO #t", "!1038")]
    [TestCase("SELECT 1 AS a, 2 AS a INTO #t", "!2705")]
    [TestCase("SELECT OBJECT_ID(N'tempdb..#t'); SELECT 1 AS a INTO #t; SELECT COUNT(OBJECT_ID(N'tempdb..#t'))", "(NULL); (1);")]
    public void Variables(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    private const string Table = """
        CREATE TABLE dbo.T (Id int IDENTITY(1,1) NOT NULL CONSTRAINT PK_T PRIMARY KEY, Name nvarchar(5) NOT NULL CONSTRAINT UQ_T UNIQUE,
            N int NULL CONSTRAINT DF_T DEFAULT (7), CONSTRAINT CK_T CHECK (N > 0));
        INSERT dbo.T (Name) VALUES (N'a'), (N'b');

        """;

    [TestCase("SELECT * FROM dbo.T", "(1, a, 7)(2, b, 7);")]
    [TestCase("INSERT dbo.T (Name, N) VALUES (N'c', DEFAULT), (N'd', NULL); SELECT Name, N FROM dbo.T WHERE Id > 2", "(c, 7)(d, NULL);")]
    [TestCase("INSERT dbo.T (Name) VALUES (N'A'); SELECT @@ERROR", "!2627 (2627);", TestName = "Keys compare like the collation: A is a")]
    [TestCase("INSERT dbo.T (Name) VALUES (NULL); SELECT COUNT(*) FROM dbo.T", "!515 (2);")]
    [TestCase("INSERT dbo.T (Name) VALUES (N'toolong')", "!2628", TestName = "A column refuses what is too long")]
    [TestCase("INSERT dbo.T (Name, N) VALUES (N'x', 0)", "!547")]
    [TestCase("INSERT dbo.T (Name) VALUES (N'x'), (N'y'), (N'x'); SELECT COUNT(*) FROM dbo.T", "!2627 (2);", TestName = "A statement happens whole or not at all")]
    [TestCase("INSERT dbo.T (Id, Name) VALUES (9, N'x')", "!544")]
    [TestCase("SET IDENTITY_INSERT dbo.T ON; INSERT dbo.T (Id, Name) VALUES (9, N'x'); SET IDENTITY_INSERT dbo.T OFF; INSERT dbo.T (Name) VALUES (N'y'); SELECT MAX(Id), SCOPE_IDENTITY() FROM dbo.T", "(10, 10);")]
    [TestCase("INSERT dbo.T (Name) VALUES (N'x', 1)", "!110")]
    [TestCase("INSERT dbo.T (Name, N) VALUES (N'x')", "!109")]
    [TestCase("INSERT dbo.T VALUES (N'x')", "!213")]
    [TestCase("INSERT dbo.T (Name, N) SELECT N'x'", "!120")]
    [TestCase("INSERT dbo.T (Name) SELECT N'x', 1", "!121")]
    [TestCase("INSERT dbo.T (Nope) VALUES (1)", "!207")]
    [TestCase("INSERT dbo.T (Name, name) VALUES (N'x', N'y')", "!264")]
    [TestCase("INSERT dbo.T (Name) OUTPUT inserted.Id, inserted.Name VALUES (N'c')", "(3, c);")]
    [TestCase("DECLARE @o TABLE (i int); INSERT dbo.T (Name) OUTPUT inserted.Id INTO @o VALUES (N'c'); SELECT i FROM @o", "(3);")]
    [TestCase("INSERT dbo.T (Name) SELECT Name + N'2' FROM dbo.T; SELECT COUNT(*) FROM dbo.T", "(4);", TestName = "INSERT from its own table reads it as it stood")]
    [TestCase("INSERT TOP (1) dbo.T (Name) SELECT Name + N'2' FROM dbo.T; SELECT @@ROWCOUNT", "(1);")]
    [TestCase("INSERT dbo.T DEFAULT VALUES", "!515")]
    [TestCase("UPDATE dbo.T SET N = N + Id; SELECT N FROM dbo.T", "(8)(9);")]
    [TestCase("UPDATE dbo.T SET N = Id, Name = CASE WHEN N = 7 THEN N'z' + Name END; SELECT N, Name FROM dbo.T", "(1, za)(2, zb);", TestName = "SET sees the old values")]
    [TestCase("UPDATE dbo.T SET Name = N'c' WHERE Id = 1; UPDATE dbo.T SET Name = N'c'; SELECT Name FROM dbo.T", "!2627 (c)(b);")]
    [TestCase("UPDATE dbo.T SET Name = CASE Name WHEN N'a' THEN N'b' ELSE N'a' END; SELECT Name FROM dbo.T", "(b)(a);", TestName = "Keys are checked after the whole UPDATE")]
    [TestCase("UPDATE dbo.T SET Id = 5", "!8102")]
    [TestCase("UPDATE dbo.T SET N = DEFAULT WHERE Id = 1", "")]
    [TestCase("UPDATE t SET N = x.v FROM dbo.T AS t JOIN (VALUES (1, 50)) AS x(i, v) ON x.i = t.Id; SELECT N FROM dbo.T", "(50)(7);")]
    [TestCase("UPDATE dbo.T SET N = x.v FROM (VALUES (2, 60)) AS x(i, v) WHERE x.i = T.Id; SELECT N FROM dbo.T", "(7)(60);")]
    [TestCase("UPDATE dbo.T SET N = 1 OUTPUT deleted.N, inserted.N WHERE Id = 2", "(7, 1);")]
    [TestCase("DECLARE @n int; UPDATE dbo.T SET @n = N = 3 WHERE Id = 1; SELECT @n", "(3);")]
    [TestCase("DELETE dbo.T WHERE Id = 1; SELECT @@ROWCOUNT, COUNT(*) FROM dbo.T", "(1, 1);")]
    [TestCase("DELETE t OUTPUT deleted.Name FROM dbo.T t WHERE EXISTS (SELECT 1 WHERE t.Name = N'b')", "(b);")]
    [TestCase("DELETE TOP (1) FROM dbo.T; SELECT COUNT(*) FROM dbo.T", "(1);")]
    [TestCase("TRUNCATE TABLE dbo.T; INSERT dbo.T (Name) VALUES (N'n'); SELECT Id FROM dbo.T", "(1);")]
    [TestCase("CREATE UNIQUE INDEX IX ON dbo.T (N) WHERE N > 100; INSERT dbo.T (Name, N) VALUES (N'x', 200); INSERT dbo.T (Name, N) VALUES (N'y', 200)", "!2601")]
    [TestCase("CREATE UNIQUE INDEX IX ON dbo.T (N)", "!2601")]
    [TestCase("ALTER TABLE dbo.T ADD Extra int NOT NULL DEFAULT 4;\nGO\nSELECT Extra FROM dbo.T", "(4)(4);")]
    [TestCase("ALTER TABLE dbo.T ADD Extra int NOT NULL", "!4901")]
    [TestCase("ALTER TABLE dbo.T ADD CONSTRAINT CK2 CHECK (N > 100)", "!547")]
    [TestCase("ALTER TABLE dbo.T DROP CONSTRAINT CK_T; INSERT dbo.T (Name, N) VALUES (N'x', 0); SELECT COUNT(*) FROM dbo.T", "(3);")]
    [TestCase("ALTER TABLE dbo.T ALTER COLUMN Name nvarchar(10) NOT NULL; INSERT dbo.T (Name) VALUES (N'toolong')", "")]
    [TestCase("ALTER TABLE dbo.T DROP COLUMN Nope", "!4924")]
    [TestCase("DROP TABLE dbo.T; DROP TABLE IF EXISTS dbo.T; DROP TABLE dbo.T", "!3701")]
    [TestCase("CREATE TABLE dbo.T (Id int)", "!2714")]
    [TestCase("CREATE TABLE nope.T (Id int)", "!2760")]
    [TestCase("INSERT dbo.T (Name) VALUES (N'x'); INSERT dbo.Nope VALUES (1); SELECT 1", "!208", TestName = "A missing table ends the batch when its statement runs")]
    [TestCase("PRINT 'first'; SELECT Nope FROM dbo.T", "!207", TestName = "A missing column of a known table stops the batch before it runs")]
    public void Changes(string sql, string expected) => Assert.That(Sql.Run(Table + "GO\n" + sql).Text, Is.EqualTo(expected));

    [Test]
    public void Execute_WhenNoCountIsOn_SendsNoCounts()
    {
        RecordingSink with = Sql.Run("DECLARE @t TABLE (n int); INSERT @t VALUES (1), (2)");
        RecordingSink without = Sql.Run("SET NOCOUNT ON; DECLARE @t TABLE (n int); INSERT @t VALUES (1), (2); SELECT @@ROWCOUNT");

        Assert.Multiple(() =>
        {
            Assert.That(with.Counts, Is.EqualTo([2L]));
            Assert.That(without.Counts, Is.Empty);
            Assert.That(without.Text, Is.EqualTo("(2);"));
        });
    }

    private const string Counting = """
        CREATE TABLE dbo.T (n int);
        GO
        CREATE PROCEDURE dbo.Silent AS BEGIN SET NOCOUNT ON; INSERT dbo.T VALUES (1), (2); SELECT n FROM dbo.T; END;
        GO
        CREATE PROCEDURE dbo.Loud AS BEGIN SET NOCOUNT OFF; INSERT dbo.T VALUES (1), (2); SELECT n FROM dbo.T; END;
        GO

        """;

    [TestCase("SELECT n FROM (VALUES (1), (2), (3)) v(n)", new[] { 3L })]
    [TestCase("SELECT 1 WHERE 1 = 0", new[] { 0L })]
    [TestCase("SELECT 1/0", new long[0], TestName = "A SELECT that fails has no count")]
    [TestCase("DECLARE @n int; SELECT @n = 1; SET @n = 2; PRINT @n; IF @n = 1 SELECT 1", new long[0], TestName = "Only rows count")]
    [TestCase("SELECT n INTO #t FROM (VALUES (1), (2)) v(n); UPDATE #t SET n += 1 WHERE n = 1; DELETE #t", new[] { 2L, 1L, 2L })]
    [TestCase("EXEC dbo.Silent; SELECT 1", new[] { 1L }, TestName = "NOCOUNT ends with its procedure")]
    [TestCase("EXEC dbo.Loud", new[] { 2L, 2L })]
    [TestCase("SET NOCOUNT ON; EXEC dbo.Loud; SELECT 1", new[] { 2L, 2L })]
    [TestCase("INSERT dbo.T EXEC dbo.Silent", new[] { 2L }, TestName = "INSERT EXEC counts what it inserts")]
    [TestCase("INSERT dbo.T EXEC dbo.Loud", new[] { 2L, 2L }, TestName = "and what the procedure itself wrote, but not its result")]
    public void Counts(string sql, long[] expected) => Assert.That(Sql.Run(Counting + sql).Counts, Is.EqualTo(expected));

    [Test]
    public void Execute_WhenClientStopsReading_EndsTheResult()
    {
        using var sql = new Sql();

        RecordingSink sink = sql.Execute("SELECT n FROM (VALUES (1), (2), (3)) v(n)", maxRows: 2);

        Assert.That(sink.Text, Is.EqualTo("(1)(2);"));
    }

    [Test]
    public void Execute_WhenCancelled_UndoesTheStatementAndThrows()
    {
        using var sql = new Sql();
        sql.Execute("CREATE TABLE dbo.T (N int)");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.That(
            () => sql.Execute("DECLARE @i int = 0; WHILE 1 = 1 BEGIN SET @i += 1; INSERT dbo.T VALUES (@i); END", cancellation: cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(sql.Execute("SELECT 1 WHERE (SELECT COUNT(*) FROM dbo.T) = (SELECT ISNULL(MAX(N), 0) FROM dbo.T)").Text, Is.EqualTo("(1);"));
    }
}
