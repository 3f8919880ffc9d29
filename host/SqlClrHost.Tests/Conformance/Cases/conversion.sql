-- source: https://learn.microsoft.com/sql/t-sql/functions/cast-and-convert-transact-sql (truncated and rounded results)
SELECT CAST(123 AS varchar(2)), CAST(123 AS char(2))
--> (*, * );

SELECT CAST(123 AS nvarchar(2))
--> ; !8115

SELECT CAST(123.45 AS varchar(3))
--> ; !8115

SELECT CAST(2.9 AS int), CAST(-2.9 AS int), CAST(2.5e0 AS int)
--> (2, -2, 2);

SELECT CAST('2.9' AS int)
--> ; !245

SELECT CAST('abcdef' AS varchar(3)), CAST(N'abcdef' AS nchar(4))
--> (abc, abcd);

SELECT LEN(CAST(REPLICATE('x', 40) AS varchar)), LEN(CONVERT(nvarchar, REPLICATE(N'x', 40)))
--> (30, 30);

DECLARE @v varchar = 'abc'; SELECT @v
--> (a);

SELECT CAST('' AS int), CAST('   ' AS int), CAST('  12  ' AS int)
--> (0, 0, 12);

SELECT CAST('' AS decimal(5,2))
--> ; !8114

SELECT CAST('1e3' AS float)
--> (1000);

SELECT CAST('1e3' AS decimal(9,2))
--> ; !8114

SELECT CAST('12.999' AS decimal(4,2))
--> (13.00);

SELECT CAST('12345' AS decimal(4,2))
--> ; !8115

SELECT CAST('x' AS int)
--> ; !245

SELECT CAST('99999999999' AS int)
--> ; !248

SELECT CAST('300' AS tinyint)
--> ; !244

SELECT CAST('' AS datetime)
--> (1900-01-01 00:00:00.000);

SELECT CAST(1 AS datetime), CAST(1.5 AS datetime)
--> (1900-01-02 00:00:00.000, 1900-01-02 12:00:00.000);

SELECT CAST(CAST('2026-01-01' AS date) AS int)
--> !529

SELECT CAST(5 AS date)
--> !529

SELECT CAST('2026-13-01' AS datetime)
--> ; !242

SELECT CAST('x' AS datetime)
--> ; !241

SELECT CAST('2026-02-30' AS date)
--> ; !241

SELECT CAST(5 AS bit), CAST(0 AS bit), CAST(-1 AS bit), CAST('true' AS bit), CAST('FALSE' AS bit)
--> (1, 0, 1, 1, 0);

SELECT CAST('yes' AS bit)
--> ; !245

SELECT CONVERT(varchar(30), 123456789e0), CONVERT(varchar(30), 0.1e0 + 0.2e0)
--> (1.23457e+008, 0.3);

SELECT CONVERT(varchar(30), 1e0/3, 2)
--> (3.333333333333333e-001);

SELECT CONVERT(varchar(30), 1e0/3, 1)
--> (3.3333333e-001);

SELECT CONVERT(varchar(20), $1234.5678), CONVERT(varchar(20), $1234.5678, 1), CONVERT(varchar(20), $1234.5678, 2)
--> (1234.57, 1,234.57, 1234.5678);

-- source: https://learn.microsoft.com/sql/t-sql/functions/cast-and-convert-transact-sql (date and time styles)
-- setup:
DECLARE @d datetime = '2026-03-04T05:06:07.123';

SELECT CONVERT(varchar(30), @d), CONVERT(varchar(30), @d, 100)
--> (Mar  4 2026  5:06AM, Mar  4 2026  5:06AM);

SELECT CONVERT(varchar(30), @d, 1), CONVERT(varchar(30), @d, 101)
--> (03/04/26, 03/04/2026);

SELECT CONVERT(varchar(30), @d, 2), CONVERT(varchar(30), @d, 102)
--> (26.03.04, 2026.03.04);

SELECT CONVERT(varchar(30), @d, 3), CONVERT(varchar(30), @d, 103)
--> (04/03/26, 04/03/2026);

SELECT CONVERT(varchar(30), @d, 4), CONVERT(varchar(30), @d, 104)
--> (04.03.26, 04.03.2026);

SELECT CONVERT(varchar(30), @d, 5), CONVERT(varchar(30), @d, 105)
--> (04-03-26, 04-03-2026);

SELECT CONVERT(varchar(30), @d, 6), CONVERT(varchar(30), @d, 106)
--> (04 Mar 26, 04 Mar 2026);

SELECT CONVERT(varchar(30), @d, 7), CONVERT(varchar(30), @d, 107)
--> (Mar 04, 26, Mar 04, 2026);

SELECT CONVERT(varchar(30), @d, 108), CONVERT(varchar(30), @d, 114)
--> (05:06:07, 05:06:07:123);

SELECT CONVERT(varchar(30), @d, 109)
--> (Mar  4 2026  5:06:07:123AM);

SELECT CONVERT(varchar(30), @d, 110), CONVERT(varchar(30), @d, 111), CONVERT(varchar(30), @d, 112)
--> (03-04-2026, 2026/03/04, 20260304);

SELECT CONVERT(varchar(30), @d, 113)
--> (04 Mar 2026 05:06:07:123);

SELECT CONVERT(varchar(30), @d, 120), CONVERT(varchar(30), @d, 121), CONVERT(varchar(30), @d, 126)
--> (2026-03-04 05:06:07, 2026-03-04 05:06:07.123, 2026-03-04T05:06:07.123);

SELECT CONVERT(varchar(10), @d, 120), CONVERT(varchar(7), @d, 126)
--> (2026-03-04, 2026-03);

SELECT CONVERT(datetime, '04/03/2026', 103), CONVERT(datetime, '04/03/2026', 101)
--> (2026-03-04 00:00:00.000, 2026-04-03 00:00:00.000);

SELECT CONVERT(date, '20260304', 112), CONVERT(date, '2026-03-04T05:06:07', 126)
--> (2026-03-04, 2026-03-04);

SELECT CONVERT(varchar(30), @d, 999)
--> ; !281

-- source: https://learn.microsoft.com/sql/t-sql/functions/cast-and-convert-transact-sql (binary styles)
-- setup:

SELECT CONVERT(varbinary(4), 1), CONVERT(int, 0x0000000A), CAST(0x41424344 AS varchar(10))
--> (0x00000001, 10, ABCD);

SELECT CONVERT(varchar(10), 0x4142, 1), CONVERT(varchar(10), 0x4142, 2)
--> (0x4142, 4142);

SELECT CONVERT(varbinary(2), '0x4142', 1), CONVERT(varbinary(2), '4142', 2), CONVERT(varbinary(2), 'AB')
--> (0x4142, 0x4142, 0x4142);

SELECT CONVERT(varbinary(2), 'zz', 2)
--> ; !8114

SELECT CAST(N'AB' AS varbinary(4)), CAST(CAST(258 AS smallint) AS binary(4))
--> (0x41004200, 0x00000102);

-- source: https://learn.microsoft.com/sql/t-sql/functions/try-cast-transact-sql
SELECT TRY_CAST('x' AS int), TRY_CAST('12' AS int), TRY_CAST(NULL AS int)
--> (NULL, 12, NULL);

SELECT TRY_CAST('2026-02-30' AS date), TRY_CAST('99999999999' AS int)
--> (NULL, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/functions/try-convert-transact-sql (a conversion that is never allowed is an error all the same)
SELECT TRY_CONVERT(int, CAST('2026-01-01' AS date))
--> !529

SELECT TRY_CONVERT(date, '31/12/2026', 103), TRY_CONVERT(date, '31/12/2026', 101)
--> (2026-12-31, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/data-types/uniqueidentifier-transact-sql
SELECT CAST('6f9619ff-8b86-d011-b42d-00c04fc964ff' AS uniqueidentifier)
--> (6F9619FF-8B86-D011-B42D-00C04FC964FF);

SELECT CAST('x' AS uniqueidentifier)
--> ; !8169

SELECT CONVERT(uniqueidentifier, N'0E984725-C51C-4BF4-9960-E1C80E27ABA0wrong')
--> (0E984725-C51C-4BF4-9960-E1C80E27ABA0);

-- source: https://learn.microsoft.com/sql/t-sql/data-types/data-type-precedence-transact-sql
SELECT 1 + '2', '3' + 4
--> (3, 7);

SELECT 'a' + 1
--> ; !245

SELECT CASE WHEN 1 = 1 THEN 1 ELSE 2.5 END, CASE WHEN 1 = 1 THEN 1 ELSE CAST(2 AS bigint) END
--> (1.0, 1);

SELECT CASE WHEN 1 = 1 THEN 'a' ELSE 1 END
--> ; !245

SELECT 1 WHERE '5' > 10
--> ;

SELECT 1 WHERE '5' > '10'
--> (1);

SELECT 1 WHERE N'12' = 12.0
--> (1);

SELECT SQL_VARIANT_PROPERTY(1 + CAST(2 AS bigint), 'BaseType'), SQL_VARIANT_PROPERTY('a' + N'b', 'BaseType')
--> (bigint, nvarchar);

-- source: https://learn.microsoft.com/sql/t-sql/functions/isnull-transact-sql (the result has the type of the first argument)
SELECT ISNULL(CAST(NULL AS varchar(2)), 'abc'), COALESCE(CAST(NULL AS varchar(2)), 'abc')
--> (ab, abc);

SELECT ISNULL(NULL, 1), ISNULL(CAST(NULL AS int), 2.7)
--> (1, 2);

-- source: https://learn.microsoft.com/sql/t-sql/functions/isnumeric-transact-sql
SELECT ISNUMERIC('1e3'), ISNUMERIC('abc'), ISNUMERIC('$'), ISNUMERIC('-'), ISNUMERIC('12.5')
--> (1, 0, 1, 1, 1);

-- source: https://learn.microsoft.com/sql/t-sql/functions/isdate-transact-sql
SELECT ISDATE('2026-02-28'), ISDATE('2026-02-30'), ISDATE('x')
--> (1, 0, 0);
