-- source: https://learn.microsoft.com/sql/t-sql/language-elements/divide-transact-sql (an integer dividend and divisor give an integer, the fraction cut off)
SELECT 7/2, -7/2, 7/-2
--> (3, -3, -3);

SELECT 1/2*100, 100*1/2
--> (0, 50);

SELECT 1/0
--> ; !8134

SELECT CAST(1.0 AS float)/0
--> ; !8134

SELECT 1 % 0
--> ; !8134

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/modulo-transact-sql
SELECT 7 % 3, -7 % 3, 7 % -3
--> (1, -1, 1);

SELECT 38 / 5 AS Quotient, 38 % 5 AS Remainder
--> (7, 3);

SELECT 7.5 % 2
--> (1.5);

-- source: https://learn.microsoft.com/sql/t-sql/data-types/precision-scale-and-length-transact-sql
SELECT 7.0/2, 10/4.0
--> (3.500000, 2.500000);

SELECT CAST(1 AS decimal(5,2))/3
--> (0.333333);

SELECT CAST(1 AS decimal(38,10))/CAST(3 AS decimal(38,10))
--> (0.333333);

SELECT CAST(1.11 AS decimal(3,2)) * CAST(2.22 AS decimal(3,2))
--> (2.4642);

SELECT CAST(1 AS decimal(38,20)) * CAST(1 AS decimal(38,20))
--> (1.000000);

SELECT 0.1 + 0.2, 1.5 * 1.5, 10.25 - 0.5
--> (0.3, 2.25, 9.75);

SELECT CAST(1 AS decimal(10,2)) + CAST(1 AS decimal(12,4))
--> (2.0000);

SELECT CAST(9.99 AS decimal(3,2)) + CAST(9.99 AS decimal(3,2))
--> (19.98);

SELECT 1.0 / 3.0
--> (0.333333);

SELECT CAST(10 AS decimal(10,0)) % CAST(3 AS decimal(5,2))
--> (1.00);

-- source: https://learn.microsoft.com/sql/t-sql/data-types/int-bigint-smallint-and-tinyint-transact-sql (overflow: Msg 8115)
SELECT 2147483647 + 1
--> ; !8115

SELECT CAST(9223372036854775807 AS bigint) + 1
--> ; !8115

SELECT CAST(200 AS tinyint) + CAST(100 AS tinyint)
--> ; !8115

SELECT CAST(-32768 AS smallint) - CAST(1 AS smallint)
--> ; !8115

SELECT 2147483648 + 1
--> (2147483649);

SELECT CAST(256 AS tinyint)
--> ; !220

SELECT CAST(40000 AS smallint)
--> ; !220

SELECT CAST(3000000000 AS int)
--> ; !8115

-- source: https://learn.microsoft.com/sql/t-sql/data-types/decimal-and-numeric-transact-sql
SELECT CAST(12.345 AS decimal(4,2)), CAST(-12.345 AS decimal(4,2))
--> (12.35, -12.35);

SELECT CAST(1000 AS decimal(3,0))
--> ; !8115

SELECT CAST(123.456 AS decimal), CAST(123.456 AS decimal(6))
--> (123, 123);

DECLARE @d decimal(39,0)
--> !2750

DECLARE @d decimal(5,6)
--> !192

-- source: https://learn.microsoft.com/sql/t-sql/functions/round-transact-sql
SELECT ROUND(123.9994, 3), ROUND(123.9995, 3)
--> (123.9990, 124.0000);

SELECT ROUND(123.4545, 2), ROUND(123.45, -2)
--> (123.4500, 100.00);

SELECT ROUND(150.75, 0), ROUND(150.75, 0, 1)
--> (151.00, 150.00);

SELECT ROUND(748.58, -1), ROUND(748.58, -2), ROUND(748.58, -4)
--> (750.00, 700.00, 0.00);

SELECT ROUND(748.58, -3)
--> ; !8115

SELECT ROUND(1250, -2), ROUND(-1250, -2)
--> (1300, -1300);

-- source: https://learn.microsoft.com/sql/t-sql/functions/ceiling-transact-sql
SELECT CEILING(123.45), CEILING(-123.45), CEILING(0.0)
--> (124, -123, 0);

-- source: https://learn.microsoft.com/sql/t-sql/functions/floor-transact-sql
SELECT FLOOR(123.45), FLOOR(-123.45), FLOOR(123)
--> (123, -124, 123);

-- source: https://learn.microsoft.com/sql/t-sql/functions/abs-transact-sql
SELECT ABS(-1.0), ABS(0.0), ABS(1.0)
--> (1.0, 0.0, 1.0);

DECLARE @i int; SET @i = -2147483648; SELECT ABS(@i);
--> ; !8115

-- source: https://learn.microsoft.com/sql/t-sql/functions/power-transact-sql
SELECT POWER(2, 10), POWER(2.0, 3), POWER(2.0, -1)
--> (1024, 8.0, 0.5);

SELECT POWER(2, -1)
--> (0);

-- source: https://learn.microsoft.com/sql/t-sql/functions/sign-transact-sql
SELECT SIGN(-5), SIGN(0), SIGN(7)
--> (-1, 0, 1);

-- source: https://learn.microsoft.com/sql/t-sql/functions/sqrt-transact-sql
SELECT SQRT(9), SQUARE(3)
--> (3, 9);

SELECT SQRT(-1)
--> ; !3623

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/bitwise-operators-transact-sql
SELECT 5 & 3, 5 | 3, 5 ^ 3, ~5
--> (1, 7, 6, -6);

-- source: https://learn.microsoft.com/sql/t-sql/data-types/money-and-smallmoney-transact-sql
SELECT CAST($1.23 * 3 AS decimal(9,4)), CAST($1 / $3 AS decimal(9,4)), CAST($10 / 4 AS decimal(9,4))
--> (3.6900, 0.3333, 2.5000);

SELECT CAST(CAST(1.23456 AS money) AS decimal(9,5)), CAST($2.5 AS int)
--> (1.23460, 3);

-- source: https://learn.microsoft.com/sql/t-sql/functions/avg-transact-sql (AVG of int is int)
SELECT AVG(n) FROM (VALUES (1), (2)) AS v(n)
--> (1);

SELECT AVG(n) FROM (VALUES (1.0), (2.0)) AS v(n)
--> (1.500000);

-- source: https://learn.microsoft.com/sql/t-sql/functions/sum-transact-sql (SUM of int is int and overflows)
SELECT SUM(n) FROM (VALUES (2147483647), (1)) AS v(n)
--> ; !8115

SELECT SUM(CAST(n AS tinyint)) FROM (VALUES (200), (100)) AS v(n)
--> (300);

SELECT SUM(CAST(n AS bigint)) FROM (VALUES (2147483647), (1)) AS v(n)
--> (2147483648);
