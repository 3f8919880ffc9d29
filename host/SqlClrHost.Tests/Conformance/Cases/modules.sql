-- source: https://learn.microsoft.com/sql/t-sql/statements/create-procedure-transact-sql
CREATE PROCEDURE dbo.P @a int, @b int = 2, @c int = NULL OUTPUT AS BEGIN SET @c = @a + @b; RETURN 7; END;
GO
DECLARE @r int, @o int; EXEC @r = dbo.P 1, @c = @o OUTPUT; SELECT @r, @o; EXEC @r = dbo.P @b = 5, @a = 1, @c = @o OUTPUT; SELECT @o
--> (7, 3); (6);

CREATE PROCEDURE dbo.P @a int AS SELECT @a;
GO
EXEC dbo.P; EXEC dbo.P 1, 2; EXEC dbo.P @nope = 1; EXEC dbo.P 'x'
--> !201 !8144 !8145 !8114

CREATE PROCEDURE dbo.P @a int = 5 AS SELECT @a;
GO
EXEC dbo.P DEFAULT; EXEC dbo.P NULL
--> (5); (NULL);

CREATE PROCEDURE dbo.P @a varchar(3) AS SELECT @a;
GO
EXEC dbo.P 'abcdef'
--> (abc);

CREATE PROCEDURE dbo.P @a int AS SELECT @a;
GO
EXEC dbo.P @a = 1, 2
--> !119

EXEC dbo.Nope
--> !2812

CREATE PROCEDURE dbo.P AS SELECT * FROM dbo.Later;
GO
EXEC dbo.P;
GO
CREATE TABLE dbo.Later (n int);
GO
EXEC dbo.P
--> !208 ;

CREATE PROCEDURE dbo.P AS CREATE TABLE #t (n int); INSERT #t VALUES (1); SELECT n FROM #t;
GO
EXEC dbo.P; SELECT OBJECT_ID(N'tempdb..#t')
--> (1); (NULL);

CREATE PROCEDURE dbo.P AS SELECT n FROM #t;
GO
CREATE TABLE #t (n int); INSERT #t VALUES (3); EXEC dbo.P
--> (3);

CREATE PROCEDURE dbo.P @n int AS BEGIN IF @n > 0 BEGIN DECLARE @m int = @n - 1; EXEC dbo.P @m; END; ELSE SELECT @@NESTLEVEL; END;
GO
EXEC dbo.P 3; EXEC dbo.P 40
--> (4); !217

SELECT 1; CREATE PROCEDURE dbo.P AS SELECT 1
--> !111

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-function-transact-sql
CREATE FUNCTION dbo.F(@a int, @b int = 2) RETURNS int AS BEGIN RETURN @a * @b; END;
GO
SELECT dbo.F(3, DEFAULT), dbo.F(3, 4), dbo.F(NULL, 1)
--> (6, 12, NULL);

CREATE FUNCTION dbo.F(@a int) RETURNS int AS BEGIN RETURN @a; END;
GO
SELECT dbo.F()
--> !313

CREATE FUNCTION dbo.F(@a int) RETURNS int AS BEGIN RETURN @a; END;
GO
SELECT dbo.F(1, 2)
--> !8144

CREATE FUNCTION dbo.F() RETURNS int AS BEGIN INSERT dbo.T VALUES (1); RETURN 1; END
--> !443

CREATE FUNCTION dbo.F() RETURNS int AS BEGIN DECLARE @i int = 1; END
--> !455

CREATE FUNCTION dbo.F() RETURNS uniqueidentifier AS BEGIN RETURN NEWID(); END
--> !443

CREATE FUNCTION dbo.F(@n int) RETURNS TABLE AS RETURN SELECT v.n FROM (VALUES (1), (2), (3)) AS v(n) WHERE v.n <= @n;
GO
SELECT n FROM dbo.F(2); SELECT x.n, f.n FROM (VALUES (1), (2)) AS x(n) CROSS APPLY dbo.F(x.n) AS f
--> (1)(2); (1, 1)(2, 1)(2, 2);

CREATE FUNCTION dbo.F(@n int) RETURNS @t TABLE (n int PRIMARY KEY) AS BEGIN INSERT @t VALUES (@n), (@n + 1); RETURN; END;
GO
SELECT n FROM dbo.F(5)
--> (5)(6);

CREATE FUNCTION dbo.F(@n int) RETURNS varchar(2) AS BEGIN RETURN 'abc'; END;
GO
SELECT dbo.F(1)
--> (ab);

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-view-transact-sql
CREATE VIEW dbo.V AS SELECT 1 AS a, 2 AS b;
GO
SELECT b, a FROM dbo.V
--> (2, 1);

CREATE VIEW dbo.V (x) AS SELECT 1 AS a;
GO
SELECT x FROM dbo.V
--> (1);

CREATE VIEW dbo.V AS SELECT 1
--> !4511

CREATE VIEW dbo.V AS SELECT 1 AS a, 2 AS A
--> !4506

CREATE FUNCTION dbo.F() RETURNS TABLE AS RETURN SELECT 1
--> !4514

CREATE FUNCTION dbo.F() RETURNS TABLE AS RETURN SELECT 1 AS a, 2 AS a
--> !4506

CREATE VIEW dbo.V AS SELECT 1 AS a ORDER BY a
--> !1033

CREATE OR ALTER VIEW dbo.V AS SELECT 1 AS a;
GO
CREATE OR ALTER VIEW dbo.V AS SELECT 2 AS a;
GO
SELECT a FROM dbo.V
--> (2);

ALTER VIEW dbo.V AS SELECT 1 AS a
--> !208

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-synonym-transact-sql
CREATE TABLE dbo.T (n int); INSERT dbo.T VALUES (1); CREATE SYNONYM dbo.S FOR dbo.T; SELECT n FROM dbo.S; INSERT dbo.S VALUES (2); SELECT COUNT(*) FROM dbo.T
--> (1); (2);

CREATE SYNONYM dbo.S FOR dbo.Nope; SELECT 1 FROM dbo.S
--> !5313

CREATE TABLE dbo.T (n int); CREATE SYNONYM dbo.S FOR dbo.T; CREATE SYNONYM dbo.S FOR dbo.T
--> !2714

CREATE TABLE dbo.T (n int); CREATE SYNONYM dbo.S FOR dbo.T; DROP SYNONYM dbo.S; SELECT OBJECT_ID(N'dbo.T') - OBJECT_ID(N'dbo.T'), OBJECT_ID(N'dbo.S')
--> (0, NULL);

CREATE SYNONYM dbo.S FOR dbo.T; SELECT name, base_object_name, (SELECT o.type_desc FROM sys.objects AS o WHERE o.object_id = s.object_id) FROM sys.synonyms AS s
--> (S, [dbo].[T], SYNONYM);

CREATE PROCEDURE dbo.P @a int AS SELECT @a;
GO
CREATE SYNONYM dbo.S FOR dbo.P; EXEC dbo.S 4
--> (4);

CREATE FUNCTION dbo.F(@a int) RETURNS int AS BEGIN RETURN @a + 1; END;
GO
CREATE SYNONYM dbo.S FOR dbo.F; SELECT dbo.S(1)
--> (2);

DROP SYNONYM dbo.S
--> !3701

-- source: https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/sp-executesql-transact-sql
DECLARE @o int; EXEC sp_executesql N'SET @x = @a * 2', N'@a int, @x int OUTPUT', @a = 4, @x = @o OUTPUT; SELECT @o
--> (8);

EXEC sp_executesql N'SELECT @a', N'@a int'
--> !8178

EXEC sp_executesql N'SELECT @a, @b', N'@a int, @b int = 2', @a = 1
--> (1, 2);

EXEC (N'SELECT 1' + N' + 1')
--> (2);

DECLARE @v int = 5; EXEC (N'SELECT @v')
--> !137

EXEC (N'CREATE TABLE #t (n int)'); SELECT OBJECT_ID(N'tempdb..#t')
--> (NULL);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/execute-transact-sql (WITH RESULT SETS NONE)
CREATE PROCEDURE dbo.P AS SELECT 1;
GO
EXEC dbo.P WITH RESULT SETS NONE
--> !11535

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-function-transact-sql (no procedures, no temporary tables: Msg 557, 2772)
CREATE TABLE dbo.T (n int);
GO
CREATE PROCEDURE dbo.W AS INSERT dbo.T VALUES (1);
GO
CREATE FUNCTION dbo.F() RETURNS int AS BEGIN EXEC dbo.W; RETURN 1; END;
GO
SELECT dbo.F(); SELECT COUNT(*) FROM dbo.T
--> ; !557 (0);

CREATE FUNCTION dbo.F() RETURNS int AS BEGIN RETURN (SELECT COUNT(*) FROM #t); END
--> !2772

-- source: Msg 8146 of sys.messages: a procedure without parameters takes no arguments
CREATE PROCEDURE dbo.P AS SELECT 1;
GO
EXEC dbo.P 5; EXEC dbo.P @x = 1
--> !8146 !8146

-- source: https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-sql-modules-transact-sql (the text that makes the module, whichever statement changed it last)
CREATE PROCEDURE dbo.P AS SELECT 1;
GO
-- before
ALTER PROCEDURE dbo.P AS SELECT 2; -- behind
GO
SELECT REPLACE(definition, CHAR(10), N'|') FROM sys.sql_modules WHERE object_id = OBJECT_ID(N'dbo.P')
--> (-- before|CREATE PROCEDURE dbo.P AS SELECT 2; -- behind|);

-- source: https://learn.microsoft.com/sql/t-sql/functions/object-name-transact-sql (the second argument names the database)
CREATE TABLE dbo.T (n int); SELECT OBJECT_NAME(OBJECT_ID(N'dbo.T'), DB_ID()), OBJECT_SCHEMA_NAME(OBJECT_ID(N'dbo.T'), DB_ID())
--> (T, dbo);

-- source: https://learn.microsoft.com/sql/t-sql/statements/drop-function-transact-sql (IF EXISTS drops only what is there)
CREATE FUNCTION dbo.F() RETURNS int AS BEGIN RETURN 1; END;
GO
DROP FUNCTION IF EXISTS dbo.F; DROP FUNCTION IF EXISTS dbo.F; SELECT OBJECT_ID(N'dbo.F'); DROP FUNCTION dbo.F
--> (NULL); !3701
