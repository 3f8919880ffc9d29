-- source: https://learn.microsoft.com/sql/t-sql/language-elements/try-catch-transact-sql
BEGIN TRY SELECT 1/0; PRINT 'not here'; END TRY BEGIN CATCH SELECT ERROR_NUMBER(), ERROR_SEVERITY(), ERROR_STATE(), ERROR_LINE(), ERROR_PROCEDURE(), ERROR_MESSAGE(); END CATCH
--> ; (8134, 16, 1, 1, NULL, Divide by zero error encountered.);

BEGIN TRY SELECT 1; END TRY BEGIN CATCH PRINT 'not here'; END CATCH
--> (1);

SELECT ERROR_NUMBER(), ERROR_MESSAGE()
--> (NULL, NULL);

BEGIN TRY BEGIN TRY SELECT CAST('x' AS int); END TRY BEGIN CATCH SELECT 1/0; END CATCH END TRY BEGIN CATCH SELECT ERROR_NUMBER(); END CATCH
--> ; ; (8134);

BEGIN TRY BEGIN TRY SELECT 1/0; END TRY BEGIN CATCH SELECT ERROR_NUMBER(); END CATCH; SELECT ERROR_NUMBER(); END TRY BEGIN CATCH END CATCH
--> ; (8134); (NULL);

BEGIN TRY SELECT * FROM dbo.Nope; END TRY BEGIN CATCH PRINT 'not caught on the same level'; END CATCH
--> !208

BEGIN TRY EXEC (N'SELECT * FROM dbo.Nope'); END TRY BEGIN CATCH SELECT ERROR_NUMBER(); END CATCH
--> (208);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/throw-transact-sql
THROW 50001, N'broken', 1; PRINT 'not here'
--> !50001

BEGIN TRY THROW 51000, N'broken', 7; END TRY BEGIN CATCH SELECT ERROR_NUMBER(), ERROR_SEVERITY(), ERROR_STATE(), ERROR_MESSAGE(); END CATCH
--> (51000, 16, 7, broken);

BEGIN TRY THROW 50001, N'one', 1; END TRY BEGIN CATCH THROW; END CATCH
--> !50001

THROW
--> !10704

THROW 49999, N'x', 1
--> !35100

BEGIN TRY THROW 50001, N'100%% of it', 1; END TRY BEGIN CATCH SELECT ERROR_MESSAGE(); END CATCH
--> (100% of it);

SELECT 1 THROW 50001, N'x', 1
--> !102

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/raiserror-transact-sql
RAISERROR (N'a %s and %d', 16, 1, N'b', 5); PRINT 'goes on'
--> !50000 'goes on'

BEGIN TRY RAISERROR (N'<%5d|%-5s|%x>', 16, 3, 42, N'ab', 255); END TRY BEGIN CATCH SELECT ERROR_MESSAGE(), ERROR_STATE(); END CATCH
--> (<   42|ab   |ff>, 3);

BEGIN TRY RAISERROR (N'only a message', 10, 1); PRINT 'no error'; END TRY BEGIN CATCH PRINT 'not here'; END CATCH
--> 'only a message' 'no error'

-- source: https://learn.microsoft.com/sql/t-sql/functions/error-transact-sql
SELECT 1/0; SELECT @@ERROR; SELECT @@ERROR
--> ; !8134 (8134); (0);

-- source: https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors (a conversion error ends the batch, a constraint violation only its statement)
SELECT CAST('x' AS int); PRINT 'not here'
--> ; !245

SELECT 1/0; PRINT 'goes on'
--> ; !8134 'goes on'

DECLARE @i int = 'x'; PRINT 'not here'
--> !245

-- source: https://learn.microsoft.com/sql/t-sql/functions/error-procedure-transact-sql
CREATE PROCEDURE dbo.P AS
BEGIN
    SELECT 1/0;
END;
GO
BEGIN TRY EXEC dbo.P; END TRY BEGIN CATCH SELECT ERROR_PROCEDURE(), ERROR_LINE(); END CATCH
--> ; (dbo.P, 3);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/reserved-keywords-transact-sql (Msg 156)
SELECT FROM
--> !156

SELEC 1
--> !2812

-- source: sys.messages of SQL Server (https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors-0-to-999): syntax errors by number
SELECT (1
--> !102

SELECT 1 + ;
--> !102

SELECT * FROM dbo.T WHERE
--> !102

BEGIN SELECT 1;
--> !102

SELECT * FROM (SELECT 1 AS a)
--> !102

SELECT 1 ELSE PRINT 'x'
--> !156

EXEC (N'SELECT ''abc')
--> !105

EXEC (N'SELECT [abc')
--> !105

EXEC (N'SELECT 1 /* abc')
--> !113

SELECT 1; CREATE PROCEDURE dbo.P AS SELECT 1
--> !111

SELECT 1; ALTER VIEW dbo.V AS SELECT 1 AS a
--> !111

RETURN 1
--> !178

IF 1 = 0 RETURN 1; SELECT 2
--> !178

EXEC (N'RETURN 1')
--> !178

CREATE FUNCTION dbo.F() RETURNS @t TABLE (n int) AS BEGIN RETURN 1; END
--> !178

EXEC dbo.P 1 OUTPUT
--> !179

SELECT 1 AS x INTO #t FROM sys.objects WITH (NOPE)
--> !321

SELECT xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
--> !103

PRINT (SELECT 1)
--> !1046

-- source: https://learn.microsoft.com/sql/t-sql/queries/with-common-table-expression-transact-sql (the statement before WITH ends in a semicolon, Msg 319)
SELECT 1 WITH c AS (SELECT 2 AS n) SELECT n FROM c
--> !319

DECLARE @a int = 1
WITH c AS (SELECT 2 AS n) SELECT n FROM c
--> !319

CREATE PROCEDURE dbo.P AS SET NOCOUNT ON WITH c AS (SELECT 2 AS n) SELECT n FROM c
--> !319

SELECT 1; WITH c AS (SELECT 2 AS n) SELECT n FROM c; BEGIN WITH c AS (SELECT 3 AS n) SELECT n FROM c; END
--> (1); (2); (3);

-- source: Msg 4145 of sys.messages: a value where a condition should stand
DECLARE @flag bit = 1; IF @flag PRINT 'yes'
--> !4145

SELECT name FROM sys.objects WHERE is_ms_shipped
--> !4145

-- source: https://learn.microsoft.com/sql/t-sql/statements/merge-transact-sql (10713: a semicolon ends MERGE; which action goes with which clause)
CREATE TABLE dbo.T (n int); MERGE dbo.T AS t USING (SELECT 1 AS n) AS s ON s.n = t.n WHEN MATCHED THEN DELETE
--> !10713

MERGE dbo.T AS t USING (SELECT 1 AS n) AS s ON s.n = t.n WHEN MATCHED THEN INSERT (n) VALUES (1);
--> !10711

MERGE dbo.T AS t USING (SELECT 1 AS n) AS s ON s.n = t.n WHEN NOT MATCHED THEN DELETE;
--> !10710

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-over-clause-transact-sql (10759)
SELECT COUNT(DISTINCT object_id) OVER () FROM sys.objects
--> !10759

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/raiserror-transact-sql (arguments are integers, texts and bytes; a negative state is 1)
DECLARE @d decimal(5, 2) = 1; RAISERROR (N'%s', 16, 1, @d)
--> !2748

DECLARE @d datetime = '20240101'; RAISERROR (N'%s', 16, 1, @d)
--> !2748

RAISERROR (N'%d', 16, 1, N'x'); RAISERROR (N'%s', 16, 1, 5)
--> !2786 !2786

DECLARE @b bigint = 5000000000; RAISERROR (N'%I64d %s', 10, 1, @b, NULL); RAISERROR (N'%d', 16, 1, @b)
--> '5000000000 (null)' !2786

BEGIN TRY RAISERROR (N'x', 16, -1); END TRY BEGIN CATCH SELECT ERROR_STATE(); END CATCH
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/functions/error-procedure-transact-sql (an argument that cannot be passed is an error of the procedure, on line 0)
CREATE PROCEDURE dbo.P @a int AS SELECT @a;
GO
BEGIN TRY EXEC dbo.P 'x'; END TRY BEGIN CATCH SELECT ERROR_NUMBER(), ERROR_PROCEDURE(), ERROR_LINE(); END CATCH;
BEGIN TRY EXEC dbo.P; END TRY BEGIN CATCH SELECT ERROR_NUMBER(), ERROR_PROCEDURE(), ERROR_LINE(); END CATCH
--> (8114, dbo.P, 0); (201, dbo.P, 0);

-- source: Msg 128, 157, 1013, 8117 of sys.messages
CREATE TABLE dbo.T (a int, b int DEFAULT (a))
--> !128

CREATE TABLE dbo.T (a int, b int); UPDATE dbo.T SET a = SUM(b)
--> !157

CREATE TABLE dbo.T (a int); SELECT 1 FROM dbo.T CROSS JOIN dbo.T; SELECT 1 FROM dbo.T AS x CROSS JOIN dbo.T AS x
--> !1013 !1011

SELECT 'a' - 'b'
--> !8117
