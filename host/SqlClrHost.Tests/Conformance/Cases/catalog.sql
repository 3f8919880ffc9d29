-- source: https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-objects-transact-sql
CREATE TABLE dbo.T (Id int); SELECT o.name, o.type, o.type_desc FROM sys.objects AS o WHERE o.object_id = OBJECT_ID(N'dbo.T')
--> (T, U , USER_TABLE);

SELECT OBJECT_ID(N'dbo.Nope'), OBJECT_NAME(0)
--> (NULL, NULL);

CREATE TABLE dbo.T (Id int); SELECT CASE WHEN OBJECT_ID(N'dbo.T', N'U') IS NULL THEN 0 ELSE 1 END, OBJECT_ID(N'dbo.T', N'P')
--> (1, NULL);

-- source: https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-columns-transact-sql
CREATE TABLE dbo.T (Id int IDENTITY NOT NULL, Name nvarchar(10) NULL, D decimal(9,2) NOT NULL, C AS Id + 1); SELECT c.name, TYPE_NAME(c.user_type_id), c.max_length, c.precision, c.scale, c.is_nullable, c.is_identity, c.is_computed FROM sys.columns AS c WHERE c.object_id = OBJECT_ID(N'dbo.T') ORDER BY c.column_id
--> (Id, int, 4, 10, 0, 0, 1, 0)(Name, nvarchar, 20, 0, 0, 1, 0, 0)(D, decimal, 5, 9, 2, 0, 0, 0)(C, int, 4, 10, 0, 1, 0, 1);

-- source: https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-foreign-key-columns-transact-sql
CREATE TABLE dbo.P (a int, b int, CONSTRAINT PK_P PRIMARY KEY (a, b)); CREATE TABLE dbo.C (x int, y int, CONSTRAINT FK FOREIGN KEY (y, x) REFERENCES dbo.P (a, b)); SELECT k.constraint_column_id, k.parent_column_id, k.referenced_column_id FROM sys.foreign_key_columns AS k ORDER BY 1
--> (1, 2, 1)(2, 1, 2);

-- source: https://learn.microsoft.com/sql/t-sql/functions/db-name-transact-sql
SELECT CASE WHEN DB_NAME() = DB_NAME(DB_ID()) THEN 1 ELSE 0 END, DB_ID(N'nope')
--> (1, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/functions/schema-name-transact-sql
SELECT SCHEMA_NAME(), SCHEMA_ID(N'dbo'), SCHEMA_NAME(1), SCHEMA_ID(N'nope')
--> (dbo, 1, dbo, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/statements/alter-table-transact-sql
CREATE TABLE dbo.T (a int); INSERT dbo.T VALUES (1); ALTER TABLE dbo.T ADD b int NOT NULL
--> !4901

CREATE TABLE dbo.T (a int); INSERT dbo.T VALUES (1); ALTER TABLE dbo.T ADD b int NOT NULL CONSTRAINT DF DEFAULT (5), c int NULL DEFAULT (6); SELECT a, b, c FROM dbo.T
--> (1, 5, NULL);

CREATE TABLE dbo.T (a int, b int); ALTER TABLE dbo.T DROP COLUMN nope
--> !4924

CREATE TABLE dbo.T (a int CONSTRAINT DF DEFAULT (1), b int); ALTER TABLE dbo.T DROP COLUMN a
--> !5074 !4922

CREATE TABLE dbo.T (a varchar(10)); INSERT dbo.T VALUES ('12'); ALTER TABLE dbo.T ALTER COLUMN a int; SELECT a + 1 FROM dbo.T
--> (13);

CREATE TABLE dbo.T (a int, A int)
--> !2705

CREATE TABLE dbo.T (a int); CREATE TABLE dbo.T (a int)
--> !2714

CREATE TABLE nope.T (a int)
--> !2760

DROP TABLE dbo.Nope
--> !3701

CREATE SCHEMA s;
GO
CREATE TABLE s.T (a int);
GO
DROP SCHEMA s
--> !3729

-- source: https://learn.microsoft.com/sql/t-sql/functions/session-context-transact-sql
EXEC sp_set_session_context N'k', N'v'; SELECT SESSION_CONTEXT(N'k'), SESSION_CONTEXT(N'nope')
--> (v, NULL);

EXEC sp_set_session_context N'k', N'v', @read_only = 1; EXEC sp_set_session_context N'k', N'w'
--> !15664

-- source: https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-parameters-transact-sql
CREATE OR ALTER PROCEDURE dbo.P @a nvarchar(10), @b int = 5 OUTPUT AS RETURN;
GO
SELECT p.name, p.parameter_id, p.max_length, p.is_output FROM sys.parameters AS p JOIN sys.procedures AS o ON o.object_id = p.object_id WHERE o.name = N'P' ORDER BY p.parameter_id; DROP PROCEDURE dbo.P; SELECT OBJECT_ID(N'dbo.P')
--> (@a, 1, 20, 0)(@b, 2, 4, 1); (NULL);

CREATE OR ALTER FUNCTION dbo.F(@a int) RETURNS int AS BEGIN RETURN @a; END;
GO
CREATE OR ALTER FUNCTION dbo.F(@a int) RETURNS int AS BEGIN RETURN @a + 1; END;
GO
SELECT dbo.F(1)
--> (2);

-- source: https://learn.microsoft.com/sql/relational-databases/system-catalog-views/schemas-catalog-views-sys-schemas
SELECT name, schema_id FROM sys.schemas WHERE name IN (N'dbo', N'sys') ORDER BY schema_id
--> (dbo, 1)(sys, 4);

-- source: https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-types-transact-sql
SELECT name, system_type_id, user_type_id FROM sys.types WHERE name IN (N'int', N'nvarchar', N'sysname') ORDER BY user_type_id
--> (int, 56, 56)(nvarchar, 231, 231)(sysname, 231, 256);

DECLARE @s sysname = REPLICATE(N'x', 200); SELECT LEN(@s)
--> (128);

-- source: https://learn.microsoft.com/sql/t-sql/functions/sql-variant-property-transact-sql
DECLARE @v sql_variant = CAST(5 AS bigint); SELECT SQL_VARIANT_PROPERTY(@v, 'BaseType'), SQL_VARIANT_PROPERTY(SYSDATETIME(), 'BaseType'), SQL_VARIANT_PROPERTY(SYSDATETIME(), 'Scale')
--> (bigint, datetime2, 7);

-- source: https://learn.microsoft.com/sql/t-sql/functions/col-length-transact-sql
CREATE TABLE dbo.T (a nvarchar(10), b varchar(max)); SELECT COL_LENGTH(N'dbo.T', N'a'), COL_LENGTH(N'dbo.T', N'b'), COL_LENGTH(N'dbo.T', N'c')
--> (20, -1, NULL);

-- source: https://learn.microsoft.com/sql/t-sql/functions/serverproperty-transact-sql
SELECT SERVERPROPERTY('Nope'), SQL_VARIANT_PROPERTY(SERVERPROPERTY('ProductVersion'), 'BaseType')
--> (NULL, nvarchar);

-- source: https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-databases-transact-sql
SELECT name FROM sys.databases WHERE database_id = 1
--> (master);

-- source: https://learn.microsoft.com/sql/database-engine/configure-windows/show-advanced-options-server-configuration-option
EXEC sp_configure 'show advanced options', 1; RECONFIGURE; SELECT CAST(value_in_use AS int) FROM sys.configurations WHERE name = N'show advanced options'
--> 'Configuration option 'show advanced options' changed from 0 to 1. Run the RECONFIGURE statement to install.' (1);

-- source: https://learn.microsoft.com/sql/t-sql/statements/drop-assembly-transact-sql
DROP ASSEMBLY IF EXISTS Nope; SELECT COUNT(*) FROM sys.assemblies WHERE is_user_defined = 1; DROP ASSEMBLY Nope
--> (0); !15151
