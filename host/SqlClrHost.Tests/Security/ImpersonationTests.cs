using NUnit.Framework;

namespace SqlClrHost.Tests.Security;

/// <summary>EXECUTE AS, REVERT and WITH EXECUTE AS (docs: EXECUTE AS, EXECUTE AS Clause, REVERT).</summary>
[TestFixture]
public sealed class ImpersonationTests
{
    private const string Who = "SELECT USER_NAME(), CURRENT_USER, ORIGINAL_LOGIN();";

    [TestCase("EXECUTE AS USER = N'anna'; " + Who + " REVERT; " + Who, "(anna, anna, sa); (dbo, dbo, sa);")]
    [TestCase("EXECUTE AS USER = N'anna';\nGO\n" + Who + "\nGO\nREVERT;\nGO\n" + Who, "(anna, anna, sa); (dbo, dbo, sa);", TestName = "It lasts over batches")]
    [TestCase("DECLARE @u sysname = N'anna'; EXECUTE AS USER = @u; " + Who, "(anna, anna, sa);")]
    [TestCase("EXECUTE AS USER = N'dbo'; " + Who, "(dbo, dbo, sa);")]
    [TestCase("REVERT; " + Who, "(dbo, dbo, sa);", TestName = "REVERT without EXECUTE AS does nothing")]
    [TestCase("EXECUTE AS USER = N'anna'; EXECUTE AS USER = N'bert'; REVERT; REVERT; " + Who, "!15517 (dbo, dbo, sa);", TestName = "A user may act as another only with IMPERSONATE")]
    [TestCase("GRANT IMPERSONATE ON USER::bert TO anna; EXECUTE AS USER = N'anna'; EXECUTE AS USER = N'bert'; " + Who + " REVERT; " + Who, "(bert, bert, sa); (anna, anna, sa);")]
    [TestCase("EXECUTE AS USER = N'nobody'", "!15517")]
    [TestCase("EXECUTE AS USER = N'desk'", "!15517", TestName = "Nobody acts as a role")]
    [TestCase("EXECUTE AS USER = N'anna' WITH NO REVERT", "!-1")]
    [TestCase("DECLARE @c varbinary(100); EXECUTE AS USER = N'anna' WITH COOKIE INTO @c", "!-1")]
    [TestCase("EXECUTE AS LOGIN = N'nobody'", "!15406")]
    [TestCase("EXEC (N'SELECT USER_NAME();') AS USER = N'anna'; " + Who, "(anna); (dbo, dbo, sa);", TestName = "EXEC … AS USER ends with its text")]
    [TestCase("EXEC (N'EXECUTE AS USER = N''anna'';'); " + Who, "(dbo, dbo, sa);", TestName = "and so does EXECUTE AS in dynamic text")]
    [TestCase("EXECUTE AS USER = N'anna'; SELECT IS_MEMBER(N'desk'), IS_MEMBER(N'house'), IS_MEMBER(N'public'), IS_MEMBER(N'db_owner'), IS_SRVROLEMEMBER(N'sysadmin')", "(1, 1, 1, 0, 0);")]
    [TestCase("SELECT IS_MEMBER(N'desk'), IS_MEMBER(N'db_owner'), IS_MEMBER(N'nope'), IS_SRVROLEMEMBER(N'sysadmin')", "(0, 1, NULL, 1);")]
    [TestCase("EXECUTE AS USER = N'anna'; SELECT CASE WHEN SUSER_SNAME() LIKE N'S-1-9-3-%' THEN N'sid' ELSE SUSER_SNAME() END", "(sid);", TestName = "A user without login has a SID for a login")]
    public void ExecuteAs_InABatch(string sql, string expected) => Assert.That(SecuritySql.Run(sql), Is.EqualTo(expected));

    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS 'bert' AS SELECT USER_NAME(), ORIGINAL_LOGIN();", "EXEC app.X; SELECT USER_NAME()", "(bert, sa); (anna);")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS OWNER AS SELECT USER_NAME();", "EXEC app.X; SELECT USER_NAME()", "(dbo); (anna);")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS SELF AS SELECT USER_NAME();", "EXEC app.X", "(dbo);")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS CALLER AS SELECT USER_NAME();", "EXEC app.X", "(anna);")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS OWNER AS EXEC (N'SELECT n FROM app.T;');", "EXEC app.X", "(1);", TestName = "Dynamic text runs as the module's user")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS 'bert' AS EXEC (N'SELECT n FROM app.T;');", "EXEC app.X", "!229")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS 'bert' AS SELECT n FROM app.T;", "EXEC app.X", "(1);", TestName = "EXECUTE AS leaves the ownership chain whole")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS 'bert' AS REVERT; SELECT USER_NAME();", "EXEC app.X", "(bert);", TestName = "REVERT does not leave a module's own context")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS 'bert' AS EXECUTE AS USER = N'bert'; SELECT USER_NAME();", "EXEC app.X; SELECT USER_NAME()", "(bert); (anna);", TestName = "What a module enters ends with it")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS 'bert' AS BEGIN THROW 50000, N'x', 1; END;", "BEGIN TRY EXEC app.X; END TRY BEGIN CATCH SELECT USER_NAME(); END CATCH", "(anna);", TestName = "also when it fails")]
    [TestCase("CREATE PROCEDURE app.X AS REVERT; SELECT USER_NAME();", "EXEC app.X; SELECT USER_NAME()", "(anna); (anna);", TestName = "A module cannot revert its caller")]
    [TestCase("CREATE FUNCTION app.X() RETURNS sysname WITH EXECUTE AS 'bert' AS BEGIN RETURN USER_NAME(); END;", "SELECT app.X(), USER_NAME()", "(bert, anna);")]
    [TestCase("CREATE FUNCTION app.X() RETURNS @r TABLE (u sysname) WITH EXECUTE AS 'bert' AS BEGIN INSERT @r VALUES (USER_NAME()); RETURN; END;", "SELECT u, USER_NAME() FROM app.X()", "(bert, anna);")]
    public void ExecuteAs_OfAModule(string module, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna($"{module}\nGO\nGRANT SELECT, EXECUTE ON SCHEMA::app TO anna; DENY SELECT ON app.T TO anna", asAnna), Is.EqualTo(expected));

    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS 'nobody' AS RETURN;", "!15151")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS 'desk' AS RETURN;", "!15151")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS 'bert' AS RETURN;\nGO\nDROP USER bert", "!15136")]
    [TestCase("CREATE PROCEDURE app.X WITH EXECUTE AS OWNER AS RETURN;\nGO\nCREATE PROCEDURE app.Y WITH EXECUTE AS 'bert' AS RETURN;\nGO\nSELECT USER_NAME(execute_as_principal_id), CASE WHEN execute_as_principal_id = -2 THEN 1 END FROM sys.sql_modules WHERE object_id IN (OBJECT_ID(N'app.X'), OBJECT_ID(N'app.Y')) ORDER BY execute_as_principal_id", "(NULL, 1)(bert, NULL);")]
    [TestCase("ALTER AUTHORIZATION ON OBJECT::app.P TO desk;\nGO\nCREATE OR ALTER PROCEDURE app.P WITH EXECUTE AS OWNER AS RETURN;\nGO\nEXEC app.P", "!15517", TestName = "An owner that is a role cannot be acted as")]
    [TestCase("CREATE FUNCTION app.X() RETURNS int AS BEGIN REVERT; RETURN 1; END;", "!443")]
    public void ExecuteAsClause_WhenUserCannotBe_IsRefused(string sql, string expected) => Assert.That(SecuritySql.Run(sql), Is.EqualTo(expected));
}
