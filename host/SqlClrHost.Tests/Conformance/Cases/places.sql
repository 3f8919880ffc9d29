-- source: finding of RyanLamansky/sql-server-simulator, probed on SQL Server 2025: ORDER BY takes no constant (Msg 408) and no variable alone (Msg 1008); signs and parentheses round a position count
SELECT v.n FROM (VALUES (2), (1)) AS v(n) ORDER BY 'n'
--> !408

SELECT v.n FROM (VALUES (2), (1)) AS v(n) ORDER BY v.n, 2 - 1
--> !408

SELECT v.n FROM (VALUES (2), (1)) AS v(n) ORDER BY NULL
--> !408

SELECT v.n FROM (VALUES (2), (1)) AS v(n) UNION ALL SELECT 3 ORDER BY 'n'
--> !408

DECLARE @v int = 1; SELECT v.n FROM (VALUES (2), (1)) AS v(n) ORDER BY @v
--> !1008

DECLARE @v int = 1; SELECT v.n FROM (VALUES (2), (1)) AS v(n) ORDER BY CAST(@v AS int)
--> !1008

DECLARE @v int = 1; SELECT v.n FROM (VALUES (2), (1)) AS v(n) ORDER BY @v + v.n
--> (1)(2);

SELECT v.n FROM (VALUES (2), (1)) AS v(n) ORDER BY (1)
--> (1)(2);

SELECT v.n FROM (VALUES (2), (1)) AS v(n) ORDER BY -1
--> !108

SELECT 5 AS x FROM (VALUES (2), (1)) AS v(n) ORDER BY x
--> (5)(5);

SELECT v.n FROM (VALUES (2), (1)) AS v(n) ORDER BY (SELECT NULL)
--> (2)(1);

-- source: finding of RyanLamansky/sql-server-simulator, probed on SQL Server 2025: FOR JSON is refused in SELECT INTO (Msg 13602) and in an assignment (Msg 6819, of which the text speaks of XML); its column has no name for a query around it (Msg 8155)
SELECT 1 AS a INTO #t FOR JSON PATH
--> !13602

DECLARE @j nvarchar(max); SELECT @j = 1 FOR JSON PATH
--> !6819

SELECT * FROM (SELECT 1 AS a FOR JSON PATH) AS x
--> !8155

WITH c AS (SELECT 1 AS a FOR JSON PATH) SELECT * FROM c
--> !8155

CREATE VIEW dbo.V AS SELECT 1 AS a FOR JSON PATH
--> !4511

SELECT x.j FROM (SELECT 1 AS a FOR JSON PATH) AS x(j)
--> ([{"a":1}]);

-- source: https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors-8000-to-8999 (8154); finding of RyanLamansky/sql-server-simulator, probed on SQL Server 2025
CREATE TABLE dbo.T (i int, j int); UPDATE dbo.T SET j = 1 FROM dbo.T AS a JOIN dbo.T AS b ON a.i = b.i
--> !8154

CREATE TABLE dbo.T (i int, j int); INSERT dbo.T VALUES (1, 0), (2, 0); DELETE dbo.T FROM dbo.T JOIN dbo.T AS b ON dbo.T.i = b.i + 1; SELECT i FROM dbo.T
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/queries/hints-transact-sql-table (NOLOCK and READUNCOMMITTED cannot be specified for tables modified by a statement: Msg 1065)
CREATE TABLE dbo.T (i int); UPDATE dbo.T WITH (NOLOCK) SET i = 1
--> !1065

CREATE TABLE dbo.T (i int); DELETE dbo.T WITH (READUNCOMMITTED)
--> !1065

CREATE TABLE dbo.T (i int); SELECT i FROM dbo.T WITH (NOLOCK)
--> ;

-- source: https://learn.microsoft.com/sql/t-sql/functions/lag-transact-sql (offset cannot be a negative value: Msg 8730)
SELECT LAG(v.n, -1) OVER (ORDER BY v.n) FROM (VALUES (1)) AS v(n)
--> ; !8730

-- source: finding of RyanLamansky/sql-server-simulator, probed on SQL Server 2025: SUBSTRING of the literal NULL is Msg 8116, of a NULL of a type NULL
SELECT SUBSTRING(NULL, 1, 1)
--> !8116

SELECT SUBSTRING(CAST(NULL AS varchar(5)), 1, 1), SUBSTRING('abc', NULL, 1)
--> (NULL, NULL);

-- source: https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors-0-to-999 (135, 136, 154)
PRINT 'not here'; BREAK
--> !135

IF 1 = 1 CONTINUE
--> !136

WHILE 1 = 1 BEGIN IF 1 = 1 BREAK; END; SELECT 1
--> (1);

CREATE PROCEDURE dbo.P AS USE master
--> !154

-- source: https://learn.microsoft.com/sql/t-sql/statements/set-identity-insert-transact-sql (one table of a session at a time: Msg 8107)
CREATE TABLE dbo.A (i int IDENTITY); CREATE TABLE dbo.B (i int IDENTITY); SET IDENTITY_INSERT dbo.A ON; SET IDENTITY_INSERT dbo.B ON
--> !8107

CREATE TABLE dbo.A (i int IDENTITY); CREATE TABLE dbo.B (i int IDENTITY); SET IDENTITY_INSERT dbo.A ON; SET IDENTITY_INSERT dbo.A OFF; SET IDENTITY_INSERT dbo.B ON; INSERT dbo.B (i) VALUES (5); SELECT i FROM dbo.B
--> (5);

-- source: https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors-2000-to-2999 (2809)
CREATE VIEW dbo.V AS SELECT 1 AS a;
GO
BEGIN TRY EXEC dbo.V; END TRY BEGIN CATCH SELECT ERROR_NUMBER(), ERROR_MESSAGE(); END CATCH
--> (2809, The request for procedure 'V' failed because 'V' is a view object.);

-- source: finding of RyanLamansky/sql-server-simulator, probed on SQL Server 2025: DROP of something of another kind is Msg 3705, IF EXISTS or not
CREATE TABLE dbo.T (i int); DROP VIEW IF EXISTS dbo.T
--> !3705

CREATE VIEW dbo.V AS SELECT 1 AS a;
GO
BEGIN TRY DROP TABLE dbo.V; END TRY BEGIN CATCH SELECT ERROR_MESSAGE(); END CATCH
--> (Cannot use DROP TABLE with 'dbo.V' because 'dbo.V' is a view. Use DROP VIEW.);

CREATE FUNCTION dbo.F() RETURNS int AS BEGIN RETURN 1; END;
GO
DROP PROCEDURE dbo.F
--> !3705

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-view-transact-sql (a view cannot refer to a temporary table: Msg 4508)
CREATE TABLE #t (i int);
GO
CREATE VIEW dbo.V AS SELECT i FROM #t
--> !4508

-- source: https://learn.microsoft.com/sql/t-sql/queries/with-common-table-expression-transact-sql (a name defined once in a WITH clause: Msg 239)
WITH c AS (SELECT 1 AS a), C AS (SELECT 2 AS a) SELECT a FROM c
--> !239

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/throw-transact-sql (without parameters inside a CATCH block only: Msg 10704, before anything runs)
PRINT 'not here'; BEGIN TRY THROW; END TRY BEGIN CATCH SELECT ERROR_NUMBER(); END CATCH
--> !10704

-- source: https://learn.microsoft.com/sql/relational-databases/databases/database-identifiers (up to 128 characters; a variable's name with its @: Msg 103)
DECLARE @xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx int
--> !103
