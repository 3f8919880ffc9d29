-- setup:
CREATE TABLE dbo.T (n int NOT NULL PRIMARY KEY);
GO

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/begin-transaction-transact-sql
BEGIN TRAN; BEGIN TRAN; SELECT @@TRANCOUNT; COMMIT; SELECT @@TRANCOUNT; ROLLBACK; SELECT @@TRANCOUNT
--> (2); (1); (0);

BEGIN TRAN; INSERT dbo.T VALUES (1); BEGIN TRAN; INSERT dbo.T VALUES (2); COMMIT; ROLLBACK; SELECT COUNT(*) FROM dbo.T
--> (0);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/commit-transaction-transact-sql
COMMIT
--> !3902

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/rollback-transaction-transact-sql
ROLLBACK
--> !3903

BEGIN TRAN a; BEGIN TRAN b; ROLLBACK TRAN b
--> !6401

BEGIN TRAN a; INSERT dbo.T VALUES (1); ROLLBACK TRAN a; SELECT @@TRANCOUNT, (SELECT COUNT(*) FROM dbo.T)
--> (0, 0);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/save-transaction-transact-sql
BEGIN TRAN; INSERT dbo.T VALUES (1); SAVE TRAN s; INSERT dbo.T VALUES (2); ROLLBACK TRAN s; COMMIT; SELECT n FROM dbo.T
--> (1);

SAVE TRAN s
--> !628

BEGIN TRAN; SAVE TRAN s; INSERT dbo.T VALUES (1); SAVE TRAN s; INSERT dbo.T VALUES (2); ROLLBACK TRAN s; SELECT COUNT(*) FROM dbo.T; ROLLBACK TRAN s; SELECT COUNT(*) FROM dbo.T; ROLLBACK
--> (1); (1);

-- source: https://learn.microsoft.com/sql/t-sql/statements/set-xact-abort-transact-sql
BEGIN TRAN; INSERT dbo.T VALUES (1); INSERT dbo.T VALUES (1); INSERT dbo.T VALUES (2); COMMIT; SELECT n FROM dbo.T ORDER BY n
--> !2627 'The statement has been terminated.' (1)(2);

SET XACT_ABORT ON; BEGIN TRAN; INSERT dbo.T VALUES (1); INSERT dbo.T VALUES (1); INSERT dbo.T VALUES (2);
GO
SELECT @@TRANCOUNT, (SELECT COUNT(*) FROM dbo.T)
--> !2627 (0, 0);

SET XACT_ABORT ON; BEGIN TRY; BEGIN TRAN; SELECT 1/0; END TRY BEGIN CATCH SELECT XACT_STATE(), @@TRANCOUNT; ROLLBACK; END CATCH
--> ; (-1, 1);

BEGIN TRY; BEGIN TRAN; SELECT 1/0; END TRY BEGIN CATCH SELECT XACT_STATE(), @@TRANCOUNT; ROLLBACK; END CATCH
--> ; (1, 1);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/try-catch-transact-sql (uncommittable transactions; 3930)
SET XACT_ABORT ON; BEGIN TRY; BEGIN TRAN; SELECT 1/0; END TRY BEGIN CATCH INSERT dbo.T VALUES (1); END CATCH
--> ; !3930

SET XACT_ABORT ON; BEGIN TRY; BEGIN TRAN; SELECT 1/0; END TRY BEGIN CATCH COMMIT; END CATCH
--> ; !3930

-- source: https://learn.microsoft.com/sql/t-sql/statements/set-statements-transact-sql (a SET in a procedure ends with it)
SET XACT_ABORT ON;
GO
CREATE PROCEDURE dbo.P AS SET XACT_ABORT OFF; INSERT dbo.T VALUES (1); INSERT dbo.T VALUES (1); INSERT dbo.T VALUES (2);
GO
EXEC dbo.P; SELECT COUNT(*) FROM dbo.T
--> !2627 'The statement has been terminated.' (2);

-- source: https://learn.microsoft.com/sql/t-sql/functions/xact-state-transact-sql
SELECT XACT_STATE(); BEGIN TRAN; SELECT XACT_STATE(); ROLLBACK
--> (0); (1);

-- source: https://learn.microsoft.com/sql/t-sql/language-elements/try-catch-transact-sql (uncommittable transactions are rolled back when the batch ends, with an error when none was sent)
SET XACT_ABORT ON; BEGIN TRY; BEGIN TRAN; INSERT dbo.T VALUES (1); SELECT 1/0; END TRY BEGIN CATCH PRINT 'caught'; END CATCH
GO
SELECT @@TRANCOUNT, (SELECT COUNT(*) FROM dbo.T)
--> ; 'caught' !3998 (0, 0);

-- source: https://learn.microsoft.com/sql/t-sql/statements/insert-transact-sql (INSERT … EXEC)
CREATE PROCEDURE dbo.P AS SELECT @@TRANCOUNT;
GO
CREATE TABLE #r (n int); INSERT #r EXEC dbo.P; SELECT n FROM #r
--> (1);

CREATE PROCEDURE dbo.P AS BEGIN SELECT 1; ROLLBACK; END;
GO
CREATE TABLE #r (n int); INSERT #r EXEC dbo.P
--> !3915

CREATE PROCEDURE dbo.P AS SELECT 1 AS n;
GO
CREATE PROCEDURE dbo.Q AS CREATE TABLE #q (n int); INSERT #q EXEC dbo.P; SELECT n FROM #q;
GO
CREATE TABLE #r (n int); INSERT #r EXEC dbo.Q
--> !8164

CREATE PROCEDURE dbo.P AS SELECT 1, 2;
GO
CREATE TABLE #r (n int); INSERT #r EXEC dbo.P
--> !213

-- source: https://learn.microsoft.com/sql/relational-databases/sql-server-transaction-locking-and-row-versioning-guide (a procedure must leave the number of transactions that it found)
CREATE PROCEDURE dbo.P AS BEGIN TRAN;
GO
EXEC dbo.P; SELECT @@TRANCOUNT; ROLLBACK
--> !266 (1);
