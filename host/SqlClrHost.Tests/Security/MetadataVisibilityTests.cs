using NUnit.Framework;

namespace SqlClrHost.Tests.Security;

/// <summary>What catalog views and metadata functions show to whom (docs: Metadata Visibility Configuration).</summary>
[TestFixture]
public sealed class MetadataVisibilityTests
{
    private const string Objects = "SELECT name FROM sys.objects ORDER BY name";

    [TestCase("", Objects, ";")]
    [TestCase("GRANT SELECT ON app.T TO anna", Objects, "(T);", TestName = "Any permission shows an object")]
    [TestCase("GRANT EXECUTE ON app.P TO desk", Objects, "(P);")]
    [TestCase("GRANT VIEW DEFINITION ON SCHEMA::app TO anna", Objects, "(Dynamic)(Inline)(Multi)(P)(Scalar)(T)(V);")]
    [TestCase("GRANT VIEW DEFINITION TO anna; DENY VIEW DEFINITION ON app.T TO anna", Objects, "(Dynamic)(Inline)(Multi)(P)(Scalar)(V);")]
    [TestCase("GRANT SELECT ON SCHEMA::app TO anna; DENY SELECT ON app.T TO anna", "SELECT OBJECT_ID(N'app.T')", "(NULL);", TestName = "A denied permission shows nothing")]
    [TestCase("ALTER ROLE db_datareader ADD MEMBER anna", "SELECT COUNT(*) FROM sys.tables", "(1);")]
    [TestCase("", "SELECT OBJECT_ID(N'app.T'), OBJECT_ID(N'app.P'), COL_LENGTH(N'app.T', N'n'), OBJECT_DEFINITION(OBJECT_ID(N'app.P'))", "(NULL, NULL, NULL, NULL);")]
    [TestCase("GRANT SELECT ON app.T TO anna", "SELECT COL_LENGTH(N'app.T', N'n'), OBJECT_NAME(OBJECT_ID(N'app.T')), (SELECT COUNT(*) FROM sys.columns)", "(4, T, 2);")]
    [TestCase("GRANT EXECUTE ON app.P TO anna", "SELECT definition FROM sys.sql_modules; SELECT OBJECT_DEFINITION(OBJECT_ID(N'app.P'))", "(NULL); (NULL);", TestName = "To execute a module does not show its text")]
    [TestCase("GRANT EXECUTE ON app.Scalar TO anna; GRANT VIEW DEFINITION ON app.Scalar TO anna", "SELECT LEFT(definition, 6) FROM sys.sql_modules", "(CREATE);")]
    [TestCase("", "SELECT name FROM sys.schemas WHERE name = N'app'; SELECT SCHEMA_ID(N'nope')", "(app); (NULL);", TestName = "Schemas are seen by all")]
    [TestCase("", "SELECT name FROM sys.database_principals WHERE is_fixed_role = 0 AND principal_id > 4 ORDER BY name", "(anna)(desk)(house);", TestName = "A user sees himself and his roles")]
    [TestCase("GRANT VIEW DEFINITION ON USER::bert TO anna", "SELECT USER_NAME(USER_ID(N'bert'))", "(bert);")]
    [TestCase("", "SELECT USER_ID(N'bert'), USER_ID(N'anna') - USER_ID()", "(NULL, 0);")]
    [TestCase("GRANT SELECT ON app.T TO anna; GRANT SELECT ON app.T TO bert", "SELECT USER_NAME(grantee_principal_id), permission_name FROM sys.database_permissions ORDER BY 2", "(anna, CONNECT)(anna, SELECT);")]
    [TestCase("", "SELECT USER_NAME(role_principal_id) FROM sys.database_role_members ORDER BY 1", "(desk)(house);")]
    [TestCase("", "CREATE TABLE #t (n int); SELECT CASE WHEN OBJECT_ID(N'tempdb..#t') IS NOT NULL THEN 1 END", "(1);")]
    public void Catalog_ShowsWhatTheUserMaySee(string asDbo, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna(asDbo, asAnna), Is.EqualTo(expected));

    [TestCase("HAS_PERMS_BY_NAME(N'app.T', N'OBJECT', N'SELECT')", "(0);")]
    [TestCase("HAS_PERMS_BY_NAME(N'app.V', N'OBJECT', N'SELECT')", "(1);")]
    [TestCase("HAS_PERMS_BY_NAME(N'app.V', N'OBJECT', N'ANY')", "(1);")]
    [TestCase("HAS_PERMS_BY_NAME(N'app.T', N'OBJECT', N'ANY')", "(0);")]
    [TestCase("HAS_PERMS_BY_NAME(N'app.nope', N'OBJECT', N'SELECT')", "(NULL);")]
    [TestCase("HAS_PERMS_BY_NAME(N'app.V', N'OBJECT', N'NONSENSE')", "(NULL);")]
    [TestCase("HAS_PERMS_BY_NAME(N'app', N'SCHEMA', N'EXECUTE')", "(1);")]
    [TestCase("HAS_PERMS_BY_NAME(DB_NAME(), N'DATABASE', N'SELECT')", "(0);")]
    [TestCase("HAS_PERMS_BY_NAME(NULL, N'DATABASE', N'CONNECT')", "(1);")]
    [TestCase("HAS_PERMS_BY_NAME(NULL, NULL, N'CONTROL SERVER')", "(0);")]
    [TestCase("HAS_PERMS_BY_NAME(N'bert', N'USER', N'IMPERSONATE')", "(0);")]
    public void HasPermsByName_AnswersForTheUser(string call, string expected) => Assert.That(
        SecuritySql.RunAsAnna("GRANT SELECT ON app.V TO anna; GRANT EXECUTE ON SCHEMA::app TO desk", $"SELECT {call}"), Is.EqualTo(expected));

    [Test]
    public void HasPermsByName_AnswersForDbo() => Assert.That(
        SecuritySql.Run("SELECT HAS_PERMS_BY_NAME(NULL, NULL, N'CONTROL SERVER'), HAS_PERMS_BY_NAME(N'app.T', N'OBJECT', N'SELECT')"), Is.EqualTo("(1, 1);"));
}
