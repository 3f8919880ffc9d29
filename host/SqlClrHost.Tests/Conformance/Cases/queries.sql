-- source: https://learn.microsoft.com/sql/t-sql/queries/top-transact-sql
SELECT TOP (2) v.n FROM (VALUES (3), (1), (2)) AS v(n) ORDER BY v.n
--> (1)(2);

SELECT TOP (2) WITH TIES v.n FROM (VALUES (3), (1), (2), (2), (1)) AS v(n) ORDER BY v.n
--> (1)(1);

SELECT TOP (3) WITH TIES v.n FROM (VALUES (3), (1), (2), (2), (1)) AS v(n) ORDER BY v.n
--> (1)(1)(2)(2);

SELECT TOP (1) WITH TIES v.a, v.b FROM (VALUES (1, 'x'), (1, 'y'), (2, 'z')) AS v(a, b) ORDER BY v.a DESC
--> (2, z);

SELECT TOP (1) WITH TIES 1 FROM (VALUES (1)) AS v(n)
--> !1062

SELECT TOP (50) PERCENT WITH TIES v.n FROM (VALUES (1), (2), (2), (3)) AS v(n) ORDER BY v.n
--> (1)(2)(2);

SELECT TOP (50) PERCENT v.n FROM (VALUES (1), (2), (3)) AS v(n) ORDER BY v.n
--> (1)(2);

SELECT TOP (0) v.n FROM (VALUES (1)) AS v(n)
--> ;

DECLARE @n int = 1; SELECT TOP (@n) v.n FROM (VALUES (2), (1)) AS v(n) ORDER BY v.n
--> (1);

DECLARE @n int = -1; SELECT TOP (@n) 1
--> ; !127

DECLARE @n int; SELECT TOP (@n) 1
--> ; !1060

SELECT TOP (2) DISTINCT 1
--> !156

SELECT DISTINCT TOP (1) v.n FROM (VALUES (2), (2), (1)) AS v(n) ORDER BY v.n DESC
--> (2);

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-order-by-clause-transact-sql
SELECT v.n FROM (VALUES (3), (1), (2)) AS v(n) ORDER BY v.n OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY
--> (2);

SELECT v.n FROM (VALUES (3), (1), (2)) AS v(n) ORDER BY v.n OFFSET 2 ROWS
--> (3);

SELECT v.n FROM (VALUES (1)) AS v(n) ORDER BY v.n OFFSET -1 ROWS
--> ; !10742

SELECT v.n FROM (VALUES (1)) AS v(n) ORDER BY v.n OFFSET 0 ROWS FETCH NEXT 0 ROWS ONLY
--> ; !10744

SELECT v.n AS a FROM (VALUES (3), (1), (2)) AS v(n) ORDER BY a
--> (1)(2)(3);

SELECT v.n FROM (VALUES (3), (1), (2)) AS v(n) ORDER BY 1 DESC
--> (3)(2)(1);

SELECT v.n FROM (VALUES (1)) AS v(n) ORDER BY 2
--> !108

SELECT -v.n AS n FROM (VALUES (1), (2)) AS v(n) ORDER BY n
--> (-2)(-1);

SELECT v.n FROM (VALUES (1), (2)) AS v(n) ORDER BY v.n + 0 DESC
--> (2)(1);

SELECT v.n FROM (SELECT n FROM (VALUES (1)) AS x(n) ORDER BY n) AS v
--> !1033

SELECT v.n FROM (SELECT TOP (1) n FROM (VALUES (1), (2)) AS x(n) ORDER BY n DESC) AS v
--> (2);

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-transact-sql
SELECT DISTINCT v.n FROM (VALUES (2), (1), (2)) AS v(n) ORDER BY v.n
--> (1)(2);

SELECT DISTINCT v.a FROM (VALUES (1, 2)) AS v(a, b) ORDER BY v.b
--> !145

SELECT *
--> !263

SELECT v.* FROM (VALUES (1, 2)) AS v(a, b)
--> (1, 2);

SELECT x.* FROM (VALUES (1)) AS v(a)
--> !107

SELECT nope
--> !207

SELECT nope FROM (VALUES (1)) AS v(n)
--> !207

SELECT x.n FROM (VALUES (1)) AS v(n)
--> !4104

SELECT * FROM dbo.Nope
--> !208

SELECT nope(1)
--> !195

SELECT dbo.nope(1)
--> !4121

SELECT a = 1, 2 AS b, 3 c
--> (1, 2, 3);

-- source: https://learn.microsoft.com/sql/relational-databases/performance/subqueries
SELECT (SELECT 1 UNION ALL SELECT 2)
--> ; !512

SELECT (SELECT 1, 2)
--> !116

SELECT (SELECT 1 WHERE 1 = 0)
--> (NULL);

SELECT v.n FROM (VALUES (1), (2), (3)) AS v(n) WHERE v.n > ALL (SELECT x.n FROM (VALUES (1), (2)) AS x(n))
--> (3);

SELECT v.n FROM (VALUES (1), (2), (3)) AS v(n) WHERE v.n = ANY (SELECT x.n FROM (VALUES (1), (2)) AS x(n)) ORDER BY v.n
--> (1)(2);

SELECT v.n FROM (VALUES (1), (2)) AS v(n) WHERE (SELECT MAX(x.m) FROM (VALUES (1), (2)) AS x(m) WHERE x.m <= v.n) = 2
--> (2);

-- source: https://learn.microsoft.com/sql/t-sql/queries/table-value-constructor-transact-sql
SELECT v.n FROM (VALUES (1), (2.5)) AS v(n)
--> (1.0)(2.5);

SELECT * FROM (VALUES (1), (1, 2)) AS v(n)
--> !10709

SELECT * FROM (VALUES (1, 2)) AS v(n)
--> !8158

SELECT * FROM (VALUES (1)) AS v(a, b)
--> !8159

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-into-clause-transact-sql
SELECT 1 AS a, CAST('x' AS varchar(7)) AS b INTO #t; SELECT c.max_length FROM tempdb.sys.columns AS c WHERE c.object_id = OBJECT_ID('tempdb..#t') AND c.name = 'b'
--> (7);

SELECT 1 INTO #t
--> !1038

SELECT 1 AS a, 2 AS a INTO #t
--> !2705

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-order-by-clause-transact-sql (TOP cannot be combined with OFFSET and FETCH; Msg 10741)
SELECT TOP (1) name FROM sys.objects ORDER BY name OFFSET 1 ROWS
--> !10741

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-order-by-clause-transact-sql (a name that stands for two columns is ambiguous, Msg 209)
SELECT v.n AS x, v.m AS x FROM (VALUES (1, 2)) AS v(n, m) ORDER BY x
--> !209

SELECT v.n, v.* FROM (VALUES (1, 2)) AS v(n, m) ORDER BY n
--> !209
