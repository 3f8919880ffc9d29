using SqlClrHost.Catalog;
using SqlClrHost.Types;

namespace SqlClrHost.Sessions;

/// <summary>The system databases, by their ids.</summary>
internal static class SystemDatabases
{
    public static readonly string[] Names = ["master", "tempdb", "model", "msdb"];
}

/// <summary>SERVERPROPERTY, DATABASEPROPERTYEX and ASSEMBLYPROPERTY: the host answers as SQL Server 2017 would.</summary>
internal static class ServerProperties
{
    public const string ProductVersion = "14.0.3465.1";
    private const int ProductMajorVersion = 14;
    private const int DeveloperEdition = 3;
    private const int DeveloperEditionId = -2117995310;

    public static SqlVariant? Find(SqlHost host, string name) => name.ToUpperInvariant() switch
    {
        "PRODUCTVERSION" => Text(ProductVersion),
        "PRODUCTMAJORVERSION" => Text(ProductMajorVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        "PRODUCTLEVEL" => Text("RTM"),
        "EDITION" => Text("Developer Edition (64-bit)"),
        "ENGINEEDITION" => Number(DeveloperEdition),
        "EDITIONID" => Number(DeveloperEditionId),
        "SERVERNAME" or "MACHINENAME" => Text(host.Options.ServerName),
        "COLLATION" => Text(Collation.Default.Name),
        "ISCLUSTERED" or "ISHADRENABLED" or "ISINTEGRATEDSECURITYONLY" or "ISSINGLEUSER" => Number(0),
        "PROCESSID" => Number(Environment.ProcessId),
        _ => null,
    };

    public static SqlVariant? FindOfDatabase(string name) => name.ToUpperInvariant() switch
    {
        "COLLATION" => Text(Collation.Default.Name),
        "STATUS" => Text("ONLINE"),
        "UPDATEABILITY" => Text("READ_WRITE"),
        "USERACCESS" => Text("MULTI_USER"),
        "RECOVERY" => Text("SIMPLE"),
        _ => null,
    };

    public static SqlVariant? FindOfAssembly(AssemblyEntry assembly, string name) => name.ToUpperInvariant() switch
    {
        "MVID" => new SqlVariant(SqlType.UniqueIdentifier, assembly.Clr.Mvid),
        "SIMPLENAME" => Text(assembly.Clr.SimpleName),
        "CLRNAME" => Text(assembly.Clr.ClrName),
        _ => null,
    };

    private static SqlVariant Text(string value) => new(SqlType.NVarChar(Math.Max(1, value.Length)), value);

    private static SqlVariant Number(int value) => new(SqlType.Int, value);
}

/// <summary>OBJECTPROPERTY.</summary>
internal static class ObjectProperties
{
    public static int? Find(DatabaseObject item, string name) => name.ToUpperInvariant() switch
    {
        "ISTABLE" or "ISUSERTABLE" => item is Table ? 1 : 0,
        "ISVIEW" => item is View ? 1 : 0,
        "ISPROCEDURE" => item is TsqlProcedure or ClrProcedureRoutine ? 1 : 0,
        "ISSCALARFUNCTION" => item is ScalarFunction ? 1 : 0,
        "ISTABLEFUNCTION" => item is TableFunction ? 1 : 0,
        "ISINLINEFUNCTION" => item is InlineFunction ? 1 : 0,
        "ISMSSHIPPED" => item is SystemView ? 1 : 0,
        "SCHEMAID" => item.Schema.Id,
        "TABLEHASPRIMARYKEY" => item is Table table && table.Keys.Any(k => k.IsPrimaryKey) ? 1 : 0,
        "EXECISQUOTEDIDENTON" => item is Routine routine ? routine.Settings.QuotedIdentifier ? 1 : 0 : null,
        _ => null,
    };
}
