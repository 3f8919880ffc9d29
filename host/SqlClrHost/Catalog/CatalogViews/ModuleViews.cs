using SqlClrHost.Security;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog.CatalogViews;

/// <summary>sys.sql_modules, and what SQL Server shows of assemblies.</summary>
internal static class ModuleViews
{
    private const int DllFileId = 1;

    /// <summary>What execute_as_principal_id is for EXECUTE AS OWNER.</summary>
    private const int AsOwner = -2;

    public static void AddTo(Database database, Schema sys)
    {
        CatalogViewList.Add(database, sys, "sql_modules",
            s => VisibleMetadata.Objects(s).Where(o => o.Definition is not null).Select(o => (Item: o, Definition: VisibleMetadata.Definition(s, o))),
            new("object_id", SqlType.Int, m => m.Item.Id),
            new("definition", SqlType.NVarCharMax, m => m.Definition),
            new("uses_ansi_nulls", SqlType.Bit, m => m.Item is not Routine r || r.Settings.AnsiNulls),
            new("uses_quoted_identifier", SqlType.Bit, m => m.Item is not Routine r || r.Settings.QuotedIdentifier),
            new("is_schema_bound", SqlType.Bit, _ => false),
            new("execute_as_principal_id", SqlType.Int, m => ExecuteAs(database, m.Item)));
        AddAssemblies(database, sys);
    }

    private static int? ExecuteAs(Database database, DatabaseObject item) =>
        item is Routine { Settings.ExecuteAs: { } executeAs } ? executeAs.User is { } user ? database.Principals.Find(user)?.Id : AsOwner : null;

    private static void AddAssemblies(Database database, Schema sys)
    {
        CatalogViewList.Add(database, sys, "assemblies", VisibleMetadata.Assemblies,
            new("name", SqlType.SysName, a => a.Name),
            new("principal_id", SqlType.Int, a => database.Principals.Find(a.Owner)?.Id),
            new("assembly_id", SqlType.Int, a => a.Id),
            new("clr_name", SqlType.NVarChar(4000), a => a.Clr.ClrName),
            new("permission_set", SqlType.TinyInt, a => PermissionSet(a)),
            new("permission_set_desc", SqlType.NVarChar(60), a => a.PermissionSet),
            new("is_visible", SqlType.Bit, _ => true),
            new("create_date", SqlType.DateTime, a => Date(a)),
            new("modify_date", SqlType.DateTime, a => Date(a)),
            new("is_user_defined", SqlType.Bit, _ => true));
        CatalogViewList.Add(database, sys, "assembly_files", VisibleMetadata.Assemblies,
            new("assembly_id", SqlType.Int, a => a.Id),
            new("name", SqlType.NVarChar(260), a => a.Name),
            new("file_id", SqlType.Int, _ => DllFileId),
            new("content", SqlType.VarBinaryMax, a => a.Bytes));
        CatalogViewList.Add(database, sys, "assembly_references",
            s => VisibleMetadata.Assemblies(s).SelectMany(a => VisibleMetadata.Assemblies(s).Where(r => a.Clr.References.Contains(r.Clr)).Select(r => (From: a, To: r))),
            new("assembly_id", SqlType.Int, x => x.From.Id),
            new("referenced_assembly_id", SqlType.Int, x => x.To.Id));
        CatalogViewList.Add(database, sys, "assembly_modules", s => VisibleMetadata.Objects(s).OfType<Routine>().Where(r => r.External is not null),
            new("object_id", SqlType.Int, r => r.Id),
            new("assembly_id", SqlType.Int, r => database.FindAssembly(r.External!.Assembly)?.Id),
            new("assembly_class", SqlType.SysName, r => r.External!.Class),
            new("assembly_method", SqlType.SysName, r => r.External!.Method),
            new("null_on_null_input", SqlType.Bit, _ => false),
            new("execute_as_principal_id", SqlType.Int, r => ExecuteAs(database, r)));
    }

    private static byte PermissionSet(AssemblyEntry assembly) => assembly.PermissionSet switch
    {
        "SAFE_ACCESS" => 1,
        "EXTERNAL_ACCESS" => 2,
        _ => 3,
    };

    private static object? Date(AssemblyEntry assembly) => Conversion.Convert(assembly.Created, SqlType.DateTime2(), SqlType.DateTime);
}
