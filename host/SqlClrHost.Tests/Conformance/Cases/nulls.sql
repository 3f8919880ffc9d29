-- source: https://learn.microsoft.com/sql/t-sql/language-elements/null-and-unknown-transact-sql
SELECT CASE WHEN NULL = NULL THEN 1 ELSE 0 END, CASE WHEN NULL <> NULL THEN 1 ELSE 0 END, CASE WHEN NULL IS NULL THEN 1 ELSE 0 END
--> (0, 0, 1);

SELECT 1 WHERE NOT (NULL = 1)
--> ;

SELECT 1 WHERE NULL = 1 OR 1 = 1
--> (1);

SELECT 1 WHERE NULL = 1 AND 1 = 1
--> ;

SELECT 1 + NULL, 'a' + NULL, NULL + NULL
--> (NULL, NULL, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/in-transact-sql
SELECT 1 WHERE 3 NOT IN (1, NULL)
--> ;

SELECT 1 WHERE 1 IN (1, NULL)
--> (1);

SELECT v.n FROM (VALUES (1), (2)) AS v(n) WHERE v.n NOT IN (SELECT x.m FROM (VALUES (1), (NULL)) AS x(m))
--> ;

SELECT v.n FROM (VALUES (1), (2)) AS v(n) WHERE NOT EXISTS (SELECT 1 FROM (VALUES (1), (NULL)) AS x(m) WHERE x.m = v.n)
--> (2);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/between-transact-sql
SELECT 1 WHERE 5 BETWEEN 1 AND NULL
--> ;

SELECT 1 WHERE 5 NOT BETWEEN 6 AND NULL
--> (1);

SELECT 1 WHERE 1 BETWEEN 2 AND 0
--> ;

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/nullif-transact-sql
SELECT NULLIF(1, 1), NULLIF(1, 2), NULLIF(1, NULL), NULLIF('a', 'A')
--> (NULL, 1, 1, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/coalesce-transact-sql
SELECT COALESCE(NULL, NULL, 3), COALESCE(NULL, 2, 3.5)
--> (3, 2.0);

SELECT COALESCE(NULL, NULL)
--> !4127

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/case-transact-sql
SELECT CASE 1 WHEN NULL THEN 'a' WHEN 1 THEN 'b' END, CASE WHEN 1 = 0 THEN 1 END
--> (b, NULL);

SELECT CASE WHEN 1 = 1 THEN NULL END
--> !8133

SELECT CASE WHEN 1 = 1 THEN 1 WHEN 1/0 = 1 THEN 2 END
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/functions/logical-functions-iif-transact-sql
SELECT IIF(1 > 2, 'x', 'yy'), IIF(NULL > 1, 1, 2)
--> (yy, 2);

-- source: https://learn.microsoft.com/sql/t-sql/functions/aggregate-functions-transact-sql (aggregates but COUNT(*) ignore NULL)
SELECT COUNT(*), COUNT(v.n), SUM(v.n), AVG(v.n), MIN(v.n), MAX(v.n) FROM (VALUES (1), (NULL), (4)) AS v(n)
--> (3, 2, 5, 2, 1, 4);

SELECT COUNT(*), COUNT(v.n), SUM(v.n) FROM (VALUES (CAST(NULL AS int))) AS v(n)
--> (1, 0, NULL);

SELECT COUNT(*), MAX(v.n) FROM (VALUES (1)) AS v(n) WHERE 1 = 0
--> (0, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-order-by-clause-transact-sql (NULL is the lowest value)
SELECT v.n FROM (VALUES (2), (NULL), (1)) AS v(n) ORDER BY v.n
--> (NULL)(1)(2);

SELECT v.n FROM (VALUES (2), (NULL), (1)) AS v(n) ORDER BY v.n DESC
--> (2)(1)(NULL);

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-group-by-transact-sql (NULLs make one group)
SELECT v.n, COUNT(*) FROM (VALUES (NULL), (1), (NULL)) AS v(n) GROUP BY v.n ORDER BY v.n
--> (NULL, 2)(1, 1);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/set-operators-except-and-intersect-transact-sql (NULL equals NULL)
SELECT NULL INTERSECT SELECT NULL
--> (NULL);

SELECT v.n FROM (VALUES (1), (NULL)) AS v(n) EXCEPT SELECT NULL
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/coalesce-transact-sql (ISNULL with a value that is not NULL makes a NOT NULL column, COALESCE does not)
DECLARE @t TABLE (n int NULL); SELECT ISNULL(n, 0) AS a, COALESCE(n, 0) AS b, SYSUTCDATETIME() AS c, ISNULL(n, NULL) AS d INTO #n FROM @t;
SELECT name, is_nullable FROM tempdb.sys.columns WHERE object_id = OBJECT_ID(N'tempdb..#n') ORDER BY column_id
--> (a, 0)(b, 1)(c, 0)(d, 1);
