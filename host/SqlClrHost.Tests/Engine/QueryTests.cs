using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Engine;

/// <summary>SELECT: a text, and what it gives. Rows in parentheses, ';' ends a result set, !n is error n.</summary>
[TestFixture]
public sealed class QueryTests
{
    private const string Tables = """
        CREATE TABLE dbo.C (Id int NOT NULL PRIMARY KEY, Name nvarchar(20) NOT NULL, City nvarchar(20) NULL);
        CREATE TABLE dbo.O (Id int NOT NULL PRIMARY KEY, CustomerId int NULL, Amount decimal(9,2) NOT NULL);
        INSERT dbo.C VALUES (1, N'Ann', N'Oslo'), (2, N'Bob', NULL), (3, N'Cleo', N'Rome');
        INSERT dbo.O VALUES (10, 1, 5.00), (11, 1, 7.50), (12, 2, 1.00), (13, NULL, 9.99);

        """;

    [TestCase("SELECT 1", "(1);")]
    [TestCase("SELECT 7/2, 7/2.0, -7/2, 7%3", "(3, 3.500000, -3, 1);")]
    [TestCase("SELECT N'a' + NULL, N'a' + N'b'", "(NULL, ab);")]
    [TestCase("SELECT CASE WHEN NULL = NULL THEN 1 ELSE 2 END", "(2);")]
    [TestCase("SELECT CASE 2 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END", "(b);")]
    [TestCase("SELECT CASE WHEN 1=0 THEN 1 END", "(NULL);")]
    [TestCase("SELECT CASE WHEN 1=1 THEN NULL END", "!8133")]
    [TestCase("SELECT IIF(1 > 2, 'x', 'yy')", "(yy);")]
    [TestCase("SELECT COALESCE(NULL, 2, 3.5)", "(2.0);")]
    [TestCase("SELECT COALESCE(NULL, NULL)", "!4127")]
    [TestCase("SELECT NULLIF(1, 1), NULLIF(1, 2)", "(NULL, 1);")]
    [TestCase("SELECT ISNULL(NULL, 3)", "(3);")]
    [TestCase("SELECT 7/2, CAST(1 AS decimal(5,2))/3", "(3, 0.333333);")]
    [TestCase("SELECT 0xABC, 0x, 0x1\\\n2\\\r\n34", "(0x0ABC, 0x, 0x1234);", TestName = "Binary constants: an odd digit, none, continued lines")]
    [TestCase("SELECT CAST('12' AS int) + 1, TRY_CAST('x' AS int), TRY_CONVERT(date, '2026-13-01')", "(13, NULL, NULL);")]
    [TestCase("SELECT CONVERT(varchar(8), CAST('2026-02-03' AS date), 112)", "(20260203);")]
    [TestCase("SELECT CAST(N'abc' AS int)", "; !245")]
    [TestCase("SELECT 1/0", "; !8134")]
    [TestCase("SELECT 2147483647 + 1", "; !8115")]
    [TestCase("SELECT 1 WHERE 'ABC' = 'abc '", "(1);")]
    [TestCase("SELECT 1 WHERE 'ABC' = 'abc' COLLATE Latin1_General_BIN2", ";")]
    [TestCase("DECLARE @v sql_variant = N'abc'; SELECT CAST(@v AS nvarchar(max)), CONVERT(varchar(2), @v)", "(abc, ab);")]
    [TestCase("DECLARE @v sql_variant = N'abc'; SELECT CAST(@v AS int)", "; !245")]
    [TestCase("DECLARE @v sql_variant = 1; DECLARE @i int = @v; SELECT 1", "!257")]
    [TestCase("SELECT 1 WHERE NULL IN (1, NULL)", ";")]
    [TestCase("SELECT 1 WHERE 3 NOT IN (1, NULL)", ";")]
    [TestCase("SELECT 1 WHERE 3 IN (1, 3, NULL)", "(1);")]
    [TestCase("SELECT 1 WHERE 5 BETWEEN 1 AND 5 AND NOT 6 BETWEEN 1 AND 5", "(1);")]
    [TestCase("SELECT 1 WHERE 'x_y' LIKE 'x!_y' ESCAPE '!' AND 'abc' LIKE '[a-c]%' AND 'abc' NOT LIKE 'b%'", "(1);")]
    [TestCase("SELECT * FROM (VALUES (1, 'a'), (2, NULL)) AS v(n, t)", "(1, a)(2, NULL);")]
    [TestCase("SELECT n FROM (VALUES (1), (2.5)) AS v(n)", "(1.0)(2.5);")]
    [TestCase("SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 2", "(1)(1)(2);")]
    [TestCase("SELECT 1 UNION SELECT 1 UNION SELECT 2", "(1)(2);")]
    [TestCase("SELECT 1 AS a UNION ALL SELECT 3 UNION ALL SELECT 2 ORDER BY a DESC", "(3)(2)(1);")]
    [TestCase("SELECT s.a, s.b FROM (SELECT N'a' AS a, N'e' AS b UNION ALL SELECT N'x', NULL) AS s", "(a, e)(x, NULL);", TestName = "A NULL in UNION takes the type of the other query")]
    [TestCase("SELECT NULL AS a UNION ALL SELECT NULL UNION SELECT N'z'", "(NULL)(z);", TestName = "however many stand before it")]
    [TestCase("SELECT a FROM (SELECT NULL AS a) AS s UNION ALL SELECT N'z'", "(NULL); !245", TestName = "but a column of a derived table that was NULL is int")]
    [TestCase("SELECT 1, 2 UNION SELECT 1", "!205")]
    [TestCase("(SELECT 1 UNION SELECT 2) EXCEPT SELECT 2", "(1);")]
    [TestCase("SELECT 1 INTERSECT SELECT 1", "(1);")]
    [TestCase("WITH a AS (SELECT 1 AS n), b(m) AS (SELECT n + 1 FROM a) SELECT m FROM b", "(2);")]
    [TestCase("SELECT nope", "!207")]
    [TestCase("SELECT dbo.nope()", "!4121")]
    [TestCase("SELECT nope()", "!195")]
    [TestCase("SELECT * FROM dbo.Nope", "!208")]
    [TestCase("SELECT *", "!263")]
    [TestCase("SELECT (SELECT 1 UNION ALL SELECT 2)", "; !512")]
    [TestCase("SELECT (SELECT 1, 2)", "!116")]
    [TestCase("SELECT TOP (2) n FROM (VALUES (3), (1), (2)) v(n) ORDER BY n", "(1)(2);")]
    [TestCase("SELECT n FROM (VALUES (3), (1), (2)) v(n) ORDER BY n OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY", "(2);")]
    [TestCase("SELECT n FROM (VALUES (3), (1), (2)) v(n) ORDER BY 5", "!108")]
    [TestCase("SELECT DISTINCT n FROM (VALUES (2), (1), (2)) v(n) ORDER BY n", "(1)(2);")]
    [TestCase("SELECT DISTINCT n FROM (VALUES (2, 1), (1, 2)) v(n, m) ORDER BY m", "!145")]
    [TestCase("SELECT COUNT(*), COUNT(n), SUM(n), MIN(n), MAX(n) FROM (VALUES (2), (NULL), (3)) v(n)", "(3, 2, 5, 2, 3);")]
    [TestCase("SELECT COUNT(*) FROM (VALUES (1)) v(n) WHERE n > 1", "(0);")]
    [TestCase("SELECT n, COUNT(*) FROM (VALUES (1), (2), (1)) v(n) GROUP BY n HAVING COUNT(*) > 1", "(1, 2);")]
    [TestCase("SELECT n % 2 AS odd, SUM(n) FROM (VALUES (1), (2), (3)) v(n) GROUP BY n % 2 ORDER BY odd", "(0, 2)(1, 4);")]
    [TestCase("SELECT n, m FROM (VALUES (1, 2)) v(n, m) GROUP BY n", "!8120")]
    [TestCase("SELECT n FROM (VALUES (1, 2)) v(n, m) GROUP BY n HAVING m > 1", "!8121")]
    [TestCase("SELECT n FROM (VALUES (1, 2)) v(n, m) GROUP BY n ORDER BY m", "!8127")]
    [TestCase("SELECT 1 WHERE COUNT(*) > 0", "!147")]
    [TestCase("SELECT SUM(COUNT(*)) FROM (VALUES (1)) v(n)", "!130")]
    [TestCase("SELECT n, MAX(SUM(n) + 1) FROM (VALUES (1)) v(n) GROUP BY n", "!130")]
    [TestCase("SELECT SUM(CASE WHEN EXISTS (SELECT 1) THEN n END) FROM (VALUES (1)) v(n)", "!130")]
    [TestCase("SELECT n, SUM(COUNT(*)) OVER () FROM (VALUES (1), (2), (1)) v(n) GROUP BY n ORDER BY n", "(1, 3)(2, 3);", TestName = "A window function may be over an aggregate")]
    [TestCase("SELECT STRING_AGG(n, N',') WITHIN GROUP (ORDER BY n DESC) FROM (VALUES (N'a'), (N'b')) v(n)", "(b,a);")]
    [TestCase("SELECT n, ROW_NUMBER() OVER (ORDER BY n DESC) FROM (VALUES (1), (2)) v(n) ORDER BY n", "(1, 2)(2, 1);")]
    [TestCase("SELECT n, COUNT(*) OVER (), SUM(n) OVER (ORDER BY n) FROM (VALUES (1), (2)) v(n)", "(1, 2, 1)(2, 2, 3);")]
    [TestCase("SELECT n, RANK() OVER (PARTITION BY n % 2 ORDER BY n) FROM (VALUES (1), (3), (2)) v(n) ORDER BY n", "(1, 1)(2, 1)(3, 2);")]
    [TestCase("SELECT n, LAG(n) OVER (ORDER BY n) FROM (VALUES (1), (2)) v(n)", "(1, NULL)(2, 1);")]
    [TestCase("SELECT value FROM STRING_SPLIT(N'a,b,,c', N',')", "(a)(b)()(c);")]
    [TestCase("SELECT [key], value, type FROM OPENJSON(N'{\"a\":1,\"b\":\"x\"}')", "(a, 1, 2)(b, x, 1);")]
    [TestCase("SELECT a, b FROM OPENJSON(N'[{\"a\":1,\"b\":{\"c\":2}}]') WITH (a int, b int '$.b.c')", "(1, 2);")]
    [TestCase("SELECT 1 AS a, NULL AS b, N'x' AS [c.d] FOR JSON PATH", "([{\"a\":1,\"c\":{\"d\":\"x\"}}]);")]
    [TestCase("SELECT CAST(NULL AS int) AS a FOR JSON PATH, WITHOUT_ARRAY_WRAPPER", "({});")]
    [TestCase("SELECT N'v' AS 'address[line1]', N'w' AS 'images[0]' FOR JSON PATH, WITHOUT_ARRAY_WRAPPER", "({\"address[line1]\":\"v\",\"images[0]\":\"w\"});")]
    [TestCase("SELECT JSON_QUERY(N'{\"x\":1}') AS a, N'{}' AS b FOR JSON PATH, WITHOUT_ARRAY_WRAPPER", "({\"a\":{\"x\":1},\"b\":\"{}\"});")]
    [TestCase("DECLARE @j nvarchar(max) = (SELECT 1 AS a WHERE 1 = 0 FOR JSON PATH); SELECT @j", "(NULL);")]
    [TestCase("DECLARE @j nvarchar(max); SELECT @j = 1 FOR JSON PATH", "!13602")]
    [TestCase("SELECT 1 AS a FOR XML PATH", "!-1")]
    public void Select_WithoutTables(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    [TestCase("SELECT c.Name, o.Amount FROM dbo.C AS c JOIN dbo.O AS o ON o.CustomerId = c.Id ORDER BY o.Id", "(Ann, 5.00)(Ann, 7.50)(Bob, 1.00);")]
    [TestCase("SELECT c.Name, o.Id FROM dbo.C AS c LEFT JOIN dbo.O AS o ON o.CustomerId = c.Id AND o.Amount > 6 ORDER BY c.Id", "(Ann, 11)(Bob, NULL)(Cleo, NULL);")]
    [TestCase("SELECT c.Name, o.Id FROM dbo.C AS c RIGHT JOIN dbo.O AS o ON o.CustomerId = c.Id ORDER BY o.Id", "(Ann, 10)(Ann, 11)(Bob, 12)(NULL, 13);")]
    [TestCase("SELECT COUNT(*) FROM dbo.C AS c FULL JOIN dbo.O AS o ON o.CustomerId = c.Id", "(5);")]
    [TestCase("SELECT COUNT(*) FROM dbo.C, dbo.O", "(12);")]
    [TestCase("SELECT a.Name, b.Name FROM dbo.C a JOIN dbo.C b ON a.Id < b.Id ORDER BY a.Id, b.Id", "(Ann, Bob)(Ann, Cleo)(Bob, Cleo);")]
    [TestCase("SELECT c.Name, x.Amount FROM dbo.C c CROSS APPLY (SELECT TOP (1) o.Amount FROM dbo.O o WHERE o.CustomerId = c.Id ORDER BY o.Amount DESC) x", "(Ann, 7.50)(Bob, 1.00);")]
    [TestCase("SELECT c.Name, x.n FROM dbo.C c OUTER APPLY (SELECT o.Id AS n FROM dbo.O o WHERE o.CustomerId = c.Id AND o.Id = 12) x", "(Ann, NULL)(Bob, 12)(Cleo, NULL);")]
    [TestCase("SELECT Name FROM dbo.C c WHERE EXISTS (SELECT 1 FROM dbo.O o WHERE o.CustomerId = c.Id)", "(Ann)(Bob);")]
    [TestCase("SELECT Name FROM dbo.C WHERE Id NOT IN (SELECT CustomerId FROM dbo.O)", ";")]
    [TestCase("SELECT Name FROM dbo.C WHERE Id IN (SELECT CustomerId FROM dbo.O WHERE CustomerId IS NOT NULL)", "(Ann)(Bob);")]
    [TestCase("SELECT Name, (SELECT SUM(Amount) FROM dbo.O WHERE CustomerId = c.Id) FROM dbo.C c", "(Ann, 12.50)(Bob, 1.00)(Cleo, NULL);")]
    [TestCase("SELECT Name FROM dbo.C WHERE Id >= ALL (SELECT Id FROM dbo.C)", "(Cleo);")]
    [TestCase("SELECT c.Name, SUM(o.Amount) AS Total FROM dbo.C c JOIN dbo.O o ON o.CustomerId = c.Id GROUP BY c.Name ORDER BY Total", "(Bob, 1.00)(Ann, 12.50);")]
    [TestCase("SELECT Id FROM dbo.C c JOIN dbo.O o ON o.CustomerId = c.Id", "!209")]
    [TestCase("SELECT x.Id FROM dbo.C c", "!4104")]
    [TestCase("SELECT x.* FROM dbo.C c", "!107")]
    [TestCase("SELECT * FROM dbo.C c JOIN dbo.O c ON 1 = 1", "!1011")]
    [TestCase("SELECT c.* FROM dbo.C c WHERE c.City IS NULL", "(2, Bob, NULL);")]
    [TestCase("SELECT City FROM dbo.C ORDER BY City", "(NULL)(Oslo)(Rome);")]
    [TestCase("SELECT Name FROM dbo.C ORDER BY LEN(Name) DESC, Name", "(Cleo)(Ann)(Bob);")]
    [TestCase("DECLARE @n int = 0; SELECT @n += Id FROM dbo.C; SELECT @n, @@ROWCOUNT", "(6, 3);")]
    [TestCase("DECLARE @n int = 9; SELECT @n = Id FROM dbo.C WHERE 1 = 0; SELECT @n", "(9);")]
    [TestCase("SELECT [name] FROM sys.tables ORDER BY name", "(C)(O);")]
    [TestCase("SELECT COUNT(*) FROM dbo.C WITH (NOLOCK) OPTION (RECOMPILE)", "(3);")]
    [TestCase("SELECT d.n FROM (SELECT COUNT(*) FROM dbo.C) d", "!8155")]
    public void Select_FromTables(string sql, string expected) => Assert.That(Sql.Run(Tables + "GO\n" + sql).Text, Is.EqualTo(expected));

    private const string TwoCollations = "FROM OPENJSON(N'{\"b\":1}') j CROSS JOIN (SELECT name FROM sys.schemas WHERE name = N'dbo') s";

    [TestCase("SELECT [key] " + TwoCollations + " UNION ALL SELECT name FROM sys.schemas", "!451")]
    [TestCase("SELECT 1, [key] FROM OPENJSON(N'[]') UNION SELECT 1, name FROM sys.schemas", "!468")]
    [TestCase("SELECT [key] COLLATE DATABASE_DEFAULT " + TwoCollations + " UNION ALL SELECT name FROM sys.schemas WHERE name = N'dbo'", "(b)(dbo);")]
    [TestCase("SELECT [key] " + TwoCollations + " UNION ALL SELECT N'x'", "(b)(x);")]
    [TestCase("SELECT 1 " + TwoCollations + " WHERE j.[key] = s.name", "!468")]
    [TestCase("SELECT 1 FROM OPENJSON(N'{}') j JOIN sys.schemas s ON s.name = j.[key]", "!468")]
    [TestCase("SELECT 1 " + TwoCollations + " WHERE j.[key] LIKE s.name", "!468")]
    [TestCase("SELECT 1 " + TwoCollations + " WHERE j.[key] < s.name COLLATE DATABASE_DEFAULT", "(1);")]
    [TestCase("SELECT 1 " + TwoCollations + " WHERE j.[key] IN (SELECT name FROM sys.schemas)", "!468")]
    [TestCase("SELECT j.[key] + s.name " + TwoCollations, "!451")]
    [TestCase("SELECT CONCAT(j.[key], s.name) " + TwoCollations, "!451")]
    [TestCase("SELECT CASE WHEN 1 = 1 THEN j.[key] ELSE s.name END " + TwoCollations, "!451")]
    [TestCase("SELECT (j.[key] + s.name) COLLATE DATABASE_DEFAULT, LEN(j.[key] + N'x') " + TwoCollations, "(bdbo, 2);")]
    [TestCase("SELECT 1 " + TwoCollations + " WHERE j.[key] + s.name = N'bdbo'", "!468")]
    [TestCase("SELECT 1 " + TwoCollations + " ORDER BY j.[key] + s.name", "!468")]
    [TestCase("SELECT REPLACE(j.[key], s.name, N'') " + TwoCollations, "!468")]
    [TestCase("DECLARE @t nvarchar(50); SELECT @t = j.[key] + s.name " + TwoCollations, "!457")]
    [TestCase("SELECT 1 WHERE N'a' COLLATE Latin1_General_BIN2 = N'b' COLLATE DATABASE_DEFAULT", "!468")]
    public void Select_WhenCollationsMeet_DoesAsSqlServer(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    [TestCase("WITH r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 4) SELECT n FROM r", "(1)(2)(3)(4);")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT r.n + 1 FROM r WHERE r.n < 101) SELECT COUNT(*) FROM r", "(101);", TestName = "100 turns are allowed")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT MAX(n) FROM r", "; !530", TestName = "and no more")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 1000) SELECT COUNT(*) FROM r OPTION (MAXRECURSION 0)", "(1000);")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 9) SELECT COUNT(*) FROM r OPTION (MAXRECURSION 3)", "; !530")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT a.n, b.n FROM r AS a JOIN r AS b ON b.n = a.n + 1", "(1, 2)(2, 3);", TestName = "Named twice, it runs twice")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3), s AS (SELECT n * 10 AS n FROM r) INSERT #t SELECT n FROM s; SELECT n FROM #t", "(10)(20)(30);")]
    [TestCase("WITH tree AS (SELECT v.id, v.boss, 0 AS depth FROM (VALUES (1, NULL), (2, 1), (3, 1), (4, 2)) AS v(id, boss) WHERE v.boss IS NULL UNION ALL SELECT c.id, c.boss, t.depth + 1 FROM (VALUES (1, NULL), (2, 1), (3, 1), (4, 2)) AS c(id, boss) JOIN tree AS t ON t.id = c.boss) SELECT id, depth FROM tree ORDER BY id", "(1, 0)(2, 1)(3, 1)(4, 2);")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT 10 UNION ALL SELECT n + 1 FROM r WHERE n % 10 < 2) SELECT n FROM r ORDER BY n", "(1)(2)(10)(11)(12);", TestName = "Two anchors")]
    [TestCase("WITH r AS (SELECT CAST(N'a' AS nvarchar(10)) AS s UNION ALL SELECT s + N'b' FROM r WHERE LEN(s) < 3) SELECT s FROM r", "!240")]
    [TestCase("WITH r AS (SELECT CAST(N'a' AS nvarchar(10)) AS s UNION ALL SELECT CAST(s + N'b' AS nvarchar(10)) FROM r WHERE LEN(s) < 3) SELECT s FROM r", "(a)(ab)(abb);")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION SELECT n + 1 FROM r) SELECT n FROM r", "!252")]
    [TestCase("WITH r (n) AS (SELECT n + 1 FROM r) SELECT n FROM r", "!252")]
    [TestCase("WITH r (n) AS (SELECT n FROM r UNION ALL SELECT n FROM r) SELECT n FROM r", "!246")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT n FROM r UNION ALL SELECT 2) SELECT n FROM r", "!247")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT a.n FROM r AS a JOIN r AS b ON b.n = a.n) SELECT n FROM r", "!253")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT DISTINCT n FROM r) SELECT n FROM r", "!460")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT TOP (1) n FROM r) SELECT n FROM r", "!461")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT v.n FROM (VALUES (1)) AS v(n) LEFT JOIN r ON r.n = v.n) SELECT n FROM r", "!462")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT 2 WHERE EXISTS (SELECT 1 FROM r)) SELECT n FROM r", "!465")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT MAX(n) FROM r) SELECT n FROM r", "!467")]
    [TestCase("WITH r (n) AS (SELECT 1 UNION ALL SELECT n, 2 FROM r) SELECT n FROM r", "!205")]
    public void Select_FromRecursiveCte(string sql, string expected) => Assert.That(Sql.Run("CREATE TABLE #t (n int);\nGO\n" + sql).Text, Is.EqualTo(expected));

    [TestCase("SELECT TOP (50) PERCENT n FROM (VALUES (1), (2), (3)) AS v(n) ORDER BY n DESC", "(3)(2);", TestName = "A part of a row counts as a whole one")]
    [TestCase("SELECT TOP (0) PERCENT n FROM (VALUES (1)) AS v(n)", ";")]
    [TestCase("SELECT TOP 100 PERCENT n FROM (VALUES (1), (2)) AS v(n)", "(1)(2);")]
    [TestCase("DECLARE @p float = 101; SELECT TOP (@p) PERCENT n FROM (VALUES (1)) AS v(n)", "; !1031")]
    public void Select_TopPercent(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    [Test]
    public void UnionAll_WhenCollationsDiffer_NamesTheColumn() =>
        Assert.That(
            Sql.Run("SELECT 1, [key] FROM OPENJSON(N'[]') UNION ALL SELECT 1, name FROM sys.schemas").Errors[0].Message,
            Is.EqualTo("Cannot resolve collation conflict between \"Latin1_General_BIN2\" and \"SQL_Latin1_General_CP1_CI_AS\" in UNION ALL operator occurring in SELECT statement column 2."));

    [TestCase("SELECT 1 AS a PIVOT", null)]
    [TestCase("GOTO x; x: SELECT 1", "GOTO")]
    [TestCase("SELECT n FROM (VALUES (1)) v(n) GROUP BY ROLLUP (n)", "ROLLUP")]
    [TestCase("SELECT 1;\nCREATE SEQUENCE dbo.s", "line 2")]
    [TestCase("CREATE SEQUENCE dbo.s", "CREATE SEQUENCE")]
    [TestCase("SELECT * FROM sys.dm_exec_sessions", "system view sys.dm_exec_sessions")]
    [TestCase("SELECT * FROM INFORMATION_SCHEMA.TABLES", "system view INFORMATION_SCHEMA.TABLES")]
    [TestCase("USE master", "another database ('master')")]
    [TestCase("SELECT SOUNDEX(N'a')", "SOUNDEX", TestName = "A function that SQL Server has is not called unknown")]
    [TestCase("SELECT @@TEXTSIZE", "@@TEXTSIZE")]
    [TestCase("SELECT n, GROUPING(n) FROM (VALUES (1)) v(n) GROUP BY n", "GROUPING")]
    public void Execute_WhenFeatureIsMissing_IsRefusedByName(string sql, string? expected)
    {
        RecordingSink sink = Sql.Run(sql);

        Assert.That(sink.Errors, Has.Count.EqualTo(1));
        if (expected is not null)
        {
            Assert.That(sink.Errors[0].Message, Does.Contain(expected).IgnoreCase);
            Assert.That(sink.Errors[0].Number, Is.EqualTo(SqlErrors.NotSupportedNumber));
        }
    }

    [TestCase("\nSELECT * FROM (SELECT 1 AS a, 2 AS b) t\nPIVOT (SUM(a) FOR b IN ([2])) p", -1, 2, "PIVOT (line 2)")]
    [TestCase("PRINT 1\nBACKUP DATABASE x TO DISK = 'a'", -1, 2, "BACKUP DATABASE (line 2)")]
    [TestCase("PRINT 1\nIF 1 = 1\n  CREATE SEQUENCE dbo.s", -1, 3, "CREATE SEQUENCE (line 3)")]
    [TestCase("PRINT 1\nMERGE TOP (1) t USING (SELECT 1 AS a) s ON 1 = 1 WHEN MATCHED THEN DELETE;", -1, 2, "MERGE TOP (line 2)")]
    [TestCase("PRINT 1\nSELECT 1\nFROM sys.tables TABLESAMPLE (10 PERCENT)", -1, 2, "TABLESAMPLE (line 3)", TestName = "The message names the feature's line, the error the statement's")]
    [TestCase("PRINT 1\nSELECT RAND()", -1, 2, "RAND")]
    [TestCase("PRINT 1\nSELECT CAST(N'' AS xml)", -1, 2, "data type xml")]
    [TestCase("PRINT 1\nDECLARE @x geography", -1, 2, "data type geography")]
    [TestCase("PRINT 1\nSELECT 1,\n  nope\nFROM sys.tables", 207, 3, "'nope'")]
    [TestCase("PRINT 1\nSELECT 7/2, CAST(1 AS decimal(5,2))/3, 1/0", 8134, 2, "Divide by zero")]
    public void Execute_WhenItFails_NamesTheLine(string sql, int number, int line, string text)
    {
        RecordingSink sink = Sql.Run(sql);

        Assert.That(sink.Errors.Select(e => (e.Number, e.Line)), Is.EqualTo([(number, line)]));
        Assert.That(sink.Errors[0].Message, Does.Contain(text));
    }

    [Test]
    public void Execute_WhenAFeatureIsMissingInAProcedure_NamesTheProcedure()
    {
        RecordingSink sink = Sql.Run("CREATE PROCEDURE dbo.P AS\nBEGIN\n  PRINT 1;\n  BACKUP DATABASE x TO DISK = 'a';\nEND");

        Assert.That((sink.Errors[0].Procedure, sink.Errors[0].Line), Is.EqualTo(("dbo.P", 4)));
    }
}
