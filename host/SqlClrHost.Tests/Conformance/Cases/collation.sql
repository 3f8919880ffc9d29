-- source: https://learn.microsoft.com/troubleshoot/sql/database-engine/development/inf-how-sql-server-compares-strings-trailing-spaces
SELECT 1 WHERE 'abc' = 'ABC   ' AND '' = '   '
--> (1);

SELECT 1 WHERE ' abc' = 'abc'
--> ;

SELECT COUNT(DISTINCT v.n) FROM (VALUES ('a'), ('A'), ('a '), ('b')) AS v(n)
--> (2);

SELECT 1 WHERE 'a' IN ('A ')
--> (1);

-- source: https://learn.microsoft.com/sql/relational-databases/collations/collation-and-unicode-support
SELECT 1 WHERE 'abc' = 'ABC' COLLATE Latin1_General_CS_AS
--> ;

SELECT 1 WHERE N'é' = N'e' COLLATE Latin1_General_CI_AI
--> (1);

SELECT 1 WHERE N'é' = N'e'
--> ;

SELECT 1 WHERE 'a' = 'A' COLLATE Latin1_General_BIN2
--> ;

SELECT v.n FROM (VALUES ('b'), ('A'), ('a'), ('B')) AS v(n) ORDER BY v.n COLLATE Latin1_General_BIN2
--> (A)(B)(a)(b);

SELECT 1 WHERE 'abc' = 'abc ' COLLATE Latin1_General_BIN2
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/statements/collation-precedence-transact-sql
CREATE TABLE dbo.A (x nvarchar(5) COLLATE Latin1_General_CI_AS, y nvarchar(5) COLLATE Latin1_General_CS_AS);
SELECT 1 FROM dbo.A WHERE x = y
--> !468

CREATE TABLE dbo.A (x nvarchar(5) COLLATE Latin1_General_CI_AS, y nvarchar(5) COLLATE Latin1_General_CS_AS);
INSERT dbo.A VALUES (N'a', N'A');
SELECT 1 FROM dbo.A WHERE x = y COLLATE Latin1_General_CI_AS
--> (1);

SELECT 1 WHERE 'a' COLLATE Latin1_General_CI_AS = 'a' COLLATE Latin1_General_CS_AS
--> !468

CREATE TABLE dbo.A (x nvarchar(5) COLLATE Latin1_General_CS_AS);
INSERT dbo.A VALUES (N'a');
SELECT 1 FROM dbo.A WHERE x = N'A'
--> ;

CREATE TABLE dbo.A (x nvarchar(5) COLLATE Latin1_General_CI_AS, y nvarchar(5) COLLATE Latin1_General_CS_AS);
SELECT x FROM dbo.A UNION SELECT y FROM dbo.A
--> !468

SELECT 1 COLLATE Latin1_General_CI_AS
--> !447

SELECT 'a' COLLATE Nope_CI_AS
--> !448

-- source: https://learn.microsoft.com/sql/t-sql/statements/collations (DATABASE_DEFAULT)
CREATE TABLE #t (x nvarchar(5) COLLATE DATABASE_DEFAULT); INSERT #t VALUES (N'a'); SELECT 1 FROM #t WHERE x = N'A'
--> (1);

-- source: https://learn.microsoft.com/sql/relational-databases/databases/database-identifiers (names compare by the database's collation)
CREATE TABLE dbo.Abc (Id int); SELECT ID FROM DBO.ABC
--> ;

-- source: https://support.microsoft.com/kb/322112 (Unicode values sort by words: a hyphen counts only where nothing else differs)
SELECT CASE WHEN N'a-c' > N'ab' THEN 1 ELSE 0 END, CASE WHEN 'a-c' < 'ab' THEN 1 ELSE 0 END, CASE WHEN N'coop' < N'co-op' THEN 1 ELSE 0 END, CASE WHEN N'coop' = N'co-op' THEN 1 ELSE 0 END
--> (1, 1, 1, 0);

SELECT v.t FROM (VALUES (N'co-op'), (N'cop'), (N'coop'), (N'con')) AS v(t) ORDER BY v.t
--> (con)(coop)(co-op)(cop);
