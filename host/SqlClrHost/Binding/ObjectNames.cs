using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Catalog.CatalogViews;
using SqlClrHost.Errors;

namespace SqlClrHost.Binding;

/// <summary>Names of objects: server.database.schema.name, with dbo as the default schema.</summary>
internal static class ObjectNames
{
    public const string DefaultSchema = "dbo";

    public static bool IsTemporary(SchemaObjectName name) => name.BaseIdentifier.Value.StartsWith('#');

    public static string SchemaOf(SchemaObjectName name) =>
        string.IsNullOrEmpty(name.SchemaIdentifier?.Value) ? DefaultSchema : name.SchemaIdentifier.Value;

    /// <summary>The name as messages show it: as it was written, without brackets.</summary>
    public static string Display(SchemaObjectName name) => string.Join('.', name.Identifiers.Select(i => i.Value));

    /// <summary>Finds a table, view, procedure or function, through a synonym if need be; null when there is none of that name.</summary>
    public static DatabaseObject? Find(BindingContext context, SchemaObjectName name) => Synonym.Resolve(context.Database, FindNamed(context, name));

    /// <summary>Finds what has the name itself, be it a synonym.</summary>
    public static DatabaseObject? FindNamed(BindingContext context, SchemaObjectName name)
    {
        CheckDatabase(context.Database, name);
        if (IsTemporary(name))
        {
            if (context.Frame.IsFunction)
            {
                throw EngineErrors.TempTableInFunction();
            }

            return context.Frame.FindTempTable(name.BaseIdentifier.Value);
        }

        string schema = IsOfTempdb(name) ? CatalogViewList.TempdbSchema : SchemaOf(name);
        return context.Database.Find(schema, name.BaseIdentifier.Value);
    }

    /// <summary>There is one user database; tempdb is known for #temp tables only.</summary>
    public static void CheckDatabase(Database database, SchemaObjectName name)
    {
        if (name.ServerIdentifier is not null)
        {
            throw NotSupported.Feature(name, RefusedFeatures.LinkedServer, $"'{name.ServerIdentifier.Value}'");
        }

        string? wanted = name.DatabaseIdentifier?.Value;
        bool isKnown = string.IsNullOrEmpty(wanted)
            || wanted.Equals(database.Name, StringComparison.OrdinalIgnoreCase)
            || IsOfTempdb(name)
            || (IsOfSystem(name) && wanted.Equals("master", StringComparison.OrdinalIgnoreCase));
        if (!isKnown)
        {
            throw NotSupported.Feature(name, RefusedFeatures.OtherDatabase, $"('{wanted}')");
        }
    }

    private static bool IsOfTempdb(SchemaObjectName name) =>
        "tempdb".Equals(name.DatabaseIdentifier?.Value, StringComparison.OrdinalIgnoreCase) && (IsTemporary(name) || IsOfSystem(name));

    /// <summary>Whether a name is in one of the schemas of the system's own views.</summary>
    public static bool IsOfSystem(SchemaObjectName name) => SchemaOf(name).ToUpperInvariant() is "SYS" or "INFORMATION_SCHEMA";
}
