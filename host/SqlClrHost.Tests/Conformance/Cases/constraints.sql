-- setup:
CREATE TABLE dbo.P (Id int NOT NULL CONSTRAINT PK_P PRIMARY KEY, Code nvarchar(5) NULL CONSTRAINT UQ_P UNIQUE);
CREATE TABLE dbo.C (Id int NOT NULL PRIMARY KEY, PId int NULL CONSTRAINT FK_C_P FOREIGN KEY REFERENCES dbo.P (Id));
INSERT dbo.P VALUES (1, N'a'), (2, N'b');
INSERT dbo.C VALUES (10, 1), (11, NULL);

-- source: https://learn.microsoft.com/sql/relational-databases/tables/primary-and-foreign-key-constraints
INSERT dbo.C VALUES (12, 3); SELECT COUNT(*) FROM dbo.C
--> !547 (2);

INSERT dbo.C VALUES (12, 2), (13, NULL); SELECT COUNT(*) FROM dbo.C
--> (4);

UPDATE dbo.C SET PId = 9 WHERE Id = 10
--> !547

DELETE dbo.P WHERE Id = 1; SELECT COUNT(*) FROM dbo.P
--> !547 (2);

DELETE dbo.P WHERE Id = 2; SELECT COUNT(*) FROM dbo.P
--> (1);

UPDATE dbo.P SET Id = 5 WHERE Id = 1
--> !547

UPDATE dbo.P SET Code = N'z' WHERE Id = 1; SELECT Code FROM dbo.P WHERE Id = 1
--> (z);

BEGIN TRY DELETE dbo.P WHERE Id = 1; END TRY BEGIN CATCH SELECT ERROR_MESSAGE(); END CATCH
--> (The DELETE statement conflicted with the REFERENCE constraint "FK_C_P". The conflict occurred in database "Development", table "dbo.C", column 'PId'.);

BEGIN TRY INSERT dbo.C VALUES (12, 3); END TRY BEGIN CATCH SELECT ERROR_MESSAGE(); END CATCH
--> (The INSERT statement conflicted with the FOREIGN KEY constraint "FK_C_P". The conflict occurred in database "Development", table "dbo.P", column 'Id'.);

DROP TABLE dbo.P
--> !3726

TRUNCATE TABLE dbo.P
--> !4712

ALTER TABLE dbo.P DROP CONSTRAINT PK_P
--> !3725 !3727

ALTER TABLE dbo.C DROP CONSTRAINT FK_C_P; DELETE dbo.P; SELECT COUNT(*) FROM dbo.P
--> (0);

DROP TABLE dbo.C; DROP TABLE dbo.P; SELECT OBJECT_ID(N'dbo.P')
--> (NULL);

CREATE TABLE dbo.X (a int CONSTRAINT FK_X FOREIGN KEY REFERENCES dbo.Nope (Id))
--> !1767 !1750

CREATE TABLE dbo.X (a int, CONSTRAINT FK_X FOREIGN KEY (b) REFERENCES dbo.P (Id))
--> !1769 !1750

CREATE TABLE dbo.X (a int CONSTRAINT FK_X FOREIGN KEY REFERENCES dbo.P (Nope))
--> !1770 !1750

CREATE TABLE dbo.X (a bigint CONSTRAINT FK_X FOREIGN KEY REFERENCES dbo.P (Id))
--> !1778 !1750

CREATE TABLE dbo.H (a int); CREATE TABLE dbo.X (a int CONSTRAINT FK_X FOREIGN KEY REFERENCES dbo.H (a))
--> !1776 !1750

CREATE TABLE dbo.X (a nvarchar(5) REFERENCES dbo.P (Code)); INSERT dbo.X VALUES (N'A'); SELECT a FROM dbo.X
--> (A);

INSERT dbo.C VALUES (20, 2); DELETE dbo.C WHERE Id = 10; ALTER TABLE dbo.C DROP CONSTRAINT FK_C_P; INSERT dbo.C VALUES (30, 99); ALTER TABLE dbo.C ADD CONSTRAINT FK_C_P FOREIGN KEY (PId) REFERENCES dbo.P
--> !547

-- source: https://learn.microsoft.com/sql/relational-databases/tables/primary-and-foreign-key-constraints (cascading referential integrity)
CREATE TABLE dbo.X (Id int PRIMARY KEY, PId int REFERENCES dbo.P (Id) ON DELETE CASCADE ON UPDATE CASCADE); INSERT dbo.X VALUES (1, 2), (2, 2);
UPDATE dbo.P SET Id = 7 WHERE Id = 2; SELECT PId FROM dbo.X; DELETE dbo.P WHERE Id = 7; SELECT COUNT(*) FROM dbo.X
--> (7)(7); (0);

CREATE TABLE dbo.X (Id int PRIMARY KEY, PId int NULL REFERENCES dbo.P (Id) ON DELETE SET NULL); INSERT dbo.X VALUES (1, 2); DELETE dbo.P WHERE Id = 2; SELECT PId FROM dbo.X
--> (NULL);

CREATE TABLE dbo.X (Id int PRIMARY KEY, PId int DEFAULT (1) REFERENCES dbo.P (Id) ON DELETE SET DEFAULT); INSERT dbo.X VALUES (1, 2); DELETE dbo.P WHERE Id = 2; SELECT PId FROM dbo.X
--> (1);

CREATE TABLE dbo.S (Id int PRIMARY KEY, Boss int REFERENCES dbo.S (Id)); INSERT dbo.S VALUES (1, 2), (2, 2); SELECT COUNT(*) FROM dbo.S; DELETE dbo.S WHERE Id = 2
--> (2); !547

CREATE TABLE dbo.S (Id int PRIMARY KEY, Boss int REFERENCES dbo.S (Id)); INSERT dbo.S VALUES (1, NULL), (2, 1); DELETE dbo.S; SELECT COUNT(*) FROM dbo.S
--> (0);

CREATE TABLE dbo.S (Id int PRIMARY KEY, Boss int REFERENCES dbo.S (Id) ON DELETE CASCADE)
--> !1785 !1750

CREATE TABLE dbo.X (Id int PRIMARY KEY, A int REFERENCES dbo.P (Id) ON DELETE CASCADE, B int REFERENCES dbo.P (Id) ON DELETE CASCADE)
--> !1785 !1750

SELECT k.name, OBJECT_NAME(k.parent_object_id), OBJECT_NAME(k.referenced_object_id), k.delete_referential_action_desc FROM sys.foreign_keys AS k
--> (FK_C_P, C, P, NO_ACTION);

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-table-transact-sql (foreign keys are not enforced on temporary tables)
CREATE TABLE #t (a int CONSTRAINT FK_t FOREIGN KEY REFERENCES dbo.P (Id)); INSERT #t VALUES (99); SELECT a FROM #t
--> 'Skipping FOREIGN KEY constraint 'FK_t' definition for temporary table.' (99);

-- source: https://learn.microsoft.com/sql/relational-databases/tables/unique-constraints-and-check-constraints
INSERT dbo.P VALUES (3, N'A')
--> !2627

INSERT dbo.P VALUES (3, NULL); INSERT dbo.P VALUES (4, NULL)
--> !2627

CREATE TABLE dbo.K (n int CONSTRAINT CK_K CHECK (n > 0)); INSERT dbo.K VALUES (NULL); INSERT dbo.K VALUES (0)
--> !547

CREATE TABLE dbo.K (n int CONSTRAINT CK_K CHECK (n > 0)); BEGIN TRY INSERT dbo.K VALUES (0); END TRY BEGIN CATCH SELECT ERROR_MESSAGE(); END CATCH
--> (The INSERT statement conflicted with the CHECK constraint "CK_K". The conflict occurred in database "Development", table "dbo.K", column 'n'.);

CREATE TABLE dbo.K (a int, b int, CONSTRAINT CK_K CHECK (a < b)); BEGIN TRY INSERT dbo.K VALUES (2, 1); END TRY BEGIN CATCH SELECT ERROR_MESSAGE(); END CATCH
--> (The INSERT statement conflicted with the CHECK constraint "CK_K". The conflict occurred in database "Development", table "dbo.K".);

CREATE TABLE dbo.K (n int); INSERT dbo.K VALUES (0); ALTER TABLE dbo.K ADD CONSTRAINT CK_K CHECK (n > 0)
--> !547

UPDATE dbo.P SET Id = 3 - Id WHERE Id = 2; SELECT COUNT(*) FROM dbo.P
--> !2627 (2);

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql
CREATE UNIQUE INDEX IX ON dbo.C (PId) WHERE PId IS NOT NULL; INSERT dbo.C VALUES (12, NULL); INSERT dbo.C VALUES (13, 1)
--> !2601

CREATE TABLE dbo.K (a int, b int, INDEX IX UNIQUE (a, b)); INSERT dbo.K VALUES (1, 1), (1, 2); INSERT dbo.K VALUES (1, 2)
--> !2601

-- source: https://learn.microsoft.com/sql/relational-databases/tables/specify-computed-columns-in-a-table
-- setup:
CREATE TABLE dbo.K (Id int PRIMARY KEY, Qty int NOT NULL, Price decimal(9,2) NOT NULL, Total AS Qty * Price, Label AS CONCAT(N'#', Id) PERSISTED);
INSERT dbo.K (Id, Qty, Price) VALUES (1, 2, 1.50);

SELECT Total, Label FROM dbo.K
--> (3.00, #1);

INSERT dbo.K VALUES (2, 3, 2.00); SELECT Total FROM dbo.K WHERE Id = 2
--> (6.00);

UPDATE dbo.K SET Qty = 10; SELECT Total FROM dbo.K
--> (15.00);

UPDATE dbo.K SET Total = 1
--> !271

INSERT dbo.K (Id, Qty, Price, Total) VALUES (3, 1, 1, 1)
--> !271

INSERT dbo.K (Id, Qty, Price) OUTPUT inserted.Total VALUES (3, 4, 5)
--> (20.00);

SELECT c.name, c.is_persisted, c.definition FROM sys.computed_columns AS c ORDER BY c.column_id
--> (Total, 0, (Qty * Price))(Label, 1, (CONCAT(N'#', Id)));

ALTER TABLE dbo.K ADD Twice AS Qty * 2; SELECT Twice FROM dbo.K
--> (4);

CREATE TABLE dbo.X (a int, b AS a + 1, c AS b + 1)
--> !1759

CREATE TABLE dbo.X (a int, b AS nope + 1)
--> !207

SELECT 1 FROM dbo.K WHERE Total > 2.99 AND Label = N'#1'
--> (1);
