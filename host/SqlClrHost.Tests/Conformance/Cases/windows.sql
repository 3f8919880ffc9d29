-- setup:
CREATE TABLE dbo.S (G char(1) NOT NULL, N int NOT NULL, A int NULL);
INSERT dbo.S VALUES ('a', 1, 10), ('a', 2, 20), ('a', 3, 20), ('b', 1, 5), ('b', 2, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/functions/row-number-transact-sql
SELECT G, N, ROW_NUMBER() OVER (PARTITION BY G ORDER BY N DESC) FROM dbo.S ORDER BY G, N
--> (a, 1, 3)(a, 2, 2)(a, 3, 1)(b, 1, 2)(b, 2, 1);

SELECT ROW_NUMBER() OVER () FROM dbo.S
--> !4112

SELECT 1 FROM dbo.S WHERE ROW_NUMBER() OVER (ORDER BY N) = 1
--> !4108

SELECT N FROM dbo.S WHERE G = 'a' ORDER BY ROW_NUMBER() OVER (ORDER BY N DESC)
--> (3)(2)(1);

-- source: https://learn.microsoft.com/sql/t-sql/functions/rank-transact-sql
SELECT N, RANK() OVER (ORDER BY A), DENSE_RANK() OVER (ORDER BY A) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, 1, 1)(2, 2, 2)(3, 2, 2);

SELECT RANK() OVER (ORDER BY N ROWS UNBOUNDED PRECEDING) FROM dbo.S
--> !10752

-- source: https://learn.microsoft.com/sql/t-sql/functions/ntile-transact-sql
SELECT v.n, NTILE(3) OVER (ORDER BY v.n) FROM (VALUES (1), (2), (3), (4), (5)) AS v(n) ORDER BY v.n
--> (1, 1)(2, 1)(3, 2)(4, 2)(5, 3);

SELECT NTILE(0) OVER (ORDER BY v.n) FROM (VALUES (1)) AS v(n)
--> ; !4116

-- source: https://learn.microsoft.com/sql/t-sql/functions/percent-rank-transact-sql
SELECT N, PERCENT_RANK() OVER (ORDER BY A), CUME_DIST() OVER (ORDER BY A) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, 0, 0.333333)(2, 0.5, 1)(3, 0.5, 1);

-- source: https://learn.microsoft.com/sql/t-sql/functions/lag-transact-sql
SELECT N, LAG(A) OVER (ORDER BY N), LAG(A, 2, -1) OVER (ORDER BY N), LEAD(A) OVER (ORDER BY N) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, NULL, -1, 20)(2, 10, -1, 20)(3, 20, 10, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-over-clause-transact-sql
SELECT G, N, SUM(A) OVER (PARTITION BY G) FROM dbo.S ORDER BY G, N
--> (a, 1, 50)(a, 2, 50)(a, 3, 50)(b, 1, 5)(b, 2, 5);

SELECT N, SUM(N) OVER (ORDER BY A) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, 1)(2, 6)(3, 6);

SELECT N, SUM(N) OVER (ORDER BY A ROWS UNBOUNDED PRECEDING) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, 1)(2, 3)(3, 6);

SELECT N, SUM(N) OVER (ORDER BY N ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), SUM(N) OVER (ORDER BY N ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, 1, 6)(2, 3, 5)(3, 5, 3);

SELECT N, AVG(N) OVER (ORDER BY N ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, 1)(2, 2)(3, 2);

SELECT N, COUNT(*) OVER (ORDER BY N ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING), SUM(N) OVER (ORDER BY N ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, 0, NULL)(2, 1, 1)(3, 2, 3);

SELECT N, COUNT(*) OVER (ORDER BY A RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, 3)(2, 2)(3, 2);

-- source: https://learn.microsoft.com/sql/t-sql/functions/first-value-transact-sql
SELECT N, FIRST_VALUE(A) OVER (ORDER BY N), LAST_VALUE(A) OVER (ORDER BY N) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, 10, 10)(2, 10, 20)(3, 10, 20);

SELECT N, LAST_VALUE(N) OVER (ORDER BY N ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM dbo.S WHERE G = 'a' ORDER BY N
--> (1, 3)(2, 3)(3, 3);

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-over-clause-transact-sql (window functions come after grouping)
SELECT G, SUM(COUNT(*)) OVER (), ROW_NUMBER() OVER (ORDER BY COUNT(*)) FROM dbo.S GROUP BY G ORDER BY G
--> (a, 5, 2)(b, 5, 1);

-- source: https://learn.microsoft.com/sql/t-sql/queries/select-over-clause-transact-sql (ORDER BY takes no position and no constant: Msg 5308, 5309)
SELECT ROW_NUMBER() OVER (ORDER BY 1)
--> !5308

SELECT RANK() OVER (ORDER BY 'x')
--> !5309

SELECT ROW_NUMBER() OVER (ORDER BY (SELECT NULL))
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/functions/string-agg-transact-sql (no OVER clause: Msg 4113; one order for all in a query: Msg 8711)
SELECT STRING_AGG(v.t, N',') OVER () FROM (VALUES (N'a')) AS v(t)
--> !4113

SELECT STRING_AGG(v.t, N',') WITHIN GROUP (ORDER BY v.t), STRING_AGG(v.t, N',') WITHIN GROUP (ORDER BY v.t DESC) FROM (VALUES (N'a')) AS v(t)
--> !8711
