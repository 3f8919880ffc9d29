-- source: https://learn.microsoft.com/sql/t-sql/queries/select-group-by-transact-sql
SELECT v.a, COUNT(*) FROM (VALUES (1), (2), (1)) AS v(a) GROUP BY v.a ORDER BY v.a
--> (1, 2)(2, 1);

SELECT v.a % 2 AS odd, SUM(v.a) FROM (VALUES (1), (2), (3)) AS v(a) GROUP BY v.a % 2 ORDER BY odd
--> (0, 2)(1, 4);

SELECT v.a, v.b FROM (VALUES (1, 2)) AS v(a, b) GROUP BY v.a
--> !8120

SELECT v.a + 1, COUNT(*) FROM (VALUES (1), (1)) AS v(a) GROUP BY v.a
--> (2, 2);

SELECT v.a + 1 FROM (VALUES (1)) AS v(a) GROUP BY v.a + 2
--> !8120

SELECT *, COUNT(*) FROM (VALUES (1)) AS v(a)
--> !8120

SELECT v.a, COUNT(*) FROM (VALUES (1)) AS v(a)
--> !8120

SELECT odd = v.a % 2, COUNT(*) FROM (VALUES (1)) AS v(a) GROUP BY odd
--> !207

SELECT COUNT(*) FROM (VALUES (1)) AS v(a) GROUP BY 1
--> !164

SELECT COUNT(*) FROM (VALUES (1)) AS v(a) GROUP BY COUNT(*)
--> !144

SELECT v.a FROM (VALUES (1), (1)) AS v(a) GROUP BY v.a
--> (1);

SELECT COUNT(*) FROM (VALUES (1)) AS v(a) WHERE v.a > 1 GROUP BY v.a
--> ;

SELECT v.a, v.b, COUNT(*) FROM (VALUES ('x', 1), ('X', 1), ('y', 1)) AS v(a, b) GROUP BY v.a, v.b ORDER BY v.a
--> (x, 1, 2)(y, 1, 1);

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-having-transact-sql
SELECT v.a, COUNT(*) FROM (VALUES (1), (2), (1)) AS v(a) GROUP BY v.a HAVING COUNT(*) > 1
--> (1, 2);

SELECT v.a FROM (VALUES (1, 2)) AS v(a, b) GROUP BY v.a HAVING v.b > 1
--> !8121

SELECT SUM(v.a) FROM (VALUES (1), (2)) AS v(a) HAVING SUM(v.a) > 10
--> ;

SELECT v.a FROM (VALUES (1, 2)) AS v(a, b) GROUP BY v.a ORDER BY v.b
--> !8127

SELECT v.a FROM (VALUES (1, 2), (2, 1)) AS v(a, b) GROUP BY v.a ORDER BY SUM(v.b)
--> (2)(1);

SELECT 1 WHERE COUNT(*) > 0
--> !147

SELECT SUM(COUNT(*)) FROM (VALUES (1)) AS v(a)
--> !130

SELECT SUM((SELECT 1)) FROM (VALUES (1)) AS v(a)
--> !130

-- source: https://learn.microsoft.com/sql/t-sql/functions/count-transact-sql
SELECT COUNT(DISTINCT v.a), COUNT(ALL v.a), COUNT_BIG(*) FROM (VALUES (1), (1), (NULL)) AS v(a)
--> (1, 2, 3); 'Warning: Null value is eliminated by an aggregate or other SET operation.'

-- source: https://learn.microsoft.com/sql/t-sql/functions/stdev-transact-sql
SELECT STDEVP(v.a), VARP(v.a), STDEV(v.a) FROM (VALUES (1), (3)) AS v(a)
--> (1, 1, 1.41421);

SELECT SUM('a')
--> !8117

SELECT MAX(CAST(1 AS bit))
--> !8117
