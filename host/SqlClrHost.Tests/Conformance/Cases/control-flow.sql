-- source: https://learn.microsoft.com/sql/t-sql/language-elements/while-transact-sql
DECLARE @i int = 0; WHILE @i < 5 BEGIN SET @i += 1; IF @i = 2 CONTINUE; IF @i = 4 BREAK; PRINT @i; END
--> '1' '3'

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/if-else-transact-sql
IF NULL = NULL PRINT 'yes' ELSE PRINT 'no'
--> 'no'

IF EXISTS (SELECT 1 WHERE 1 = 0) PRINT 'yes'; ELSE IF 1 = 1 PRINT 'second'
--> 'second'

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/declare-local-variable-transact-sql
DECLARE @a int = 1, @b nvarchar(3) = N'abcdef'; SELECT @a, @b
--> (1, abc);

DECLARE @a int; SELECT @a
--> (NULL);

SELECT @x
--> !137

DECLARE @x int; DECLARE @X int
--> !134

IF 1 = 0 BEGIN DECLARE @x int = 5; END; SELECT @x
--> (NULL);

DECLARE @x int = 1
GO
SELECT @x
--> !137

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/select-local-variable-transact-sql
DECLARE @a int = 5; SELECT @a = v.n FROM (VALUES (1)) AS v(n) WHERE 1 = 0; SELECT @a
--> (5);

DECLARE @a int = 5; SET @a = (SELECT v.n FROM (VALUES (1)) AS v(n) WHERE 1 = 0); SELECT @a
--> (NULL);

DECLARE @a int; SELECT @a = 1, 2
--> !141

DECLARE @a int; SET @a = (SELECT v.n FROM (VALUES (1), (2)) AS v(n)); PRINT 'x'
--> !512 'x'

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/return-transact-sql
PRINT 'a'; RETURN; PRINT 'b'
--> 'a'

-- source: https://learn.microsoft.com/sql/t-sql/functions/rowcount-transact-sql
SELECT v.n FROM (VALUES (1), (2)) AS v(n); SELECT @@ROWCOUNT; SELECT @@ROWCOUNT
--> (1)(2); (2); (1);

DECLARE @t TABLE (n int); INSERT @t VALUES (1), (2), (3); DELETE @t WHERE n > 1; SELECT @@ROWCOUNT, ROWCOUNT_BIG()
--> (2, 2);

IF 1 = 1 SELECT @@ROWCOUNT
--> (0);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/declare-cursor-transact-sql
DECLARE c CURSOR LOCAL FAST_FORWARD FOR SELECT v.n FROM (VALUES (1), (2)) AS v(n); DECLARE @n int; OPEN c; FETCH NEXT FROM c INTO @n;
WHILE @@FETCH_STATUS = 0 BEGIN PRINT @n; FETCH NEXT FROM c INTO @n; END; CLOSE c; DEALLOCATE c
--> '1' '2'

OPEN nope
--> !16916

DECLARE c CURSOR FOR SELECT 1; DECLARE @n int; FETCH NEXT FROM c INTO @n
--> !16917

DECLARE c CURSOR FOR SELECT 1, 2; DECLARE @n int; OPEN c; FETCH NEXT FROM c INTO @n
--> !16924

DECLARE c CURSOR FOR SELECT 1; OPEN c; OPEN c
--> !16905

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/print-transact-sql
PRINT CONCAT(N'a', 1); PRINT 1 + 1; PRINT NULL
--> 'a1' '2' ' '

-- source: https://learn.microsoft.com/sql/t-sql/statements/set-statements-transact-sql
SET QUOTED_IDENTIFIER OFF;
GO
SELECT "a"
--> (a);

SELECT "a"
--> !207

SET NOCOUNT ON; SELECT @@ROWCOUNT
--> (0);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/return-transact-sql (a procedure cannot return NULL: a warning, and 0)
CREATE PROCEDURE dbo.P AS RETURN NULL;
GO
DECLARE @r int; EXEC @r = dbo.P; SELECT @r
--> 'The 'P' procedure attempted to return a status of NULL, which is not allowed. A status of 0 will be returned instead.' (0);
