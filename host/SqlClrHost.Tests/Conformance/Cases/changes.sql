-- setup:
CREATE TABLE dbo.T (Id int IDENTITY(1,1) NOT NULL PRIMARY KEY, Name nvarchar(5) NOT NULL, N int NULL DEFAULT (7));
INSERT dbo.T (Name) VALUES (N'a'), (N'b');

-- source: https://learn.microsoft.com/sql/t-sql/statements/insert-transact-sql
INSERT dbo.T (Name, N) VALUES (N'c', DEFAULT), (N'd', NULL); SELECT Name, N FROM dbo.T WHERE Id > 2
--> (c, 7)(d, NULL);

INSERT dbo.T VALUES (N'c', 1); SELECT Name FROM dbo.T WHERE Id = 3
--> (c);

INSERT dbo.T (Name) SELECT Name + N'2' FROM dbo.T; SELECT @@ROWCOUNT
--> (2);

INSERT dbo.T (Name) VALUES (NULL)
--> !515 'The statement has been terminated.'

INSERT dbo.T (Name) VALUES (N'toolong')
--> !2628 'The statement has been terminated.'

INSERT dbo.T VALUES (N'x')
--> !213

INSERT dbo.T (Name, N) VALUES (N'x')
--> !109

INSERT dbo.T (Name) VALUES (N'x', 1)
--> !110

INSERT dbo.T (Name, N) SELECT N'x'
--> !120

INSERT dbo.T (Name) SELECT N'x', 1
--> !121

INSERT dbo.T (Nope) VALUES (1)
--> !207

INSERT dbo.T (Name, name) VALUES (N'x', N'y')
--> !264

INSERT dbo.T (Name, N) VALUES (N'x', 'y')
--> !245

INSERT TOP (1) dbo.T (Name) SELECT N'x' UNION ALL SELECT N'y'; SELECT COUNT(*) FROM dbo.T
--> (3);

CREATE TABLE dbo.D (a int DEFAULT (1), b int NULL); INSERT dbo.D DEFAULT VALUES; SELECT a, b FROM dbo.D
--> (1, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-table-transact-sql-identity-property
INSERT dbo.T (Id, Name) VALUES (9, N'x')
--> !544

SET IDENTITY_INSERT dbo.T ON; INSERT dbo.T (Id, Name) VALUES (9, N'x'); SET IDENTITY_INSERT dbo.T OFF; INSERT dbo.T (Name) VALUES (N'y'); SELECT MAX(Id) FROM dbo.T
--> (10);

BEGIN TRAN; INSERT dbo.T (Name) VALUES (N'x'); ROLLBACK; INSERT dbo.T (Name) VALUES (N'y'); SELECT MAX(Id) FROM dbo.T
--> (4);

UPDATE dbo.T SET Id = 5
--> !8102

-- source: https://learn.microsoft.com/sql/t-sql/functions/scope-identity-transact-sql
INSERT dbo.T (Name) VALUES (N'x'); SELECT SCOPE_IDENTITY(), @@IDENTITY
--> (3, 3);

-- source: https://learn.microsoft.com/sql/t-sql/queries/update-transact-sql
UPDATE dbo.T SET N = N + Id; SELECT N FROM dbo.T ORDER BY Id
--> (8)(9);

UPDATE dbo.T SET N = Id, Name = CASE WHEN N = 7 THEN N'old' END; SELECT N, Name FROM dbo.T ORDER BY Id
--> (1, old)(2, old);

UPDATE t SET N = s.n FROM dbo.T AS t JOIN (VALUES (1, 100)) AS s(id, n) ON s.id = t.Id; SELECT N FROM dbo.T ORDER BY Id
--> (100)(7);

UPDATE TOP (1) dbo.T SET N = 0; SELECT COUNT(*) FROM dbo.T WHERE N = 0
--> (1);

DECLARE @v int; UPDATE dbo.T SET @v = N = 5 WHERE Id = 1; SELECT @v
--> (5);

UPDATE dbo.T SET N += 1, Name += N'x' WHERE Id = 1; SELECT N, Name FROM dbo.T WHERE Id = 1
--> (8, ax);

UPDATE dbo.T SET Nope = 1
--> !207

UPDATE dbo.T SET N = 1, n = 2
--> !264

UPDATE dbo.T SET Name = NULL
--> !515 'The statement has been terminated.'

UPDATE dbo.T SET N = DEFAULT; SELECT DISTINCT N FROM dbo.T
--> (7);

UPDATE dbo.T SET N = 1 WHERE Id = 99; SELECT @@ROWCOUNT
--> (0);

-- source: https://learn.microsoft.com/sql/t-sql/statements/delete-transact-sql
DELETE dbo.T WHERE Id = 1; SELECT @@ROWCOUNT, (SELECT COUNT(*) FROM dbo.T)
--> (1, 1);

DELETE t FROM dbo.T AS t JOIN (VALUES (2)) AS s(id) ON s.id = t.Id; SELECT Id FROM dbo.T
--> (1);

DELETE TOP (1) FROM dbo.T; SELECT COUNT(*) FROM dbo.T
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/statements/truncate-table-transact-sql
TRUNCATE TABLE dbo.T; INSERT dbo.T (Name) VALUES (N'x'); SELECT Id FROM dbo.T
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/queries/output-clause-transact-sql
INSERT dbo.T (Name) OUTPUT inserted.Id, inserted.Name, inserted.N VALUES (N'c')
--> (3, c, 7);

UPDATE dbo.T SET N = 1 OUTPUT deleted.N, inserted.N WHERE Id = 1
--> (7, 1);

DELETE dbo.T OUTPUT deleted.Name WHERE Id = 2
--> (b);

DECLARE @o TABLE (i int, n nvarchar(5)); INSERT dbo.T (Name) OUTPUT inserted.Id, inserted.Name INTO @o (i, n) VALUES (N'c'); SELECT i, n FROM @o
--> (3, c);

UPDATE t SET N = s.n OUTPUT deleted.N, s.n FROM dbo.T AS t JOIN (VALUES (1, 100)) AS s(id, n) ON s.id = t.Id
--> (7, 100);

INSERT dbo.T (Name) OUTPUT deleted.Id VALUES (N'c')
--> !4104

-- source: https://learn.microsoft.com/sql/t-sql/statements/insert-transact-sql (a statement changes all its rows or none)
INSERT dbo.T (Name) VALUES (N'x'), (NULL); SELECT COUNT(*) FROM dbo.T
--> !515 'The statement has been terminated.' (2);

CREATE TABLE dbo.U (a int PRIMARY KEY); INSERT dbo.U SELECT v.n FROM (VALUES (1), (2), (1)) AS v(n); SELECT COUNT(*) FROM dbo.U
--> !2627 'The statement has been terminated.' (0);

-- source: https://learn.microsoft.com/sql/t-sql/data-types/table-transact-sql (a table variable is not rolled back)
DECLARE @t TABLE (n int); BEGIN TRAN; INSERT @t VALUES (1); ROLLBACK; SELECT n FROM @t
--> (1);

SELECT n FROM @t
--> !1087

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-table-transact-sql (temporary tables)
CREATE TABLE #t (n int); INSERT #t VALUES (1); BEGIN TRAN; INSERT #t VALUES (2); ROLLBACK; SELECT n FROM #t
--> (1);

CREATE TABLE #t (n int); CREATE TABLE #t (n int)
--> !2714

DROP TABLE #nope
--> !3701

DROP TABLE IF EXISTS #nope, dbo.nope; SELECT 1
--> (1);
