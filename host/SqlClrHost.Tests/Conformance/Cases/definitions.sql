-- source: finding: names of constraints are names of objects of their schema, Msg 2714 and 1750 (https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors-2000-to-2999)
CREATE TABLE dbo.A (i int CONSTRAINT CK_i CHECK (i > 0)); CREATE TABLE dbo.B (i int CONSTRAINT CK_i CHECK (i > 0))
--> !2714 !1750

CREATE TABLE dbo.A (i int CONSTRAINT X PRIMARY KEY, j int CONSTRAINT x DEFAULT (1))
--> !2714 !1750

CREATE TABLE dbo.A (i int CONSTRAINT PK_x PRIMARY KEY); CREATE TABLE dbo.B (i int NOT NULL); ALTER TABLE dbo.B ADD CONSTRAINT PK_x PRIMARY KEY (i)
--> !2714 !1750

CREATE TABLE dbo.A (i int NOT NULL, j int); ALTER TABLE dbo.A ADD CONSTRAINT A UNIQUE (j)
--> !2714 !1750

CREATE TABLE #a (i int CONSTRAINT PK_x PRIMARY KEY); CREATE TABLE #b (i int CONSTRAINT PK_x PRIMARY KEY)
--> !2714 !1750

CREATE TABLE dbo.A (i int CONSTRAINT PK_x PRIMARY KEY); DROP TABLE dbo.A; CREATE TABLE #b (i int CONSTRAINT PK_x PRIMARY KEY); CREATE TABLE dbo.B (i int CONSTRAINT PK_x PRIMARY KEY); SELECT 1
--> (1);

-- source: https://learn.microsoft.com/sql/relational-databases/indexes/clustered-and-nonclustered-indexes-described (one clustered index a table; a primary key is it unless another is)
CREATE TABLE dbo.A (i int PRIMARY KEY CLUSTERED, j int UNIQUE CLUSTERED)
--> !8112

CREATE TABLE dbo.A (i int PRIMARY KEY, j int); CREATE CLUSTERED INDEX IX ON dbo.A (j)
--> !1902

CREATE TABLE dbo.A (i int PRIMARY KEY, j int NOT NULL UNIQUE CLUSTERED); SELECT 1
--> (1);

CREATE TABLE dbo.A (i int NOT NULL, j int, INDEX IX CLUSTERED (j)); ALTER TABLE dbo.A ADD PRIMARY KEY (i); SELECT 1
--> (1);

CREATE TABLE dbo.A (i int NOT NULL, j int, INDEX IX CLUSTERED (j)); ALTER TABLE dbo.A ADD PRIMARY KEY CLUSTERED (i)
--> !1902 !1750

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql (a column once in an index, its INCLUDE counted in: Msg 1909; only columns of the table: Msg 1911)
CREATE TABLE dbo.A (i int, j int); CREATE INDEX IX ON dbo.A (i, I)
--> !1909

CREATE TABLE dbo.A (i int, j int); CREATE INDEX IX ON dbo.A (i) INCLUDE (i)
--> !1909

CREATE TABLE dbo.A (i int, j int); CREATE INDEX IX ON dbo.A (i) INCLUDE (nope)
--> !1911

CREATE TABLE dbo.A (i int NOT NULL, PRIMARY KEY (i, i))
--> !1909 !1750

-- source: https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server (900 bytes in a clustered key, 1,700 in another; Msg 1944 and the warning 1945)
CREATE TABLE dbo.A (i char(901) NOT NULL PRIMARY KEY)
--> !1944 !1750

CREATE TABLE dbo.A (i nvarchar(450) NOT NULL PRIMARY KEY, j nvarchar(850) UNIQUE); SELECT 1
--> (1);

CREATE TABLE dbo.A (i nvarchar(451) NOT NULL CONSTRAINT PK_A PRIMARY KEY)
--> 'Warning! The maximum key length for a clustered index is 900 bytes. The index 'PK_A' has maximum length of 902 bytes. For some combination of large values, the insert/update operation will fail.'

CREATE TABLE dbo.A (i nvarchar(900) NULL); CREATE INDEX IX ON dbo.A (i)
--> 'Warning! The maximum key length for a nonclustered index is 1700 bytes. The index 'IX' has maximum length of 1800 bytes. For some combination of large values, the insert/update operation will fail.'

-- source: https://learn.microsoft.com/sql/relational-databases/tables/unique-constraints-and-check-constraints (a CHECK behind a column sees that column: Msg 8141)
CREATE TABLE dbo.A (i int CHECK (j > 0), j int)
--> !8141 !1750

CREATE TABLE dbo.A (i int CHECK (i > 0 AND I < 9), j int, CHECK (i < j)); SELECT 1
--> (1);

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-table-transact-sql-identity-property (no DEFAULT beside IDENTITY, Msg 1754; no increment of 0, Msg 2753; Msg 8115 when the type is used up)
CREATE TABLE dbo.A (i int IDENTITY DEFAULT (1))
--> !1754 !1750

CREATE TABLE dbo.A (i int IDENTITY, j int); ALTER TABLE dbo.A ADD DEFAULT (1) FOR i
--> !1754 !1750

CREATE TABLE dbo.A (i int IDENTITY(1, 0))
--> !2753

CREATE TABLE dbo.A (i tinyint IDENTITY(255, 1)); INSERT dbo.A DEFAULT VALUES; BEGIN TRY INSERT dbo.A DEFAULT VALUES; END TRY BEGIN CATCH SELECT ERROR_NUMBER(), ERROR_MESSAGE(); END CATCH
--> (8115, Arithmetic overflow error converting IDENTITY to data type tinyint.);

-- source: https://learn.microsoft.com/sql/t-sql/statements/create-table-transact-sql (foreign keys: as many columns on both sides, Msg 8139; without columns, those of the primary key, Msg 1773)
CREATE TABLE dbo.P (i int PRIMARY KEY); CREATE TABLE dbo.C (i int, j int, FOREIGN KEY (i, j) REFERENCES dbo.P (i))
--> !8139 !1750

CREATE TABLE dbo.P (i int UNIQUE); CREATE TABLE dbo.C (i int REFERENCES dbo.P)
--> !1773 !1750

-- source: https://learn.microsoft.com/sql/t-sql/statements/alter-table-transact-sql (a table keeps one column: Msg 4923)
CREATE TABLE dbo.A (i int); ALTER TABLE dbo.A DROP COLUMN i
--> !4923

-- source: finding: scripts made by SQL Server Management Studio show the text that SQL Server keeps (names in brackets, numbers in parentheses, functions in lower case, CAST as CONVERT, IN as OR from the last value on, BETWEEN as AND, YEAR as datepart)
CREATE TABLE dbo.A (a int DEFAULT (5), b int DEFAULT -1, c datetime2 DEFAULT SYSUTCDATETIME(), d nvarchar(9) DEFAULT (N'x''y'), e decimal(9, 2) DEFAULT ((1.50))); SELECT definition FROM sys.default_constraints ORDER BY parent_column_id
--> (((5)))(((-1)))((sysutcdatetime()))((N'x''y'))(((1.50)));

CREATE TABLE dbo.A (c int, CHECK (c > 0 and c<>7)); SELECT definition FROM sys.check_constraints
--> (([c]>(0) AND [c]<>(7)));

CREATE TABLE dbo.A (c char(1), n int, CHECK (c IN ('a', 'b') AND (n BETWEEN 1 AND 5 OR n IS NULL))); SELECT definition FROM sys.check_constraints
--> ((([c]='b' OR [c]='a') AND ([n]>=(1) AND [n]<=(5) OR [n] IS NULL)));

CREATE TABLE dbo.A (j nvarchar(max), d date, x AS CAST(JSON_VALUE(j, '$.a') AS decimal(9, 2)), y AS (YEAR(d) + 1) * 2, z AS CASE WHEN d IS NULL THEN 0 ELSE -1 END, CHECK (ISJSON(j) = 1 AND NOT j LIKE N'[[]%')); SELECT definition FROM sys.computed_columns ORDER BY column_id; SELECT definition FROM sys.check_constraints
--> ((CONVERT([decimal](9,2),json_value([j],'$.a'))))(((datepart(year,[d])+(1))*(2)))((case when [d] IS NULL then (0) else (-1) end)); ((isjson([j])=(1) AND NOT [j] like N'[[]%'));

CREATE TABLE dbo.A (i int, INDEX IX (i) WHERE i IS NOT NULL); SELECT filter_definition FROM sys.indexes WHERE has_filter = 1
--> (([i] IS NOT NULL));

-- source: https://learn.microsoft.com/sql/relational-databases/errors-events/mssqlserver-1505-database-engine-error (a unique index over rows that have duplicates); finding of RyanLamansky/sql-server-simulator, probed on SQL Server 2025: Msg 3621 follows
CREATE TABLE dbo.A (i int NOT NULL); INSERT dbo.A VALUES (1), (1); CREATE UNIQUE INDEX IX ON dbo.A (i)
--> !1505 'The statement has been terminated.'

CREATE TABLE dbo.A (i int NOT NULL); INSERT dbo.A VALUES (1), (1); ALTER TABLE dbo.A ADD CONSTRAINT PK_A PRIMARY KEY (i)
--> !1505 !1750 'The statement has been terminated.'

-- source: https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server (bytes in an index key; Msg 1946 for the entry that is too long)
CREATE TABLE dbo.A (i nvarchar(600) NOT NULL CONSTRAINT PK_A PRIMARY KEY); INSERT dbo.A VALUES (REPLICATE(N'x', 450)); INSERT dbo.A VALUES (REPLICATE(N'y', 451)); SELECT COUNT(*) FROM dbo.A
--> 'Warning! The maximum key length for a clustered index is 900 bytes. The index 'PK_A' has maximum length of 1200 bytes. For some combination of large values, the insert/update operation will fail.' !1946 'The statement has been terminated.' (1);
