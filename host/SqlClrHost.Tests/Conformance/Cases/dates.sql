-- source: https://learn.microsoft.com/sql/t-sql/data-types/datetime-transact-sql (rounded to increments of .000, .003 or .007 seconds)
SELECT CAST('2026-01-01T23:59:59.999' AS datetime)
--> (2026-01-02 00:00:00.000);

SELECT CAST('2026-01-01T23:59:59.995' AS datetime), CAST('2026-01-01T23:59:59.998' AS datetime)
--> (2026-01-01 23:59:59.997, 2026-01-01 23:59:59.997);

SELECT CAST('2026-01-01T23:59:59.992' AS datetime), CAST('2026-01-01T23:59:59.994' AS datetime)
--> (2026-01-01 23:59:59.993, 2026-01-01 23:59:59.993);

SELECT CAST('2026-01-01T23:59:59.990' AS datetime), CAST('2026-01-01T23:59:59.991' AS datetime)
--> (2026-01-01 23:59:59.990, 2026-01-01 23:59:59.990);

SELECT CAST('1752-12-31' AS datetime)
--> ; !242

-- source: https://learn.microsoft.com/sql/t-sql/data-types/smalldatetime-transact-sql
SELECT CONVERT(varchar(19), CAST('2026-05-08 12:35:29.998' AS smalldatetime), 120), CONVERT(varchar(19), CAST('2026-05-08 12:35:29.999' AS smalldatetime), 120)
--> (2026-05-08 12:35:00, 2026-05-08 12:36:00);

-- source: https://learn.microsoft.com/sql/t-sql/data-types/datetime2-transact-sql
SELECT CAST('2026-01-01 00:00:00.5' AS datetime2(0)), CAST('2026-12-31 23:59:59.9999999' AS datetime2(3))
--> (2026-01-01 00:00:01, 2027-01-01 00:00:00.000);

SELECT CAST('12:10:05.1237' AS time(2)), CAST('23:59:59.9999999' AS time(0))
--> (12:10:05.12, 00:00:00);

SELECT CAST(CAST('2026-03-04 05:06:07' AS datetime2(0)) AS date), CAST(CAST('2026-03-04 05:06:07' AS datetime2(0)) AS time(0))
--> (2026-03-04, 05:06:07);

-- source: https://learn.microsoft.com/sql/t-sql/functions/dateadd-transact-sql
SELECT DATEADD(month, 1, CAST('2024-01-31' AS date)), DATEADD(month, 1, CAST('2025-01-31' AS date)), DATEADD(month, -1, CAST('2026-03-31' AS date))
--> (2024-02-29, 2025-02-28, 2026-02-28);

SELECT DATEADD(year, 1, CAST('2024-02-29' AS date)), DATEADD(quarter, 1, CAST('2026-11-30' AS date))
--> (2025-02-28, 2027-02-28);

SELECT DATEADD(day, 1, '2026-02-28'), DATEADD(hour, -1, CAST('2026-01-01' AS datetime2(0)))
--> (2026-03-01 00:00:00.000, 2025-12-31 23:00:00);

SELECT DATEADD(week, 1, CAST('2026-01-01' AS date)), DATEADD(dayofyear, 1, CAST('2026-01-01' AS date)), DATEADD(weekday, 1, CAST('2026-01-01' AS date))
--> (2026-01-08, 2026-01-02, 2026-01-02);

SELECT DATEADD(hour, 1, CAST('2026-01-01' AS date))
--> !9810

SELECT DATEADD(year, 9000, CAST('2026-01-01' AS datetime))
--> ; !517

SELECT DATEADD(nanosecond, 150, CAST('2026-01-01' AS datetime2(7)))
--> (2026-01-01 00:00:00.0000002);

SELECT DATEADD(fortnight, 1, '2026-01-01')
--> !155

-- source: https://learn.microsoft.com/sql/t-sql/functions/datediff-transact-sql (it counts the boundaries that are crossed)
SELECT DATEDIFF(year, '2025-12-31 23:59:59.9999999', '2026-01-01 00:00:00.0000000'), DATEDIFF(month, '2025-12-31', '2026-01-01'), DATEDIFF(day, '2025-12-31 23:59', '2026-01-01 00:01')
--> (1, 1, 1);

SELECT DATEDIFF(quarter, '2025-12-31', '2026-01-01'), DATEDIFF(hour, '2026-01-01 00:59', '2026-01-01 01:00'), DATEDIFF(minute, '2026-01-01 00:59:59', '2026-01-01 01:00')
--> (1, 1, 1);

SELECT DATEDIFF(week, '2026-01-03', '2026-01-04'), DATEDIFF(week, '2026-01-04', '2026-01-10')
--> (1, 0);

SELECT DATEDIFF(day, '2026-03-01', '2026-02-01'), DATEDIFF(second, '2026-01-01', '2026-01-02')
--> (-28, 86400);

SELECT DATEDIFF(millisecond, '2026-01-01', '2026-03-01')
--> ; !535

-- source: https://learn.microsoft.com/sql/t-sql/functions/datediff-big-transact-sql
SELECT DATEDIFF_BIG(millisecond, '2026-01-01', '2026-03-01'), DATEDIFF_BIG(second, '19700101', '2026-01-01')
--> (5097600000, 1767225600);

-- source: https://learn.microsoft.com/sql/t-sql/functions/datepart-transact-sql
SELECT DATEPART(year, '2026-03-04'), DATEPART(quarter, '2026-03-04'), DATEPART(month, '2026-03-04'), DATEPART(dayofyear, '2026-03-04'), DATEPART(day, '2026-03-04')
--> (2026, 1, 3, 63, 4);

SELECT DATEPART(week, '2026-01-01'), DATEPART(week, '2026-01-04'), DATEPART(weekday, '2026-01-01')
--> (1, 2, 5);

SELECT DATEPART(iso_week, '2026-01-01'), DATEPART(iso_week, '2027-01-01'), DATEPART(isoww, '2024-12-30')
--> (1, 53, 1);

SELECT DATEPART(millisecond, CAST('2026-01-01 00:00:00.1234567' AS datetime2(7))), DATEPART(microsecond, CAST('2026-01-01 00:00:00.1234567' AS datetime2(7))), DATEPART(nanosecond, CAST('2026-01-01 00:00:00.1234567' AS datetime2(7)))
--> (123, 123456, 123456700);

SELECT DATEPART(tzoffset, CAST('2026-01-01 00:00:00 +05:10' AS datetimeoffset))
--> (310);

SELECT YEAR('2026-03-04'), MONTH('2026-03-04'), DAY('2026-03-04'), YEAR(0)
--> (2026, 3, 4, 1900);

-- source: https://learn.microsoft.com/sql/t-sql/functions/datename-transact-sql
SELECT DATENAME(month, '2026-03-04'), DATENAME(weekday, '2026-03-04'), DATENAME(year, '2026-03-04')
--> (March, Wednesday, 2026);

-- source: https://learn.microsoft.com/sql/t-sql/functions/eomonth-transact-sql
SELECT EOMONTH('2024-02-10'), EOMONTH('2026-01-31', 1), EOMONTH('2026-01-31', -1)
--> (2024-02-29, 2026-02-28, 2025-12-31);

-- source: https://learn.microsoft.com/sql/t-sql/functions/datefromparts-transact-sql
SELECT DATEFROMPARTS(2026, 3, 4), DATEFROMPARTS(2026, NULL, 4)
--> (2026-03-04, NULL);

SELECT DATEFROMPARTS(2026, 2, 30)
--> ; !289

-- source: https://learn.microsoft.com/sql/t-sql/functions/datetime2fromparts-transact-sql
SELECT DATETIME2FROMPARTS(2026, 3, 4, 5, 6, 7, 5, 1), DATETIME2FROMPARTS(2026, 3, 4, 5, 6, 7, 50, 3)
--> (2026-03-04 05:06:07.5, 2026-03-04 05:06:07.050);

-- source: https://learn.microsoft.com/sql/t-sql/functions/datetimefromparts-transact-sql
SELECT DATETIMEFROMPARTS(2026, 3, 4, 5, 6, 7, 123)
--> (2026-03-04 05:06:07.123);

-- source: https://learn.microsoft.com/sql/t-sql/functions/switchoffset-transact-sql
SELECT SWITCHOFFSET(CAST('2026-01-01 00:00:00 +02:00' AS datetimeoffset(0)), '-05:00')
--> (2025-12-31 17:00:00 -05:00);

-- source: https://learn.microsoft.com/sql/t-sql/functions/todatetimeoffset-transact-sql
SELECT TODATETIMEOFFSET(CAST('2026-01-01' AS datetime2(0)), '+01:00'), TODATETIMEOFFSET(CAST('2026-01-01' AS datetime2(0)), -120)
--> (2026-01-01 00:00:00 +01:00, 2026-01-01 00:00:00 -02:00);

-- source: https://learn.microsoft.com/sql/t-sql/queries/at-time-zone-transact-sql
SELECT CAST('2026-03-29 01:01:00' AS datetime2(0)) AT TIME ZONE 'Central European Standard Time'
--> (2026-03-29 01:01:00 +01:00);

SELECT CAST('2026-07-01 12:00:00 +00:00' AS datetimeoffset(0)) AT TIME ZONE 'Pacific Standard Time'
--> (2026-07-01 05:00:00 -07:00);

-- source: https://learn.microsoft.com/sql/t-sql/data-types/datetimeoffset-transact-sql (values are compared as instants in UTC)
SELECT 1 WHERE CAST('2026-01-01 12:00 +01:00' AS datetimeoffset) = CAST('2026-01-01 11:00 +00:00' AS datetimeoffset)
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/add-transact-sql (a number of days can be added to datetime, not to date or datetime2)
SELECT CAST('2026-01-01' AS datetime) + 1.5, CAST('2026-01-02' AS datetime) - 1
--> (2026-01-02 12:00:00.000, 2026-01-01 00:00:00.000);

SELECT CAST('2026-01-01' AS date) + 1
--> !206

SELECT CAST('2026-01-01' AS datetime2) + 1
--> !206

-- source: https://learn.microsoft.com/sql/t-sql/functions/format-transact-sql
SELECT FORMAT(CAST('2026-03-04' AS date), 'yyyy/MM/dd', 'en-US'), FORMAT(1234.5, 'N2', 'en-US'), FORMAT(123456789, '###-##-####')
--> (2026/03/04, 1,234.50, 123-45-6789);
