-- setup:
CREATE TABLE dbo.C (Id int NOT NULL PRIMARY KEY, Name nvarchar(20) NOT NULL);
CREATE TABLE dbo.O (Id int NOT NULL PRIMARY KEY, CustomerId int NULL, Amount decimal(9,2) NOT NULL);
INSERT dbo.C VALUES (1, N'Ann'), (2, N'Bob'), (3, N'Cleo');
INSERT dbo.O VALUES (10, 1, 5.00), (11, 1, 7.50), (12, 2, 1.00), (13, NULL, 9.99);

-- source: https://learn.microsoft.com/sql/relational-databases/performance/joins
SELECT c.Name, o.Id FROM dbo.C AS c JOIN dbo.O AS o ON o.CustomerId = c.Id ORDER BY o.Id
--> (Ann, 10)(Ann, 11)(Bob, 12);

SELECT c.Name, o.Id FROM dbo.C AS c LEFT JOIN dbo.O AS o ON o.CustomerId = c.Id ORDER BY c.Id, o.Id
--> (Ann, 10)(Ann, 11)(Bob, 12)(Cleo, NULL);

SELECT c.Name, o.Id FROM dbo.C AS c LEFT JOIN dbo.O AS o ON o.CustomerId = c.Id AND o.Amount > 6 ORDER BY c.Id
--> (Ann, 11)(Bob, NULL)(Cleo, NULL);

SELECT c.Name, o.Id FROM dbo.C AS c LEFT JOIN dbo.O AS o ON o.CustomerId = c.Id WHERE o.Amount > 6
--> (Ann, 11);

SELECT c.Name, o.Id FROM dbo.C AS c RIGHT JOIN dbo.O AS o ON o.CustomerId = c.Id ORDER BY o.Id
--> (Ann, 10)(Ann, 11)(Bob, 12)(NULL, 13);

SELECT COUNT(*) FROM dbo.C AS c FULL JOIN dbo.O AS o ON o.CustomerId = c.Id
--> (5);

SELECT COUNT(*) FROM dbo.C CROSS JOIN dbo.O
--> (12);

SELECT COUNT(*) FROM dbo.C, dbo.O WHERE C.Id = O.CustomerId
--> (3);

SELECT a.Name, b.Name FROM dbo.C AS a JOIN dbo.C AS b ON a.Id < b.Id ORDER BY a.Id, b.Id
--> (Ann, Bob)(Ann, Cleo)(Bob, Cleo);

SELECT Id FROM dbo.C AS c JOIN dbo.O AS o ON o.CustomerId = c.Id
--> !209

SELECT 1 FROM dbo.C AS c JOIN dbo.O AS c ON 1 = 1
--> !1011

SELECT c.Name FROM dbo.C AS c JOIN dbo.O AS o ON o.CustomerId = x.Id
--> !4104

SELECT C.Name FROM dbo.C AS k
--> !4104

SELECT dbo.C.Name FROM dbo.C WHERE dbo.C.Id = 1
--> (Ann);

SELECT c.Name, o.Id FROM dbo.C AS c JOIN (dbo.O AS o JOIN dbo.O AS p ON p.Id = o.Id) ON o.CustomerId = c.Id WHERE p.Amount = 1
--> (Bob, 12);

-- source: https://learn.microsoft.com/sql/t-sql/queries/from-transact-sql (APPLY is evaluated for each row of the left side)
SELECT c.Name, x.Amount FROM dbo.C AS c CROSS APPLY (SELECT TOP (1) o.Amount FROM dbo.O AS o WHERE o.CustomerId = c.Id ORDER BY o.Amount DESC) AS x ORDER BY c.Id
--> (Ann, 7.50)(Bob, 1.00);

SELECT c.Name, x.Amount FROM dbo.C AS c OUTER APPLY (SELECT TOP (1) o.Amount FROM dbo.O AS o WHERE o.CustomerId = c.Id ORDER BY o.Amount DESC) AS x ORDER BY c.Id
--> (Ann, 7.50)(Bob, 1.00)(Cleo, NULL);

SELECT c.Id, v.n FROM dbo.C AS c CROSS APPLY (VALUES (c.Id * 10), (c.Id * 100)) AS v(n) WHERE c.Id < 3 ORDER BY v.n
--> (1, 10)(2, 20)(1, 100)(2, 200);

SELECT c.Id, s.value FROM dbo.C AS c CROSS APPLY STRING_SPLIT(c.Name, N'o') AS s WHERE c.Id > 1
--> (2, B)(2, b)(3, Cle)(3, );

SELECT c.Id FROM dbo.C AS c JOIN (SELECT o.Id FROM dbo.O AS o WHERE o.CustomerId = c.Id) AS x ON 1 = 1
--> !4104

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/exists-transact-sql
SELECT c.Name FROM dbo.C AS c WHERE EXISTS (SELECT NULL FROM dbo.O AS o WHERE o.CustomerId = c.Id) ORDER BY c.Id
--> (Ann)(Bob);

SELECT c.Name FROM dbo.C AS c WHERE NOT EXISTS (SELECT * FROM dbo.O AS o WHERE o.CustomerId = c.Id)
--> (Cleo);

SELECT c.Name FROM dbo.C AS c WHERE c.Id NOT IN (SELECT o.CustomerId FROM dbo.O AS o)
--> ;

-- source: https://learn.microsoft.com/sql/relational-databases/performance/subqueries (an unknown column of a subquery is looked for outside)
SELECT COUNT(*) FROM dbo.C WHERE Name IN (SELECT Name FROM dbo.O)
--> (3);

SELECT Name, (SELECT SUM(Amount) FROM dbo.O WHERE CustomerId = c.Id) FROM dbo.C AS c ORDER BY c.Id
--> (Ann, 12.50)(Bob, 1.00)(Cleo, NULL);
