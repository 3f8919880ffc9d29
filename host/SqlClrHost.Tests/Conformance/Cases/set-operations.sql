-- source: https://learn.microsoft.com/sql/t-sql/language-elements/set-operators-union-transact-sql
SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 2
--> (1)(1)(2);

SELECT 1 UNION SELECT 1 UNION SELECT 2
--> (1)(2);

SELECT 1 AS a UNION ALL SELECT 3 UNION ALL SELECT 2 ORDER BY a DESC
--> (3)(2)(1);

SELECT 1, 2 UNION SELECT 1
--> !205

SELECT 1 UNION ALL SELECT 'a'
--> (1); !245

SELECT 1 UNION ALL SELECT 2.5
--> (1.0)(2.5);

SELECT s.a, s.b FROM (SELECT N'a' AS a, N'e' AS b UNION ALL SELECT N'x', NULL) AS s
--> (a, e)(x, NULL);

SELECT 'a' UNION SELECT 'A '
--> (a);

SELECT v.n FROM (VALUES (1)) AS v(n) ORDER BY v.n UNION SELECT 2
--> !156

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/set-operators-except-and-intersect-transact-sql
SELECT 1 INTERSECT SELECT 1
--> (1);

(SELECT 1 UNION SELECT 2) EXCEPT SELECT 2
--> (1);

SELECT v.n FROM (VALUES (1), (1), (2)) AS v(n) EXCEPT SELECT 2
--> (1);

SELECT 1 UNION SELECT 2 INTERSECT SELECT 3
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/queries/with-common-table-expression-transact-sql
WITH a AS (SELECT 1 AS n), b(m) AS (SELECT n + 1 FROM a) SELECT m FROM b
--> (2);

WITH r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 4) SELECT n FROM r
--> (1)(2)(3)(4);

WITH r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT COUNT(*) FROM r
--> ; !530

WITH r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 200) SELECT MAX(n) FROM r OPTION (MAXRECURSION 0)
--> (200);

WITH a AS (SELECT 1) SELECT * FROM a
--> !8155

WITH a(x, y) AS (SELECT 1) SELECT * FROM a
--> !8159

WITH a(x) AS (SELECT 1, 2) SELECT * FROM a
--> !8158

WITH a AS (SELECT 1 AS n) SELECT n FROM a; SELECT n FROM a
--> (1); !208

CREATE TABLE dbo.T (n int); INSERT dbo.T VALUES (1), (2); WITH c AS (SELECT n FROM dbo.T WHERE n = 1) SELECT n + 10 FROM c
--> (11);

WITH r(n) AS (SELECT 1 UNION ALL SELECT CAST(n + 1 AS bigint) FROM r WHERE n < 3) SELECT n FROM r
--> !240
