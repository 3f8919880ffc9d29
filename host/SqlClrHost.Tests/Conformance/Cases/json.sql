-- source: https://learn.microsoft.com/sql/t-sql/functions/json-value-transact-sql
SELECT JSON_VALUE(N'{"a":{"b":[1,"x",true,null]}}', '$.a.b[1]'), JSON_VALUE(N'{"a":{"b":[1,"x",true,null]}}', '$.a.b[2]'), JSON_VALUE(N'{"a":{"b":[1,"x",true,null]}}', '$.a.b[3]')
--> (x, true, NULL);

SELECT JSON_VALUE(N'{"a":{"b":1}}', '$.a'), JSON_VALUE(N'{"a":1}', '$.nope'), JSON_VALUE(NULL, '$.a')
--> (NULL, NULL, NULL);

SELECT JSON_VALUE(N'{"a":1}', 'strict $.nope')
--> ; !13608

SELECT JSON_VALUE(N'{"a":{"b":1}}', 'strict $.a')
--> ; !13623

SELECT JSON_VALUE(N'not json', '$.a')
--> ; !13609

SELECT JSON_VALUE(N'{"A":1}', '$.a')
--> (NULL);

SELECT JSON_VALUE(N'{"a b":1,"c.d":2}', '$."a b"'), JSON_VALUE(N'{"a b":1,"c.d":2}', '$."c.d"')
--> (1, 2);

SELECT JSON_VALUE(N'{"a":"\u00e9\"x\""}', '$.a')
--> (é"x");

SELECT JSON_VALUE(N'{"a":1.50,"b":1e2}', '$.a'), JSON_VALUE(N'{"a":1.50,"b":1e2}', '$.b')
--> (1.50, 1e2);

SELECT JSON_VALUE(N'{"a":"' + REPLICATE(CAST(N'x' AS nvarchar(max)), 4001) + N'"}', '$.a')
--> (NULL);

SELECT JSON_VALUE(N'{"a":1}', 'a')
--> ; !13607

-- source: https://learn.microsoft.com/sql/t-sql/functions/json-query-transact-sql
SELECT JSON_QUERY(N'{"a":{"b":1},"c":[1,2]}', '$.a'), JSON_QUERY(N'{"a":{"b":1},"c":[1,2]}', '$.c'), JSON_QUERY(N'{"a":1}', '$.a'), JSON_QUERY(N'{"a":1}')
--> ({"b":1}, [1,2], NULL, {"a":1});

SELECT JSON_QUERY(N'{"a":1}', 'strict $.a')
--> ; !13624

-- source: https://learn.microsoft.com/sql/t-sql/functions/isjson-transact-sql
SELECT ISJSON(N'{"a":1}'), ISJSON(N'[]'), ISJSON(N'{a:1}'), ISJSON(N'1'), ISJSON(NULL), ISJSON(N'')
--> (1, 1, 0, 0, NULL, 0);

-- source: https://learn.microsoft.com/sql/t-sql/functions/json-modify-transact-sql
SELECT JSON_MODIFY(N'{"a":1}', '$.a', 2), JSON_MODIFY(N'{"a":1}', '$.b', N'x'), JSON_MODIFY(N'{"a":1}', '$.a', NULL)
--> ({"a":2}, {"a":1,"b":"x"}, {});

SELECT JSON_MODIFY(N'{"a":[1]}', 'append $.a', 2), JSON_MODIFY(N'{"a":1}', 'strict $.a', NULL)
--> ({"a":[1,2]}, {"a":null});

SELECT JSON_MODIFY(N'{"a":1}', '$.b', JSON_QUERY(N'{"c":1}')), JSON_MODIFY(N'{"a":1}', '$.b', N'{"c":1}')
--> ({"a":1,"b":{"c":1}}, {"a":1,"b":"{\"c\":1}"});

-- source: https://learn.microsoft.com/sql/t-sql/functions/openjson-transact-sql
SELECT [key], value, type FROM OPENJSON(N'{"a":1,"b":"x","c":null,"d":true,"e":[1],"f":{}}')
--> (a, 1, 2)(b, x, 1)(c, NULL, 0)(d, true, 3)(e, [1], 4)(f, {}, 5);

SELECT [key], value FROM OPENJSON(N'["a","b"]')
--> (0, a)(1, b);

SELECT a, b FROM OPENJSON(N'[{"a":1,"b":{"c":2}},{"a":null}]') WITH (a int, b int '$.b.c')
--> (1, 2)(NULL, NULL);

SELECT x FROM OPENJSON(N'{"r":[{"x":1},{"x":2}]}', '$.r') WITH (x int)
--> (1)(2);

SELECT o FROM OPENJSON(N'[{"o":{"p":1}}]') WITH (o nvarchar(max) AS JSON)
--> ({"p":1});

SELECT o FROM OPENJSON(N'[{"o":{"p":1}}]') WITH (o nvarchar(50))
--> (NULL);

SELECT COUNT(*) FROM OPENJSON(NULL)
--> (0);

SELECT value FROM OPENJSON(N'{"a":1}', '$.nope')
--> ;

SELECT value FROM OPENJSON(N'{"a":1}', 'strict $.nope')
--> ; !13608

SELECT value FROM OPENJSON(N'x')
--> ; !13609

SELECT a FROM OPENJSON(N'{"a":"x"}') WITH (a int)
--> ; !245

SELECT a FROM OPENJSON(N'{"a":"2026-03-04T05:06:07Z"}') WITH (a datetime2(0))
--> (2026-03-04 05:06:07);

-- source: https://learn.microsoft.com/sql/relational-databases/json/format-query-results-as-json-with-for-json-sql-server
SELECT 1 AS a, NULL AS b, N'x' AS [c.d] FOR JSON PATH
--> ([{"a":1,"c":{"d":"x"}}]);

SELECT 1 AS a, NULL AS b FOR JSON PATH, INCLUDE_NULL_VALUES, WITHOUT_ARRAY_WRAPPER
--> ({"a":1,"b":null});

SELECT v.n FROM (VALUES (1), (2)) AS v(n) FOR JSON PATH, ROOT('r')
--> ({"r":[{"n":1},{"n":2}]});

SELECT CAST(1 AS bit) AS a, CAST(1.50 AS decimal(5,2)) AS b, CAST('2026-03-04T05:06:07' AS datetime) AS c, 0x0102 AS d FOR JSON PATH
--> ([{"a":true,"b":1.50,"c":"2026-03-04T05:06:07","d":"AQI="}]);

SELECT JSON_QUERY(N'{"x":1}') AS a, N'{}' AS b FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
--> ({"a":{"x":1},"b":"{}"});

DECLARE @j nvarchar(max) = (SELECT 1 AS a WHERE 1 = 0 FOR JSON PATH); SELECT @j
--> (NULL);

SELECT (SELECT 1 AS x FOR JSON PATH) AS a FOR JSON PATH
--> ([{"a":[{"x":1}]}]);

SELECT N'a/b"c' + NCHAR(9) AS t FOR JSON PATH
--> ([{"t":"a\/b\"c\t"}]);

-- source: https://learn.microsoft.com/sql/relational-databases/json/format-query-results-as-json-with-for-json-sql-server (names are checked before anything runs)
SELECT 1 AS [a], 2 AS [a.b] FOR JSON PATH
--> !13601

SELECT 1 FOR JSON PATH
--> !13605
