-- source: https://learn.microsoft.com/sql/t-sql/functions/len-transact-sql (trailing spaces do not count)
SELECT LEN('abc  '), LEN('  abc'), LEN(''), LEN(NULL), DATALENGTH('abc  '), DATALENGTH(N'abc')
--> (3, 5, 0, NULL, 5, 6);

-- source: https://learn.microsoft.com/sql/t-sql/functions/substring-transact-sql
SELECT SUBSTRING('abcdef', 2, 3), SUBSTRING('abcdef', 0, 3), SUBSTRING('abcdef', -1, 3), SUBSTRING('abcdef', 5, 100)
--> (bcd, ab, a, ef);

SELECT SUBSTRING('abc', 2, -1)
--> ; !537

SELECT SUBSTRING(0x010203, 2, 1)
--> (0x02);

-- source: https://learn.microsoft.com/sql/t-sql/functions/left-transact-sql
SELECT LEFT('abcdefg', 2), LEFT('ab', 10), RIGHT('abcdefg', 2)
--> (ab, ab, fg);

SELECT LEFT('abc', -1)
--> ; !537

-- source: https://learn.microsoft.com/sql/t-sql/functions/charindex-transact-sql
SELECT CHARINDEX('B', 'abcb'), CHARINDEX('b', 'abcb', 3), CHARINDEX('x', 'abc'), CHARINDEX('', 'abc'), CHARINDEX(NULL, 'abc')
--> (2, 4, 0, 0, NULL);

SELECT CHARINDEX('B', 'abcb' COLLATE Latin1_General_CS_AS)
--> (0);

-- source: https://learn.microsoft.com/sql/t-sql/functions/patindex-transact-sql
SELECT PATINDEX('%[0-9]%', 'ab3d'), PATINDEX('b%', 'abc'), PATINDEX('%x%', 'abc')
--> (3, 0, 0);

-- source: https://learn.microsoft.com/sql/t-sql/functions/replace-transact-sql
SELECT REPLACE('abcABC', 'b', 'x'), REPLACE('abc', '', 'x'), REPLACE('abc', 'b', NULL)
--> (axcAxC, abc, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/functions/stuff-transact-sql
SELECT STUFF('abcdef', 2, 3, 'ijklmn'), STUFF('abcdef', 0, 1, 'x'), STUFF('abcdef', 7, 1, 'x'), STUFF('abc', 2, 1, NULL)
--> (aijklmnef, NULL, NULL, ac);

-- source: https://learn.microsoft.com/sql/t-sql/functions/translate-transact-sql
SELECT TRANSLATE('2*[3+4]/{7-2}', '[]{}', '()()')
--> (2*(3+4)/(7-2));

SELECT TRANSLATE('abc', 'ab', 'x')
--> ; !9828

-- source: https://learn.microsoft.com/sql/t-sql/functions/trim-transact-sql
SELECT '[' + TRIM('  a b  ') + ']', '[' + LTRIM('  a ') + ']', '[' + RTRIM(' a  ') + ']'
--> ([a b], [a ], [ a]);

SELECT TRIM('.,! ' FROM '  #     test    .')
--> (#     test);

-- source: https://learn.microsoft.com/sql/t-sql/functions/replicate-transact-sql
SELECT REPLICATE('ab', 3), REPLICATE('a', 0), REPLICATE('a', -1), LEN(REPLICATE('a', 9000)), LEN(REPLICATE(CAST('a' AS varchar(max)), 9000))
--> (ababab, , NULL, 8000, 9000);

-- source: https://learn.microsoft.com/sql/t-sql/functions/reverse-transact-sql
SELECT REVERSE('abc'), REVERSE(123), UPPER('aé'), LOWER('AÉ')
--> (cba, 321, AÉ, aé);

-- source: https://learn.microsoft.com/sql/t-sql/functions/space-transact-sql
SELECT '[' + SPACE(2) + ']', DATALENGTH(SPACE(3))
--> ([  ], 3);

-- source: https://learn.microsoft.com/sql/t-sql/functions/str-transact-sql
SELECT STR(123.45, 6, 1), STR(123.45, 2, 2), STR(3.5)
--> ( 123.5, **,          4);

-- source: https://learn.microsoft.com/sql/t-sql/functions/ascii-transact-sql
SELECT ASCII('A'), CHAR(65), UNICODE(N'é'), NCHAR(233), CHAR(256), NCHAR(-1)
--> (65, A, 233, é, NULL, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/functions/concat-transact-sql (NULL counts as an empty text)
SELECT CONCAT('a', NULL, 1, N'b'), CONCAT(NULL, NULL)
--> (a1b, );

SELECT CONCAT('a')
--> !189

-- source: https://learn.microsoft.com/sql/t-sql/functions/concat-ws-transact-sql (NULL is left out with its separator)
SELECT CONCAT_WS(',', 'a', NULL, 'b', ''), CONCAT_WS(NULL, 'a', 'b')
--> (a,b,, ab);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/string-concatenation-transact-sql
SELECT 'a' + NULL, 'a' + '' + N'b', DATALENGTH('a' + N'b')
--> (NULL, ab, 4);

-- source: https://learn.microsoft.com/sql/t-sql/functions/string-agg-transact-sql (NULL is skipped)
SELECT STRING_AGG(v.n, ',') FROM (VALUES ('a'), (NULL), ('b')) AS v(n)
--> (a,b);

SELECT STRING_AGG(v.n, '-') WITHIN GROUP (ORDER BY v.n DESC) FROM (VALUES ('a'), ('c'), ('b')) AS v(n)
--> (c-b-a);

SELECT STRING_AGG(v.n, ',') FROM (VALUES ('a')) AS v(n) WHERE 1 = 0
--> (NULL);

SELECT STRING_AGG(CAST(v.n AS varchar(8000)), ',') FROM (VALUES (REPLICATE('a', 5000)), (REPLICATE('b', 5000))) AS v(n)
--> ; !9829

-- source: https://learn.microsoft.com/sql/t-sql/functions/string-split-transact-sql
SELECT value FROM STRING_SPLIT('a,,b', ',')
--> (a)()(b);

SELECT COUNT(*) FROM STRING_SPLIT(NULL, ','), (VALUES (1)) AS v(n)
--> (0);

SELECT COUNT(*) FROM STRING_SPLIT('', ',')
--> (1);

SELECT value FROM STRING_SPLIT('a', 'xy')
--> ; !214

-- source: https://learn.microsoft.com/sql/t-sql/functions/quotename-transact-sql
SELECT QUOTENAME('a]b'), QUOTENAME('a''b', ''''), QUOTENAME('a"b', '"'), QUOTENAME('a', '!'), QUOTENAME(REPLICATE('x', 129))
--> ([a]]b], 'a''b', "a""b", NULL, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/functions/parsename-transact-sql
SELECT PARSENAME('s.d.o.t', 1), PARSENAME('s.d.o.t', 4), PARSENAME('a.b', 3), PARSENAME('[a.b].c', 2)
--> (t, s, NULL, a.b);

-- source: https://learn.microsoft.com/sql/t-sql/functions/string-escape-transact-sql
SELECT STRING_ESCAPE(N'a"b\c/' + NCHAR(10), 'json')
--> (a\"b\\c\/\n);

-- source: https://learn.microsoft.com/sql/t-sql/functions/hashbytes-transact-sql
SELECT HASHBYTES('SHA2_256', 'abc')
--> (0xBA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD);

SELECT HASHBYTES('MD5', 'abc'), HASHBYTES('SHA1', 'abc'), HASHBYTES('nope', 'abc')
--> (0x900150983CD24FB0D6963F7D28E17F72, 0xA9993E364706816ABA3E25717850C26C9CD0D89D, NULL);

SELECT CASE WHEN HASHBYTES('SHA2_256', N'abc') = HASHBYTES('SHA2_256', 'abc') THEN 1 ELSE 0 END
--> (0);

-- source: https://learn.microsoft.com/sql/t-sql/functions/choose-transact-sql
SELECT CHOOSE(2, 'a', 'b', 'c'), CHOOSE(0, 'a'), CHOOSE(4, 'a'), CHOOSE(1.9, 'a', 'b')
--> (b, NULL, NULL, a);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/like-transact-sql
SELECT 1 WHERE 'abc' LIKE 'A_C' AND 'abc' LIKE '%' AND '50%' LIKE '50[%]' AND 'a_b' LIKE 'a\_b' ESCAPE '\' AND 'b' LIKE '[^a]'
--> (1);

SELECT 1 WHERE 'abc ' LIKE 'abc' OR 'x' LIKE NULL
--> (1);

SELECT 1 WHERE 'abc' LIKE 'abc '
--> ;

SELECT 1 WHERE 'a]b' LIKE 'a]b' AND '-' LIKE '[a-]' AND 'c' NOT LIKE '[^a-z]'
--> (1);

SELECT 1 WHERE N'abc ' LIKE N'abc' OR N'abc ' LIKE 'abc'
--> ;

SELECT 1 WHERE 'a' LIKE 'a' ESCAPE 'xy'
--> ; !506
