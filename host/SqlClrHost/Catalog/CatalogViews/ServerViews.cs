using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog.CatalogViews;

/// <summary>sys.databases, sys.configurations and sys.trusted_assemblies.</summary>
internal static class ServerViews
{
    private const byte CompatibilityLevel = 140;

    public static void AddTo(Database database, Schema sys)
    {
        CatalogViewList.Add(database, sys, "databases", _ => SystemDatabases.Names.Append(database.Name).Select((n, i) => (Name: n, Id: i + 1)),
            new("name", SqlType.SysName, d => d.Name),
            new("database_id", SqlType.Int, d => d.Id),
            new("create_date", SqlType.DateTime, _ => Conversion.Convert(database.Created, SqlType.DateTime2(), SqlType.DateTime)),
            new("compatibility_level", SqlType.TinyInt, _ => CompatibilityLevel),
            new("collation_name", SqlType.SysName, _ => Collation.Default.Name),
            new("is_read_only", SqlType.Bit, _ => false),
            new("state", SqlType.TinyInt, _ => (byte)0),
            new("state_desc", SqlType.NVarChar(60), _ => "ONLINE"),
            new("is_trustworthy_on", SqlType.Bit, d => d.Name == "msdb"),
            new("is_master_key_encrypted_by_server", SqlType.Bit, d => d.Name == database.Name && database.Certificates.IsMasterKeyOpenedByServer));
        CatalogViewList.Add(database, sys, "configurations", s => s.Host.Configuration.Options,
            new("configuration_id", SqlType.Int, o => o.Id),
            new("name", SqlType.NVarChar(35), o => o.Name),
            new("value", SqlType.Variant, o => new SqlVariant(SqlType.Int, o.Configured)),
            new("minimum", SqlType.Variant, _ => new SqlVariant(SqlType.Int, 0)),
            new("maximum", SqlType.Variant, _ => new SqlVariant(SqlType.Int, 1)),
            new("value_in_use", SqlType.Variant, o => new SqlVariant(SqlType.Int, o.InUse)),
            new("description", SqlType.NVarChar(255), o => o.Description),
            new("is_dynamic", SqlType.Bit, _ => true),
            new("is_advanced", SqlType.Bit, o => o.IsAdvanced));
        SystemView trusted = CatalogViewList.Add(database, sys, "trusted_assemblies", s => s.Host.TrustedAssemblies,
            new("hash", SqlType.VarBinary(8000), a => a.Hash),
            new("description", SqlType.NVarChar(4000), a => a.Description),
            new("create_date", SqlType.DateTime2(), a => a.Created),
            new("created_by", SqlType.SysName, a => a.CreatedBy));
        trusted.NeedsServerState = true;
    }
}
