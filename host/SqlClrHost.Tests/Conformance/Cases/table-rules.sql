-- source: https://learn.microsoft.com/sql/t-sql/statements/create-table-transact-sql (primary keys are NOT NULL: 8111, followed by 1750)
CREATE TABLE dbo.K (a int NULL PRIMARY KEY)
--> !8111 !1750

CREATE TABLE dbo.K (a int NULL, CONSTRAINT PK_K PRIMARY KEY (a))
--> !8111 !1750

CREATE TABLE dbo.K (a int); ALTER TABLE dbo.K ADD CONSTRAINT PK_K PRIMARY KEY (a)
--> !8111 !1750

CREATE TABLE dbo.K (a int, b int PRIMARY KEY, PRIMARY KEY (a))
--> !8110

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql (max types cannot be key columns: Msg 1919)
CREATE TABLE dbo.K (a nvarchar(max) PRIMARY KEY)
--> !1919 !1750

CREATE TABLE dbo.K (a nvarchar(max)); CREATE INDEX IX ON dbo.K (a)
--> !1919

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-table-transact-sql-identity-property (one a table, of an exact whole number, not null)
CREATE TABLE dbo.K (a int IDENTITY, b int IDENTITY)
--> !2744

CREATE TABLE dbo.K (a nvarchar(10) IDENTITY)
--> !2749

CREATE TABLE dbo.K (a int IDENTITY NULL)
--> !8147

CREATE TABLE dbo.K (a decimal(10, 0) IDENTITY(5, 5)); INSERT dbo.K DEFAULT VALUES; SELECT a FROM dbo.K
--> (5);

-- source: https://learn.microsoft.com/sql/t-sql/statements/set-identity-insert-transact-sql (with a column list only: Msg 8101)
CREATE TABLE dbo.K (a int IDENTITY, b int); SET IDENTITY_INSERT dbo.K ON; INSERT dbo.K VALUES (1, 2)
--> !8101

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/coalesce-transact-sql (comparing COALESCE and ISNULL: only the latter is NOT NULL and so a key)
CREATE TABLE dbo.K (c int NULL, k AS COALESCE(c, 0) PRIMARY KEY)
--> !1711 !1750

CREATE TABLE dbo.K (c int NULL, k AS ISNULL(c, 0) PRIMARY KEY); INSERT dbo.K (c) VALUES (NULL); SELECT k FROM dbo.K
--> (0);

-- source: https://learn.microsoft.com/sql/t-sql/statements/alter-table-transact-sql (ALTER COLUMN: not of a key; a longer text under an index or UNIQUE)
CREATE TABLE dbo.K (a int PRIMARY KEY); ALTER TABLE dbo.K ALTER COLUMN a bigint
--> !5074 !4922

CREATE TABLE dbo.K (a nvarchar(10) UNIQUE, b int CHECK (b > 0)); ALTER TABLE dbo.K ALTER COLUMN a nvarchar(20); ALTER TABLE dbo.K ALTER COLUMN b bigint
--> !5074 !4922

BEGIN TRY
    CREATE TABLE dbo.K (a int NOT NULL PRIMARY KEY); EXEC (N'ALTER TABLE dbo.K DROP COLUMN a');
END TRY
BEGIN CATCH
    SELECT ERROR_NUMBER();
END CATCH
--> (4922);

-- source: https://learn.microsoft.com/sql/t-sql/statements/alter-table-transact-sql (DROP COLUMN: COLUMN holds for the names behind it; only what uses the column keeps it)
CREATE TABLE dbo.K (a int, b int, c int CHECK (c > 0), d int); ALTER TABLE dbo.K DROP COLUMN a, b; INSERT dbo.K VALUES (1, 2); INSERT dbo.K VALUES (0, 2); SELECT * FROM dbo.K
--> !547 (1, 2);

CREATE TABLE dbo.K (a int, b int CHECK (b > 0)); ALTER TABLE dbo.K DROP COLUMN b
--> !5074 !4922
