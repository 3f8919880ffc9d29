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
        CatalogViewList.Add(database, sys, "database_principals", _ => principals.All,
            new("name", SqlType.SysName, p => p.Name),
            new("principal_id", SqlType.Int, p => p.Id),
            new("type", SqlType.Char(1), p => p.IsRole ? "R" : "S"),
            new("type_desc", SqlType.NVarChar(60), p => p.IsRole ? "DATABASE_ROLE" : "SQL_USER"),
            new("default_schema_name", SqlType.SysName, p => p.IsRole ? null : "dbo"),
            new("owning_principal_id", SqlType.Int, p => p.Owner is null ? null : principals.Find(p.Owner)?.Id),
            new("is_fixed_role", SqlType.Bit, p => p.IsRole && p.IsFixed && p.Name != "public"),
            new("authentication_type", SqlType.Int, p => p.HasLogin ? 1 : 0),
            new("authentication_type_desc", SqlType.NVarChar(60), p => p.HasLogin ? "INSTANCE" : "NONE"));
        CatalogViewList.Add(database, sys, "database_role_members", _ => principals.Members,
            new("role_principal_id", SqlType.Int, m => principals.Find(m.Role)?.Id),
            new("member_principal_id", SqlType.Int, m => principals.Find(m.Member)?.Id));
        CatalogViewList.Add(database, sys, "database_permissions", _ => principals.Permissions,
            new("class", SqlType.TinyInt, p => p.Class),
            new("class_desc", SqlType.NVarChar(60), p => p.ClassName),
            new("major_id", SqlType.Int, p => p.MajorId),
            new("minor_id", SqlType.Int, p => ColumnId(database, p)),
            new("grantee_principal_id", SqlType.Int, p => principals.Find(p.Grantee)?.Id),
            new("grantor_principal_id", SqlType.Int, p => principals.Find(p.Grantor)?.Id),
            new("permission_name", SqlType.NVarChar(128), p => p.Permission),
            new("state", SqlType.Char(1), p => p.State == "DENY" ? "D" : p.State == "GRANT" ? "G" : "W"),
            new("state_desc", SqlType.NVarChar(60), p => p.State));
        AddKeys(database, sys);
    }

    private static int ColumnId(Database database, PermissionEntry entry) =>
        entry.ColumnName is { } name && database.Find(entry.MajorId) is { } item
            ? 1 + ColumnViews.Columns(item).ToList().FindIndex(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            : 0;

    private static void AddKeys(Database database, Schema sys)
    {
        CatalogViewList.Add(database, sys, "certificates", _ => database.Certificates.Certificates,
            new("name", SqlType.SysName, c => c.Name),
            new("certificate_id", SqlType.Int, c => c.Id),
            new("principal_id", SqlType.Int, _ => 1),
            new("pvt_key_encryption_type", SqlType.Char(2), _ => "MK"),
            new("pvt_key_encryption_type_desc", SqlType.NVarChar(60), _ => "ENCRYPTED_BY_MASTER_KEY"),
            new("subject", SqlType.NVarChar(4000), c => c.Subject),
            new("start_date", SqlType.DateTime, c => Conversion.Convert(c.ValidFrom.UtcDateTime, SqlType.DateTime2(), SqlType.DateTime)));
        CatalogViewList.Add(database, sys, "symmetric_keys", _ => database.Certificates.HasMasterKey ? new[] { MasterKeyName } : [],
            new("name", SqlType.SysName, n => n),
            new("symmetric_key_id", SqlType.Int, _ => MasterKeyId),
            new("principal_id", SqlType.Int, _ => 1),
            new("key_length", SqlType.Int, _ => 256),
            new("algorithm_desc", SqlType.NVarChar(60), _ => "AES_256"));
    }
}
