-- feature: FOR XML
SELECT 1 AS a FOR XML PATH

-- feature: FOR BROWSE
SELECT 1 AS a FOR BROWSE

-- feature: FOR JSON AUTO
SELECT v.n FROM (VALUES (1)) AS v(n) FOR JSON AUTO

-- feature: TABLESAMPLE
CREATE TABLE dbo.T (n int); SELECT n FROM dbo.T TABLESAMPLE (10 PERCENT)

-- feature: FOR SYSTEM_TIME
CREATE TABLE dbo.T (n int); SELECT n FROM dbo.T FOR SYSTEM_TIME ALL

-- feature: method call
DECLARE @x nvarchar(9); SELECT @x.value('a', 'int')

-- feature: window function
SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY v.n) OVER (PARTITION BY v.n) FROM (VALUES (1)) AS v(n)

-- feature: GROUP BY ALL, CUBE, ROLLUP or GROUPING SETS
SELECT v.n FROM (VALUES (1)) AS v(n) GROUP BY ROLLUP (v.n)

-- feature: PIVOT
SELECT * FROM (VALUES (1, 'a')) AS v(n, c) PIVOT (SUM(n) FOR c IN ([a])) AS p

-- feature: UNPIVOT
SELECT * FROM (VALUES (1, 2)) AS v(a, b) UNPIVOT (n FOR c IN (a, b)) AS u

-- feature: pseudo column
CREATE TABLE dbo.T (n int IDENTITY); SELECT $IDENTITY FROM dbo.T

-- feature: MERGE TOP
CREATE TABLE dbo.T (n int); MERGE TOP (1) dbo.T USING (VALUES (1)) AS s(n) ON 1 = 0 WHEN NOT MATCHED THEN INSERT VALUES (s.n);

-- feature: WHERE CURRENT OF
CREATE TABLE dbo.T (n int); DECLARE c CURSOR FOR SELECT n FROM dbo.T; DELETE dbo.T WHERE CURRENT OF c

-- feature: change through a view
CREATE VIEW dbo.V AS SELECT 1 AS a;
GO
DELETE dbo.V

-- feature: OUTPUT twice in a statement
DECLARE @o TABLE (n int); CREATE TABLE dbo.T (n int); INSERT dbo.T OUTPUT inserted.n INTO @o OUTPUT inserted.n VALUES (1)

-- feature: TRUNCATE TABLE … WITH PARTITIONS
CREATE TABLE dbo.T (n int); TRUNCATE TABLE dbo.T WITH (PARTITIONS (1))

-- feature: CREATE TABLE AS NODE, EDGE, FILETABLE or SELECT
CREATE TABLE dbo.T (n int) AS NODE

-- feature: DROP INDEX table.index
CREATE TABLE dbo.T (n int); DROP INDEX T.IX

-- feature: ALTER COLUMN … ADD or DROP
CREATE TABLE dbo.T (n int); ALTER TABLE dbo.T ALTER COLUMN n ADD SPARSE

-- feature: ALTER COLUMN beside computed columns
CREATE TABLE dbo.T (n int, c AS n + 1); ALTER TABLE dbo.T ALTER COLUMN n bigint

-- feature: PERIOD FOR SYSTEM_TIME
CREATE TABLE dbo.T (n int PRIMARY KEY, a datetime2 GENERATED ALWAYS AS ROW START NOT NULL, b datetime2 GENERATED ALWAYS AS ROW END NOT NULL, PERIOD FOR SYSTEM_TIME (a, b))

-- feature: ENCRYPTED WITH
CREATE TABLE dbo.T (n int ENCRYPTED WITH (COLUMN_ENCRYPTION_KEY = k, ENCRYPTION_TYPE = DETERMINISTIC, ALGORITHM = 'AEAD_AES_256_CBC_HMAC_SHA_256'))

-- feature: MASKED WITH
CREATE TABLE dbo.T (n int MASKED WITH (FUNCTION = 'default()'))

-- feature: ROWGUIDCOL
CREATE TABLE dbo.T (n uniqueidentifier ROWGUIDCOL)

-- feature: SPARSE or FILESTREAM
CREATE TABLE dbo.T (n int SPARSE NULL)

-- feature: WITH RESULT SETS (…)
EXEC (N'SELECT 1') WITH RESULT SETS ((a int))

-- feature: EXECUTE … AT linked server
EXEC (N'SELECT 1') AT Other

-- feature: EXECUTE of a function
CREATE FUNCTION dbo.F() RETURNS int AS BEGIN RETURN 1; END;
GO
EXEC dbo.F

-- feature: table-valued parameter
CREATE PROCEDURE dbo.P @t dbo.Rows READONLY AS SELECT 1

-- feature: cursor parameter
CREATE PROCEDURE dbo.P @c CURSOR VARYING OUTPUT AS SELECT 1

-- feature: function option
CREATE FUNCTION dbo.F() RETURNS int WITH ENCRYPTION AS BEGIN RETURN 1; END

-- feature: procedure option
CREATE PROCEDURE dbo.P WITH ENCRYPTION AS SELECT 1

-- feature: FOR REPLICATION or a numbered procedure
CREATE PROCEDURE dbo.P;2 AS SELECT 1

-- feature: WITH CHECK OPTION
CREATE VIEW dbo.V AS SELECT 1 AS a WITH CHECK OPTION

-- feature: CREATE SCHEMA with objects in it
CREATE SCHEMA s CREATE TABLE t (n int)

-- feature: EXECUTE AS … WITH NO REVERT or COOKIE
EXECUTE AS USER = N'guest' WITH NO REVERT

-- feature: REVERT WITH COOKIE
DECLARE @c varbinary(100); REVERT WITH COOKIE = @c

-- feature: ALTER MASTER KEY of that kind
ALTER MASTER KEY REGENERATE WITH ENCRYPTION BY PASSWORD = N'Some long password 1!'

-- feature: CREATE CERTIFICATE from a file or with a password of its own
CREATE CERTIFICATE c FROM FILE = 'c.cer'

-- feature: CREATE USER … WITH (the default schema is dbo)
CREATE USER u WITHOUT LOGIN WITH DEFAULT_SCHEMA = dbo

-- feature: CREATE USER of that kind
CREATE MASTER KEY ENCRYPTION BY PASSWORD = N'Some long password 1!'; CREATE CERTIFICATE c WITH SUBJECT = N'x'; CREATE USER u FOR CERTIFICATE c

-- feature: ALTER ROLE … WITH NAME
CREATE ROLE r; ALTER ROLE r WITH NAME = q

-- feature: GRANT, DENY or REVOKE … AS
GRANT SELECT TO public AS dbo

-- feature: permission on columns
CREATE TABLE dbo.T (n int); GRANT SELECT (n) ON dbo.T TO public

-- feature: permission that is not enforced
CREATE TABLE dbo.T (n int); GRANT VIEW CHANGE TRACKING ON dbo.T TO public

-- feature: permission on things of that kind
GRANT CONTROL ON SYMMETRIC KEY::k TO public

-- feature: CREATE LOGIN from a certificate, a key or an external provider
CREATE LOGIN l FROM CERTIFICATE c

-- feature: server role
CREATE LOGIN l WITH PASSWORD = N'Some long password 1!'; ALTER SERVER ROLE dbcreator ADD MEMBER l

-- feature: ALTER SERVER ROLE … WITH NAME
ALTER SERVER ROLE sysadmin WITH NAME = q

-- feature: SET option or value
SET ANSI_NULLS OFF

-- feature: WAITFOR a message or event
WAITFOR (RECEIVE * FROM dbo.Q)

-- feature: GOTO
GOTO there; there: PRINT 'x'

-- feature: BEGIN DISTRIBUTED TRANSACTION or WITH MARK
BEGIN DISTRIBUTED TRANSACTION

-- feature: cursor variable
DECLARE @c CURSOR

-- feature: cursor option
DECLARE c CURSOR SCROLL FOR SELECT 1

-- feature: FETCH other than NEXT
DECLARE c CURSOR FOR SELECT 1; OPEN c; DECLARE @n int; FETCH LAST FROM c INTO @n

-- feature: FETCH without INTO
DECLARE c CURSOR FOR SELECT 1; OPEN c; FETCH NEXT FROM c

-- feature: linked server
SELECT 1 FROM Other.db.dbo.T

-- feature: another database
SELECT 1 FROM master.dbo.spt_values

-- feature: system view
SELECT 1 FROM sys.dm_exec_cached_plans

-- feature: CREATE ASSEMBLY from several files
CREATE ASSEMBLY a FROM 0x00, 0x01

-- feature: CREATE ASSEMBLY from a file (give the bytes: FROM 0x…)
CREATE ASSEMBLY a FROM 'a.dll'

-- feature: CREATE TRIGGER
CREATE TRIGGER dbo.R ON dbo.T AFTER INSERT AS SELECT 1

-- feature: ALTER TRIGGER
ALTER TRIGGER dbo.R ON dbo.T AFTER INSERT AS SELECT 1

-- feature: CREATE OR ALTER TRIGGER
CREATE OR ALTER TRIGGER dbo.R ON dbo.T AFTER INSERT AS SELECT 1

-- feature: ENABLE or DISABLE TRIGGER
DISABLE TRIGGER dbo.R ON dbo.T

-- feature: CREATE SEQUENCE
CREATE SEQUENCE dbo.S

-- feature: CREATE TYPE … AS TABLE
CREATE TYPE dbo.Rows AS TABLE (n int)

-- feature: CREATE TYPE … FROM
CREATE TYPE dbo.Code FROM nvarchar(10)

-- feature: CREATE TYPE … EXTERNAL NAME
CREATE TYPE dbo.Point EXTERNAL NAME a.Point

-- feature: CREATE AGGREGATE
CREATE AGGREGATE dbo.A (@x int) RETURNS int EXTERNAL NAME a.A

-- feature: ALTER ASSEMBLY
ALTER ASSEMBLY a WITH VISIBILITY = OFF

-- feature: CREATE STATISTICS
CREATE STATISTICS s ON dbo.T (n)

-- feature: UPDATE STATISTICS
UPDATE STATISTICS dbo.T

-- feature: ALTER INDEX
ALTER INDEX ALL ON dbo.T REBUILD

-- feature: CREATE COLUMNSTORE INDEX
CREATE CLUSTERED COLUMNSTORE INDEX i ON dbo.T

-- feature: ALTER TABLE … CHECK or NOCHECK CONSTRAINT
ALTER TABLE dbo.T NOCHECK CONSTRAINT ALL

-- feature: ALTER TABLE … ENABLE or DISABLE TRIGGER
ALTER TABLE dbo.T DISABLE TRIGGER ALL

-- feature: ALTER TABLE … SET
ALTER TABLE dbo.T SET (LOCK_ESCALATION = AUTO)

-- feature: ALTER TABLE … REBUILD
ALTER TABLE dbo.T REBUILD

-- feature: ALTER TABLE … SWITCH
ALTER TABLE dbo.T SWITCH TO dbo.U

-- feature: ALTER SCHEMA … TRANSFER
ALTER SCHEMA s TRANSFER dbo.T

-- feature: ALTER USER
ALTER USER u WITH NAME = v

-- feature: ALTER LOGIN
ALTER LOGIN l WITH PASSWORD = N'x'

-- feature: CREATE APPLICATION ROLE
CREATE APPLICATION ROLE r WITH PASSWORD = N'Some long password 1!'

-- feature: CREATE SYMMETRIC KEY
CREATE SYMMETRIC KEY k WITH ALGORITHM = AES_256 ENCRYPTION BY PASSWORD = N'Some long password 1!'

-- feature: CREATE ASYMMETRIC KEY
CREATE ASYMMETRIC KEY k WITH ALGORITHM = RSA_2048

-- feature: BACKUP CERTIFICATE
BACKUP CERTIFICATE c TO FILE = 'c.cer'

-- feature: ADD SIGNATURE
ADD SIGNATURE TO dbo.P BY CERTIFICATE c

-- feature: BACKUP DATABASE
BACKUP DATABASE d TO DISK = 'd.bak'

-- feature: RESTORE
RESTORE DATABASE d FROM DISK = 'd.bak'

-- feature: CREATE DATABASE
CREATE DATABASE d

-- feature: ALTER DATABASE … SET
ALTER DATABASE CURRENT SET RECOVERY SIMPLE

-- feature: DROP DATABASE
DROP DATABASE d

-- feature: BULK INSERT
BULK INSERT dbo.T FROM 't.csv'

-- feature: DBCC
DBCC CHECKDB

-- feature: CHECKPOINT
CHECKPOINT

-- feature: KILL
KILL 51

-- feature: SHUTDOWN
SHUTDOWN

-- feature: CREATE QUEUE
CREATE QUEUE dbo.Q

-- feature: SEND ON CONVERSATION
DECLARE @h uniqueidentifier; SEND ON CONVERSATION @h MESSAGE TYPE m

-- feature: RECEIVE
RECEIVE * FROM dbo.Q

-- feature: CREATE PARTITION FUNCTION
CREATE PARTITION FUNCTION p (int) AS RANGE LEFT FOR VALUES (1)

-- feature: CREATE FULLTEXT INDEX
CREATE FULLTEXT INDEX ON dbo.T (n) KEY INDEX PK_T

-- feature: CREATE XML SCHEMA COLLECTION
CREATE XML SCHEMA COLLECTION x AS N'<a/>'

-- feature: CREATE SECURITY POLICY
CREATE SECURITY POLICY p ADD FILTER PREDICATE dbo.F(n) ON dbo.T

-- feature: READTEXT
READTEXT dbo.T.n 0x00 0 1

-- feature: ALTER SERVER CONFIGURATION
ALTER SERVER CONFIGURATION SET PROCESS AFFINITY CPU = AUTO

-- feature: SETUSER
SETUSER N'guest'

-- feature: DROP COLUMN before a column of a key or beside computed columns
CREATE TABLE dbo.T (a int, k int PRIMARY KEY);
ALTER TABLE dbo.T DROP COLUMN a;

-- feature: column of a system view
SELECT name, type_desc FROM sys.indexes AS i;

-- feature: system procedure or function
EXEC sp_helptext N'dbo.T';

-- feature: change through a CTE or derived table
CREATE TABLE dbo.T (n int);
WITH c AS (SELECT TOP (1) n FROM dbo.T ORDER BY n) DELETE c;
