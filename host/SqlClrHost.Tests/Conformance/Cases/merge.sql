-- setup:
CREATE TABLE dbo.T (Id int NOT NULL PRIMARY KEY, Name nvarchar(10) NOT NULL, N int NULL);
INSERT dbo.T VALUES (1, N'one', 1), (2, N'two', 2), (3, N'three', 3);

-- source: https://learn.microsoft.com/sql/t-sql/statements/merge-transact-sql
MERGE dbo.T AS t USING (VALUES (2, N'TWO'), (4, N'four')) AS s(Id, Name) ON t.Id = s.Id
WHEN MATCHED THEN UPDATE SET Name = s.Name
WHEN NOT MATCHED BY TARGET THEN INSERT (Id, Name) VALUES (s.Id, s.Name)
WHEN NOT MATCHED BY SOURCE THEN DELETE;
SELECT @@ROWCOUNT;
SELECT Id, Name, N FROM dbo.T ORDER BY Id;
--> (4); (2, TWO, 2)(4, four, NULL);

MERGE dbo.T AS t USING (VALUES (2, N'TWO'), (4, N'four')) AS s(Id, Name) ON t.Id = s.Id
WHEN MATCHED THEN UPDATE SET Name = s.Name
WHEN NOT MATCHED THEN INSERT VALUES (s.Id, s.Name, 9)
OUTPUT $action, deleted.Id, inserted.Id, s.Name;
--> (UPDATE, 2, 2, TWO)(INSERT, NULL, 4, four);

MERGE dbo.T AS t USING (SELECT 1 AS Id) AS s ON t.Id = s.Id WHEN NOT MATCHED BY SOURCE THEN DELETE OUTPUT $action, deleted.Name;
--> (DELETE, two)(DELETE, three);

MERGE INTO dbo.T USING (SELECT 2 AS Id) AS s ON T.Id = s.Id WHEN MATCHED AND T.N > 5 THEN DELETE WHEN MATCHED THEN UPDATE SET T.N = T.N * 10;
SELECT N FROM dbo.T ORDER BY Id;
--> (1)(20)(3);

MERGE dbo.T AS t USING (VALUES (1), (1)) AS s(Id) ON t.Id = s.Id WHEN MATCHED THEN UPDATE SET N = 0;
--> !8672 'The statement has been terminated.'

MERGE dbo.T AS t USING (VALUES (1), (1)) AS s(Id) ON t.Id = s.Id WHEN MATCHED THEN DELETE;
--> !8672 'The statement has been terminated.'

MERGE dbo.T AS t USING (VALUES (9), (9)) AS s(Id) ON t.Id = s.Id WHEN NOT MATCHED THEN INSERT (Id, Name) VALUES (s.Id, N'x');
SELECT COUNT(*) FROM dbo.T;
--> !2627 'The statement has been terminated.' (3);

MERGE dbo.T AS t USING (VALUES (1)) AS s(Id) ON t.Id = s.Id WHEN NOT MATCHED THEN INSERT (Id, Name) VALUES (s.Id, N'x'); SELECT @@ROWCOUNT;
--> (0);

MERGE dbo.T AS t USING (VALUES (9)) AS s(Id) ON t.Id = s.Id WHEN NOT MATCHED THEN INSERT (Id, Name) VALUES (s.Id, t.Name);
--> !5333

MERGE dbo.T AS t USING (VALUES (9)) AS s(Id) ON t.Id = s.Id WHEN NOT MATCHED BY SOURCE THEN UPDATE SET N = s.Id;
--> !5334

MERGE dbo.T AS t USING (VALUES (1)) AS s(Id) ON t.Id = s.Id WHEN MATCHED THEN UPDATE SET N = 1 WHEN MATCHED THEN DELETE;
--> !5324

MERGE dbo.T AS t USING (VALUES (1)) AS s(Id) ON t.Id = s.Id WHEN MATCHED AND t.N = 1 THEN UPDATE SET N = 1 WHEN MATCHED THEN UPDATE SET N = 2;
--> !10714

MERGE dbo.T AS t USING (VALUES (1, 5), (2, NULL)) AS s(Id, N) ON t.Id = s.Id WHEN MATCHED AND s.N IS NULL THEN DELETE WHEN MATCHED THEN UPDATE SET N = s.N;
SELECT Id, N FROM dbo.T ORDER BY Id;
--> (1, 5)(3, 3);

DECLARE @log TABLE (Act nvarchar(10), Id int);
MERGE dbo.T AS t USING (VALUES (1), (7)) AS s(Id) ON t.Id = s.Id WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (s.Id, N'x', NULL)
OUTPUT $action, ISNULL(inserted.Id, deleted.Id) INTO @log;
SELECT Act, Id FROM @log ORDER BY Id;
--> (DELETE, 1)(INSERT, 7);

MERGE dbo.T AS t USING dbo.T AS s ON t.Id = s.Id + 1 WHEN MATCHED THEN UPDATE SET N = s.N; SELECT N FROM dbo.T ORDER BY Id;
--> (1)(1)(2);

CREATE TABLE dbo.I (Id int IDENTITY(1,1) PRIMARY KEY, Code nvarchar(5) NOT NULL);
MERGE dbo.I AS t USING (VALUES (N'a'), (N'b')) AS s(Code) ON 1 = 0 WHEN NOT MATCHED THEN INSERT (Code) VALUES (s.Code) OUTPUT s.Code, inserted.Id;
--> (a, 1)(b, 2);

WITH s AS (SELECT 3 AS Id) MERGE dbo.T AS t USING s ON t.Id = s.Id WHEN MATCHED THEN UPDATE SET N = NULL OUTPUT inserted.Id, deleted.N, inserted.N;
--> (3, 3, NULL);

MERGE dbo.T AS t USING (VALUES (1)) AS s(Id) ON t.Id = s.Id WHEN MATCHED THEN UPDATE SET Name = NULL;
--> !515 'The statement has been terminated.'

MERGE dbo.T AS t USING (VALUES (1, 2), (2, 1)) AS s(Id, NewId) ON t.Id = s.Id WHEN MATCHED THEN UPDATE SET Id = s.NewId; SELECT Id, Name FROM dbo.T ORDER BY Id;
--> (1, two)(2, one)(3, three);
