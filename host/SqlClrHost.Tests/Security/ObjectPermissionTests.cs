using NUnit.Framework;

namespace SqlClrHost.Tests.Security;

/// <summary>GRANT, DENY and REVOKE on objects and on what covers them (docs: Permissions, "Summary of the permission check algorithm").</summary>
[TestFixture]
public sealed class ObjectPermissionTests
{
    private const string AllThatReads = "SELECT n FROM app.T";

    [TestCase("", "SELECT n FROM app.T", "!229", TestName = "Without a grant nothing is read")]
    [TestCase("", "SELECT n FROM app.V", "!229")]
    [TestCase("", "SELECT n FROM app.Inline()", "!229")]
    [TestCase("", "SELECT n FROM app.Multi()", "!229")]
    [TestCase("", "SELECT app.Scalar()", "!229")]
    [TestCase("", "DECLARE @n int = app.Scalar();", "!229")]
    [TestCase("", "IF app.Scalar() = 1 PRINT N'x'", "!229")]
    [TestCase("", "EXEC app.P", "!229")]
    [TestCase("", "INSERT app.T (n) VALUES (2)", "!229")]
    [TestCase("", "UPDATE app.T SET n = 2", "!229")]
    [TestCase("", "DELETE app.T", "!229")]
    [TestCase("", "TRUNCATE TABLE app.T", "!1088")]
    [TestCase("", "SELECT n FROM app.Missing", "!208", TestName = "A missing table is missing for everybody")]
    [TestCase("", "IF 1 = 0 SELECT n FROM app.T; SELECT 1", "(1);", TestName = "What is not run needs no permission")]
    [TestCase("", "SELECT n FROM app.T; SELECT 2", "!229 (2);", TestName = "A refusal ends its statement")]
    [TestCase("", "BEGIN TRY SELECT n FROM app.T; END TRY BEGIN CATCH SELECT ERROR_NUMBER(), ERROR_SEVERITY(), ERROR_STATE(); END CATCH", "(229, 14, 5);")]
    [TestCase("", "CREATE TABLE #t (n int); INSERT #t VALUES (1); DECLARE @t TABLE (n int); INSERT @t SELECT n FROM #t; SELECT n FROM @t; TRUNCATE TABLE #t; DROP TABLE #t", "(1);", TestName = "Everybody has #temp tables and table variables")]
    [TestCase("GRANT SELECT ON app.T TO anna", AllThatReads, "(1);")]
    [TestCase("GRANT SELECT ON app.T TO desk", AllThatReads, "(1);", TestName = "A role's grant counts")]
    [TestCase("GRANT SELECT ON app.T TO house", AllThatReads, "(1);", TestName = "also that of a role in which the role is")]
    [TestCase("GRANT SELECT ON app.T TO public", AllThatReads, "(1);")]
    [TestCase("GRANT SELECT ON OBJECT::app.T TO bert", AllThatReads, "!229", TestName = "not that of another user")]
    [TestCase("GRANT SELECT ON SCHEMA::app TO anna", AllThatReads, "(1);")]
    [TestCase("GRANT SELECT TO anna", AllThatReads, "(1);", TestName = "GRANT without ON is on the database")]
    [TestCase("GRANT SELECT ON DATABASE::Development TO anna", AllThatReads, "(1);")]
    [TestCase("GRANT CONTROL ON app.T TO anna", AllThatReads, "(1);", TestName = "CONTROL covers the rest")]
    [TestCase("GRANT CONTROL ON SCHEMA::app TO anna", AllThatReads, "(1);")]
    [TestCase("GRANT CONTROL TO anna", AllThatReads, "(1);")]
    [TestCase("GRANT ALTER ON SCHEMA::app TO anna", AllThatReads, "!229", TestName = "ALTER covers no data")]
    [TestCase("GRANT SELECT ON app.T TO anna; DENY SELECT ON app.T TO desk", AllThatReads, "!229", TestName = "DENY to a role beats GRANT to the user")]
    [TestCase("GRANT SELECT ON app.T TO anna; DENY SELECT ON app.T TO public", AllThatReads, "!229")]
    [TestCase("GRANT SELECT ON app.T TO anna; DENY SELECT ON SCHEMA::app TO anna", AllThatReads, "!229", TestName = "DENY on the schema beats GRANT on the object")]
    [TestCase("GRANT SELECT ON app.T TO anna; DENY SELECT TO anna", AllThatReads, "!229")]
    [TestCase("GRANT SELECT ON app.T TO anna; DENY CONTROL ON app.T TO anna", AllThatReads, "!229", TestName = "DENY CONTROL denies what it covers")]
    [TestCase("GRANT SELECT ON app.T TO anna; DENY ALTER ON app.T TO anna", AllThatReads, "(1);")]
    [TestCase("GRANT CONTROL ON app.T TO anna; DENY SELECT ON app.T TO anna", AllThatReads, "!229")]
    [TestCase("GRANT SELECT ON app.T TO anna; REVOKE SELECT ON app.T FROM anna", AllThatReads, "!229")]
    [TestCase("GRANT SELECT ON app.T TO desk; DENY SELECT ON app.T TO anna; REVOKE SELECT ON app.T FROM anna", AllThatReads, "(1);", TestName = "REVOKE takes a DENY back")]
    [TestCase("DENY SELECT ON app.T TO anna; GRANT SELECT ON app.T TO anna", AllThatReads, "(1);", TestName = "The last of GRANT and DENY to the same user stands")]
    [TestCase("GRANT SELECT ON app.T TO anna; REVOKE SELECT ON SCHEMA::app FROM anna", AllThatReads, "(1);", TestName = "REVOKE on the schema leaves the grant on the object")]
    [TestCase("BEGIN TRAN; GRANT SELECT ON app.T TO anna; ROLLBACK", AllThatReads, "!229")]
    [TestCase("GRANT SELECT ON app.V TO anna", "SELECT n FROM app.V", "(1);")]
    [TestCase("GRANT SELECT ON app.Inline TO anna", "SELECT n FROM app.Inline()", "(1);")]
    [TestCase("GRANT SELECT ON app.Multi TO anna", "SELECT n FROM app.Multi()", "(1);")]
    [TestCase("GRANT EXECUTE ON app.Scalar TO anna", "SELECT app.Scalar()", "(1);")]
    [TestCase("GRANT EXECUTE ON app.P TO anna", "EXEC app.P", "(1);")]
    [TestCase("GRANT EXECUTE TO anna", "SELECT app.Scalar(); EXEC app.P; SELECT n FROM app.Inline()", "(1); (1); !229", TestName = "EXECUTE on the database reaches procedures and scalar functions, not table functions")]
    [TestCase("GRANT SELECT TO anna", "SELECT n FROM app.Inline(); SELECT app.Scalar()", "(1); !229", TestName = "SELECT on the database reaches table functions, not scalar ones")]
    [TestCase("GRANT EXECUTE TO anna; DENY EXECUTE ON SCHEMA::app TO public", "EXEC app.P", "!229")]
    public void Check_WhenUserHasPermissions_DecidesAsSqlServer(string asDbo, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna(asDbo, asAnna), Is.EqualTo(expected));

    [TestCase("GRANT INSERT ON app.T TO anna", "INSERT app.T (n) VALUES (2)", "")]
    [TestCase("GRANT INSERT ON app.T TO anna", "INSERT app.T (n) OUTPUT inserted.n VALUES (2)", "!229", TestName = "OUTPUT reads")]
    [TestCase("GRANT INSERT ON app.T TO anna", "INSERT app.T (n) SELECT n FROM app.T", "!229")]
    [TestCase("GRANT UPDATE ON app.T TO anna", "UPDATE app.T SET s = N'x'", "")]
    [TestCase("GRANT UPDATE ON app.T TO anna", "UPDATE app.T SET s = CONVERT(nvarchar(10), DATEADD(day, 1, N'20200101'), 112)", "", TestName = "A datepart is no column")]
    [TestCase("GRANT UPDATE ON app.T TO anna", "UPDATE app.T SET n = n + 1", "!229", TestName = "SET that reads a column needs SELECT")]
    [TestCase("GRANT UPDATE ON app.T TO anna", "UPDATE app.T SET n += 1", "!229")]
    [TestCase("GRANT UPDATE ON app.T TO anna", "UPDATE app.T SET s = N'x' WHERE n = 1", "!229", TestName = "and so does WHERE")]
    [TestCase("GRANT UPDATE, SELECT ON app.T TO anna", "UPDATE app.T SET n = n + 1 WHERE n = 1; SELECT n FROM app.T", "(2);")]
    [TestCase("GRANT DELETE ON app.T TO anna", "DELETE app.T", "")]
    [TestCase("GRANT DELETE ON app.T TO anna", "DELETE app.T WHERE n = 1", "!229")]
    [TestCase("GRANT DELETE, SELECT ON app.T TO anna", "DELETE app.T WHERE n = 1; SELECT COUNT(*) FROM app.T", "(0);")]
    [TestCase("GRANT ALTER ON app.T TO anna", "TRUNCATE TABLE app.T", "")]
    public void Check_WhenDataChanges_NeedsEachPermission(string asDbo, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna(asDbo, asAnna), Is.EqualTo(expected));

    [TestCase("GRANT SELECT ON app.P TO anna", "!4606")]
    [TestCase("GRANT SELECT ON app.Scalar TO anna", "!4606")]
    [TestCase("GRANT EXECUTE ON app.T TO anna", "!4606")]
    [TestCase("GRANT EXECUTE ON app.Inline TO anna", "!4606")]
    [TestCase("DENY EXECUTE ON app.V TO anna", "!4606")]
    [TestCase("GRANT SELECT ON app.T (n) TO anna", "!-1", TestName = "Permissions on columns are refused")]
    [TestCase("GRANT SELECT (n) ON app.T TO anna", "!-1")]
    [TestCase("GRANT NONSENSE ON app.T TO anna", "!-1")]
    [TestCase("GRANT CREATE TABLE ON SCHEMA::app TO anna", "!-1")]
    [TestCase("GRANT CONTROL SERVER TO anna", "!-1")]
    [TestCase("GRANT SELECT ON app.T TO anna AS desk", "!-1")]
    [TestCase("GRANT SELECT ON app.Missing TO anna", "!15151")]
    [TestCase("GRANT SELECT ON app.T TO nobody", "!15151")]
    [TestCase("GRANT SELECT ON CERTIFICATE::nope TO anna", "!15151")]
    [TestCase("GRANT SELECT ON app.T TO dbo", "'Cannot grant, deny, or revoke permissions to sa, dbo, entity owner, information_schema, sys, or yourself.'")]
    public void Grant_WhenItCannotBe_SaysWhy(string sql, string expected) => Assert.That(SecuritySql.Run(sql), Is.EqualTo(expected));

    [TestCase("", "GRANT SELECT ON app.T TO bert", "!15151", TestName = "Who has no right to grant does not even find the object")]
    [TestCase("", "GRANT SELECT TO bert", "!4613")]
    [TestCase("GRANT SELECT ON app.T TO anna", "GRANT SELECT ON app.T TO bert", "!15151")]
    [TestCase("GRANT SELECT ON app.T TO anna WITH GRANT OPTION", "GRANT SELECT ON app.T TO bert", "")]
    [TestCase("GRANT SELECT ON app.T TO anna WITH GRANT OPTION", "GRANT INSERT ON app.T TO bert", "!15151")]
    [TestCase("GRANT SELECT ON SCHEMA::app TO anna WITH GRANT OPTION", "GRANT SELECT ON app.T TO bert", "")]
    [TestCase("GRANT CONTROL ON app.T TO anna", "GRANT SELECT ON app.T TO bert; DENY INSERT ON app.T TO bert; REVOKE SELECT ON app.T FROM bert", "")]
    [TestCase("ALTER ROLE db_securityadmin ADD MEMBER anna", "GRANT SELECT ON app.T TO bert; GRANT EXECUTE ON SCHEMA::app TO bert", "")]
    [TestCase("ALTER ROLE db_owner ADD MEMBER anna", "GRANT SELECT ON app.T TO bert", "")]
    [TestCase("GRANT CONTROL ON app.T TO anna", "GRANT SELECT ON app.T TO anna", "'Cannot grant, deny, or revoke permissions to sa, dbo, entity owner, information_schema, sys, or yourself.'")]
    public void Grant_WhenUserIsNotTheOwner_NeedsAuthority(string asDbo, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna(asDbo, asAnna), Is.EqualTo(expected));

    private const string Delegated = "GRANT SELECT ON app.T TO anna WITH GRANT OPTION;\nGO\nEXECUTE AS USER = N'anna'; GRANT SELECT ON app.T TO bert; REVERT;\nGO\n";
    private const string State = "; SELECT USER_NAME(grantee_principal_id), USER_NAME(grantor_principal_id), state FROM sys.database_permissions WHERE permission_name = N'SELECT' ORDER BY 1";

    [TestCase("SELECT 1" + State, "(1); (anna, dbo, W)(bert, anna, G);")]
    [TestCase("REVOKE SELECT ON app.T FROM anna" + State, "!4611 (anna, dbo, W)(bert, anna, G);")]
    [TestCase("DENY SELECT ON app.T TO anna" + State, "!4611 (anna, dbo, W)(bert, anna, G);")]
    [TestCase("REVOKE SELECT ON app.T FROM anna CASCADE" + State, ";")]
    [TestCase("REVOKE GRANT OPTION FOR SELECT ON app.T FROM anna CASCADE" + State, "(anna, dbo, G);")]
    [TestCase("DENY SELECT ON app.T TO anna CASCADE" + State, "(anna, dbo, D);")]
    public void Revoke_WhenGrantWasPassedOn_NeedsCascade(string sql, string expected) => Assert.That(SecuritySql.Run(Delegated + sql), Is.EqualTo(expected));
}
