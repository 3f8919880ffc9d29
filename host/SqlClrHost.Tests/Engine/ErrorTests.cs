using NUnit.Framework;

namespace SqlClrHost.Tests.Engine;

/// <summary>Errors and transactions: what an error ends, what is undone, what CATCH sees.</summary>
[TestFixture]
public sealed class ErrorTests
{
    private const string Catch = " END TRY BEGIN CATCH SELECT ERROR_NUMBER(), ERROR_MESSAGE(), XACT_STATE(); IF @@TRANCOUNT > 0 ROLLBACK; END CATCH";

    [TestCase("SELECT 1/0; SELECT 2", "; !8134 (2);", TestName = "Division by zero ends its statement")]
    [TestCase("SELECT CAST('x' AS int); SELECT 2", "; !245", TestName = "A failed conversion ends the batch")]
    [TestCase("THROW 50000, N'x', 1; SELECT 2", "!50000")]
    [TestCase("RAISERROR(N'a %s %d %%', 16, 1, N'b', 5); SELECT 2", "!50000 (2);")]
    [TestCase("RAISERROR(N'note %i', 0, 1, 3) WITH NOWAIT", "'note 3'")]
    [TestCase("RAISERROR(50001, 16, 1)", "!18054")]
    [TestCase("BEGIN TRY SELECT 1/0; END TRY BEGIN CATCH SELECT ERROR_NUMBER(), ERROR_LINE(), ERROR_SEVERITY(), ERROR_STATE(); END CATCH", "; (8134, 1, 16, 1);")]
    [TestCase("BEGIN TRY THROW 50000, N'25%% off', 1;" + Catch, "(50000, 25% off, 0);", TestName = "THROW takes %% for %")]
    [TestCase("BEGIN TRY THROW 50000, N'25% off', 1;" + Catch, "(50000, , 0);", TestName = "A single % blanks the text of THROW")]
    [TestCase("BEGIN TRY BEGIN TRY THROW 50000, N'a', 1; END TRY BEGIN CATCH THROW; END CATCH" + Catch, "(50000, a, 0);")]
    [TestCase("THROW", "!10704")]
    [TestCase("THROW 49999, N'x', 1", "!35100")]
    [TestCase("SELECT 1\nTHROW 50000, N'x', 1", "!102", TestName = "THROW needs a semicolon before it")]
    [TestCase("BEGIN TRAN\nROLLBACK\nTHROW;", "!102")]
    [TestCase("IF 1 = 1 THROW 50000, N'x', 1;", "!50000", TestName = "but not as the statement of IF")]
    [TestCase("BEGIN THROW 50000, N'x', 1; END", "!50000")]
    [TestCase("SELECT ERROR_NUMBER()", "(NULL);")]
    [TestCase("BEGIN TRY SELECT 1/0; END TRY BEGIN CATCH END CATCH; SELECT ERROR_NUMBER()", "; (NULL);")]
    public void Errors(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    private const string Table = "CREATE TABLE dbo.T (n int NOT NULL PRIMARY KEY);\nGO\n";

    [TestCase("BEGIN TRAN; INSERT dbo.T VALUES (1); ROLLBACK; SELECT COUNT(*), @@TRANCOUNT FROM dbo.T", "(0, 0);")]
    [TestCase("BEGIN TRAN; BEGIN TRAN; SELECT @@TRANCOUNT; COMMIT; ROLLBACK; SELECT @@TRANCOUNT", "(2); (0);")]
    [TestCase("BEGIN TRAN; INSERT dbo.T VALUES (1); SAVE TRAN s; INSERT dbo.T VALUES (2); ROLLBACK TRAN s; COMMIT; SELECT n FROM dbo.T", "(1);")]
    [TestCase("BEGIN TRAN; ROLLBACK TRAN nope; SELECT @@TRANCOUNT", "!6401 (1);")]
    [TestCase("COMMIT", "!3902")]
    [TestCase("ROLLBACK", "!3903")]
    [TestCase("SAVE TRAN s", "!628")]
    [TestCase("BEGIN TRAN; CREATE TABLE dbo.U (n int); DROP TABLE dbo.T; ROLLBACK; SELECT name FROM sys.tables", "(T);", TestName = "DDL is rolled back too")]
    [TestCase("DECLARE @t TABLE (n int); BEGIN TRAN; INSERT @t VALUES (1); ROLLBACK; SELECT COUNT(*) FROM @t", "(1);", TestName = "A table variable is not")]
    [TestCase("BEGIN TRAN; EXEC sp_set_session_context N'k', 1; ROLLBACK; SELECT SESSION_CONTEXT(N'k')", "(1);", TestName = "SESSION_CONTEXT is not")]
    [TestCase("BEGIN TRAN; INSERT dbo.T VALUES (1); INSERT dbo.T VALUES (1); SELECT @@TRANCOUNT, COUNT(*) FROM dbo.T; COMMIT", "!2627 'The statement has been terminated.' (1, 1);")]
    [TestCase("SET XACT_ABORT ON; BEGIN TRAN; INSERT dbo.T VALUES (1); INSERT dbo.T VALUES (1); SELECT 5;\nGO\nSELECT @@TRANCOUNT, COUNT(*) FROM dbo.T", "!2627 (0, 0);")]
    [TestCase("BEGIN TRAN; INSERT dbo.T VALUES (1); SELECT CAST('x' AS int);\nGO\nSELECT @@TRANCOUNT, COUNT(*) FROM dbo.T", "; !245 (0, 0);", TestName = "An error that ends the batch rolls back")]
    [TestCase("BEGIN TRAN; INSERT dbo.T VALUES (1); THROW 50000, N'x', 1;\nGO\nSELECT @@TRANCOUNT, COUNT(*) FROM dbo.T; ROLLBACK", "!50000 (1, 1);", TestName = "THROW leaves the transaction open")]
    [TestCase("SET XACT_ABORT ON; BEGIN TRAN; BEGIN TRY SELECT 1/0;" + Catch, "; (8134, Divide by zero error encountered., -1);", TestName = "XACT_ABORT dooms in TRY")]
    [TestCase("BEGIN TRAN; BEGIN TRY SELECT 1/0;" + Catch, "; (8134, Divide by zero error encountered., 1);")]
    [TestCase("BEGIN TRAN; BEGIN TRY DECLARE @i int = CAST('x' AS int); END TRY BEGIN CATCH SELECT XACT_STATE(); INSERT dbo.T VALUES (1); END CATCH", "(-1); !3930", TestName = "A conversion error dooms without XACT_ABORT")]
    [TestCase("BEGIN TRAN; BEGIN TRY DECLARE @i int = CAST('x' AS int); END TRY BEGIN CATCH SELECT XACT_STATE(); END CATCH\nGO\nSELECT @@TRANCOUNT", "(-1); !3998 (0);")]
    [TestCase("SET XACT_ABORT ON; BEGIN TRAN; RAISERROR(N'x', 16, 1); SELECT @@TRANCOUNT; ROLLBACK", "!50000 (1);", TestName = "XACT_ABORT does not see RAISERROR")]
    public void Transactions(string sql, string expected) => Assert.That(Sql.Run(Table + sql).Text, Is.EqualTo(expected));

    private const string Exec = """
        CREATE TABLE dbo.T (n int);
        GO
        CREATE PROCEDURE dbo.Two AS SELECT 1; SELECT 2;
        GO
        CREATE PROCEDURE dbo.Count_ AS SELECT @@TRANCOUNT;
        GO
        CREATE PROCEDURE dbo.RollsBack AS BEGIN SELECT 1; ROLLBACK; END
        GO
        CREATE PROCEDURE dbo.Nested AS BEGIN CREATE TABLE #n (n int); INSERT #n EXEC dbo.Two; SELECT n FROM #n; END
        GO
        CREATE PROCEDURE dbo.Writes AS BEGIN INSERT dbo.T VALUES (100); SELECT 1, 2; END
        GO
        CREATE PROCEDURE dbo.Leaves AS BEGIN TRAN
        GO

        """;

    [TestCase("INSERT dbo.T EXEC dbo.Two; SELECT n FROM dbo.T", "(1)(2);")]
    [TestCase("INSERT dbo.T EXEC dbo.Count_; SELECT n FROM dbo.T; SELECT @@TRANCOUNT", "(1); (0);", TestName = "INSERT EXEC is a transaction")]
    [TestCase("INSERT dbo.T EXEC dbo.RollsBack;\nGO\nSELECT COUNT(*), @@TRANCOUNT FROM dbo.T", "!3915 (0, 0);")]
    [TestCase("INSERT dbo.T EXEC dbo.Nested; SELECT COUNT(*) FROM dbo.T", "!8164 (0);")]
    [TestCase("INSERT dbo.T EXEC dbo.Writes; SELECT COUNT(*), @@TRANCOUNT FROM dbo.T", "!213 (0, 0);", TestName = "A wrong column count takes back what the procedure wrote")]
    [TestCase("INSERT dbo.T EXEC(N'SELECT 7'); SELECT n FROM dbo.T", "(7);")]
    [TestCase("EXEC dbo.Leaves; SELECT @@TRANCOUNT; ROLLBACK", "!266 (1);")]
    [TestCase("INSERT dbo.T EXEC dbo.Nope; SELECT 1", "!2812 (1);")]
    public void InsertExec(string sql, string expected) => Assert.That(Sql.Run(Exec + sql).Text, Is.EqualTo(expected));
}
