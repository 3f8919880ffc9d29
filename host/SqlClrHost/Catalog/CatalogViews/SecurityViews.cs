using SqlClrHost.Security;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog.CatalogViews;

/// <summary>Principals, permissions, keys and certificates.</summary>
internal static class SecurityViews
{
    private const int MasterKeyId = 101;
    private const string MasterKeyName = "##MS_DatabaseMasterKey##";

    public static void AddTo(Database database, Schema sys)
    {
        Principals principals = database.Principals;
        CatalogViewList.Add(database, sys, "database_principals", VisibleMetadata.Principals,
            new("name", SqlType.SysName, p => p.Name),
            new("principal_id", SqlType.Int, p => p.Id),
            new("type", SqlType.Char(1), p => p.IsRole ? "R" : "S"),
            new("type_desc", SqlType.NVarChar(60), p => p.IsRole ? "DATABASE_ROLE" : "SQL_USER"),
            new("default_schema_name", SqlType.SysName, p => p.IsRole ? null : "dbo"),
            new("owning_principal_id", SqlType.Int, p => p.Owner is null ? null : principals.Find(p.Owner)?.Id),
            new("is_fixed_role", SqlType.Bit, p => p.IsRole && p.IsFixed && p.Name != "public"),
            new("authentication_type", SqlType.Int, p => p.Login is null ? 0 : 1),
            new("authentication_type_desc", SqlType.NVarChar(60), p => p.Login is null ? "NONE" : "INSTANCE"));
        CatalogViewList.Add(database, sys, "database_role_members", VisibleMetadata.RoleMembers,
            new("role_principal_id", SqlType.Int, m => principals.Find(m.Role)?.Id),
            new("member_principal_id", SqlType.Int, m => principals.Find(m.Member)?.Id));
        CatalogViewList.Add(database, sys, "database_permissions", VisibleMetadata.Permissions,
            new("class", SqlType.TinyInt, p => p.On.Class),
            new("class_desc", SqlType.NVarChar(60), p => p.On.ClassName),
            new("major_id", SqlType.Int, p => p.On.Id),
            new("minor_id", SqlType.Int, _ => 0),
            new("grantee_principal_id", SqlType.Int, p => principals.Find(p.Grantee)?.Id),
            new("grantor_principal_id", SqlType.Int, p => principals.Find(p.Grantor)?.Id),
            new("permission_name", SqlType.NVarChar(128), p => p.Permission),
            new("state", SqlType.Char(1), p => p.IsDeny ? "D" : p.IsGrantable ? "W" : "G"),
            new("state_desc", SqlType.NVarChar(60), p => p.State));
        AddKeys(database, sys, principals);
    }

    private static void AddKeys(Database database, Schema sys, Principals principals)
    {
        CatalogViewList.Add(database, sys, "certificates", VisibleMetadata.Certificates,
            new("name", SqlType.SysName, c => c.Name),
            new("certificate_id", SqlType.Int, c => c.Id),
            new("principal_id", SqlType.Int, c => principals.Find(c.Owner)?.Id),
            new("pvt_key_encryption_type", SqlType.Char(2), _ => "MK"),
            new("pvt_key_encryption_type_desc", SqlType.NVarChar(60), _ => "ENCRYPTED_BY_MASTER_KEY"),
            new("subject", SqlType.NVarChar(4000), c => c.Subject),
            new("start_date", SqlType.DateTime, c => Conversion.Convert(c.ValidFrom.UtcDateTime, SqlType.DateTime2(), SqlType.DateTime)));
        CatalogViewList.Add(database, sys, "symmetric_keys", s => database.Certificates.HasMasterKey && s.Permissions.HasOnDatabase("VIEW DEFINITION") ? new[] { MasterKeyName } : [],
            new("name", SqlType.SysName, n => n),
            new("symmetric_key_id", SqlType.Int, _ => MasterKeyId),
            new("principal_id", SqlType.Int, _ => 1),
            new("key_length", SqlType.Int, _ => 256),
            new("algorithm_desc", SqlType.NVarChar(60), _ => "AES_256"));
    }
}
