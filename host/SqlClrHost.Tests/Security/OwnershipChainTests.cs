using NUnit.Framework;

namespace SqlClrHost.Tests.Security;

/// <summary>Ownership chains (docs: Ownership Chains; the permission check looks at them before DENY).</summary>
[TestFixture]
public sealed class OwnershipChainTests
{
    /// <summary>Other objects in schema other, which belongs to bert, and modules of dbo that use them.</summary>
    private const string OtherOwner = """
        GRANT SELECT ON SCHEMA::app TO bert;
        GO
        CREATE SCHEMA other AUTHORIZATION bert;
        GO
        CREATE TABLE other.U (n int); INSERT other.U VALUES (7);
        GO
        CREATE PROCEDURE app.ReadOther AS SELECT u.n FROM other.U AS u;
        GO
        CREATE VIEW app.OtherView AS SELECT u.n FROM other.U AS u;
        GO
        CREATE PROCEDURE other.ReadOwn AS SELECT u.n FROM other.U AS u;
        GO

        """;

    [TestCase("GRANT EXECUTE ON app.P TO anna; DENY SELECT ON app.T TO anna", "EXEC app.P", "(1);", TestName = "The chain is looked at before DENY")]
    [TestCase("GRANT SELECT ON app.V TO anna; DENY SELECT ON app.T TO public", "SELECT n FROM app.V", "(1);")]
    [TestCase("GRANT SELECT ON app.Inline TO anna; DENY SELECT ON app.T TO public", "SELECT n FROM app.Inline()", "(1);")]
    [TestCase("GRANT SELECT ON app.Multi TO anna; DENY SELECT ON app.T TO public", "SELECT n FROM app.Multi()", "(1);")]
    [TestCase("GRANT EXECUTE ON app.Scalar TO anna; DENY SELECT ON app.T TO public", "SELECT app.Scalar()", "(1);")]
    [TestCase("GRANT EXECUTE ON app.Dynamic TO anna", "EXEC app.Dynamic", "!229", TestName = "Dynamic text is not in the chain")]
    [TestCase("GRANT EXECUTE ON app.Dynamic TO anna; GRANT SELECT ON app.T TO anna", "EXEC app.Dynamic", "(1);")]
    [TestCase("GRANT SELECT ON app.V TO anna", "EXEC sp_executesql N'SELECT n FROM app.V'", "(1);")]
    public void Chain_WhenOwnerIsTheSame_IsNotChecked(string asDbo, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna(asDbo, asAnna), Is.EqualTo(expected));

    [TestCase("GRANT EXECUTE ON app.ReadOther TO anna", "EXEC app.ReadOther", "!229", TestName = "Another owner breaks the chain")]
    [TestCase("GRANT EXECUTE ON app.ReadOther TO anna; GRANT SELECT ON other.U TO anna", "EXEC app.ReadOther", "(7);")]
    [TestCase("GRANT SELECT ON app.OtherView TO anna", "SELECT n FROM app.OtherView", "!229")]
    [TestCase("GRANT EXECUTE ON other.ReadOwn TO anna", "EXEC other.ReadOwn", "(7);")]
    [TestCase("ALTER AUTHORIZATION ON SCHEMA::other TO dbo; GRANT EXECUTE ON app.ReadOther TO anna", "EXEC app.ReadOther", "(7);", TestName = "until the schema gets the same owner")]
    [TestCase("ALTER AUTHORIZATION ON OBJECT::other.U TO dbo; GRANT EXECUTE ON app.ReadOther TO anna", "EXEC app.ReadOther", "(7);")]
    [TestCase("ALTER AUTHORIZATION ON OBJECT::other.U TO dbo; ALTER AUTHORIZATION ON OBJECT::other.U TO SCHEMA OWNER; GRANT EXECUTE ON app.ReadOther TO anna", "EXEC app.ReadOther", "!229")]
    public void Chain_WhenOwnersDiffer_IsBroken(string asDbo, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna(OtherOwner + asDbo, asAnna), Is.EqualTo(expected));

    [TestCase("SELECT n FROM other.U; DELETE other.U; DROP TABLE other.U", "(7);", TestName = "A schema's owner owns its objects")]
    [TestCase("SELECT n FROM app.T", "(1);")]
    public void Owner_OfASchema_HasEveryRight(string asBert, string expected) =>
        Assert.That(SecuritySql.Run($"{OtherOwner}DENY SELECT ON other.U TO public;\nGO\nEXECUTE AS USER = N'bert';\nGO\n{asBert}"), Is.EqualTo(expected));

    [TestCase("ALTER AUTHORIZATION ON SCHEMA::dbo TO bert", "!15150")]
    [TestCase("ALTER AUTHORIZATION ON SCHEMA::app TO nobody", "!15151")]
    [TestCase("ALTER AUTHORIZATION ON USER::anna TO bert", "!15344")]
    [TestCase("ALTER AUTHORIZATION ON ROLE::desk TO bert; SELECT USER_NAME(owning_principal_id) FROM sys.database_principals WHERE name = N'desk'", "(bert);")]
    [TestCase("GRANT SELECT ON app.T TO anna; ALTER AUTHORIZATION ON OBJECT::app.T TO bert; SELECT COUNT(*) FROM sys.database_permissions WHERE major_id = OBJECT_ID(N'app.T')", "(0);", TestName = "A new owner begins without grants")]
    [TestCase("BEGIN TRAN; ALTER AUTHORIZATION ON SCHEMA::app TO bert; ROLLBACK; SELECT USER_NAME(principal_id) FROM sys.schemas WHERE name = N'app'", "(dbo);")]
    [TestCase("ALTER AUTHORIZATION ON SCHEMA::app TO bert; DROP USER bert", "!15138")]
    [TestCase("ALTER AUTHORIZATION ON OBJECT::app.T TO bert; DROP USER bert", "!15183")]
    [TestCase("ALTER AUTHORIZATION ON ROLE::desk TO bert; DROP USER bert", "!15421")]
    public void AlterAuthorization_GivesAnotherOwner(string sql, string expected) => Assert.That(SecuritySql.Run(sql), Is.EqualTo(expected));

    [TestCase("ALTER ROLE db_owner ADD MEMBER anna", "CREATE SCHEMA mine;\nGO\nSELECT USER_NAME(principal_id) FROM sys.schemas WHERE name = N'mine'", "(anna);", TestName = "A new schema belongs to who makes it")]
    [TestCase("ALTER ROLE db_owner ADD MEMBER anna", "CREATE SCHEMA mine AUTHORIZATION dbo;\nGO\nSELECT USER_NAME(principal_id) FROM sys.schemas WHERE name = N'mine'", "(dbo);")]
    [TestCase("GRANT CREATE SCHEMA TO anna", "CREATE SCHEMA mine AUTHORIZATION dbo", "!15151")]
    [TestCase("GRANT CREATE SCHEMA TO anna; ALTER ROLE db_ddladmin ADD MEMBER anna", "CREATE SCHEMA mine;\nGO\nCREATE TABLE mine.X (n int); INSERT mine.X VALUES (1); SELECT n FROM mine.X", "(1);")]
    public void CreateSchema_WithoutAuthorization_BelongsToItsMaker(string asDbo, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna(asDbo, asAnna), Is.EqualTo(expected));
}
