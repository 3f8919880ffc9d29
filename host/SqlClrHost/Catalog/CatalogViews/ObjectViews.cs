using SqlClrHost.Security;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog.CatalogViews;

/// <summary>sys.schemas, sys.objects, sys.tables, sys.views, sys.procedures, sys.indexes and the constraints.</summary>
internal static class ObjectViews
{
    private static readonly SqlType TypeCode = SqlType.Char(2);
    private static readonly SqlType Description = SqlType.NVarChar(60);

    public static void AddTo(Database database, Schema sys)
    {
        CatalogViewList.Add(database, sys, "schemas", s => s.Host.Database.Schemas,
            new("name", SqlType.SysName, s => s.Name),
            new("schema_id", SqlType.Int, s => s.Id),
            new("principal_id", SqlType.Int, s => database.Principals.Find(s.Owner)?.Id));

        ViewColumn<DatabaseObject>[] columns = Columns(database.Principals);
        CatalogViewList.Add(database, sys, "objects", VisibleMetadata.Objects, columns);
        CatalogViewList.Add(database, sys, "tables", s => VisibleMetadata.Objects(s).Where(o => o is Table), columns);
        CatalogViewList.Add(database, sys, "views", s => VisibleMetadata.Objects(s).Where(o => o is View), columns);
        CatalogViewList.Add(database, sys, "procedures", s => VisibleMetadata.Objects(s).Where(o => o is TsqlProcedure or ClrProcedureRoutine), columns);
        AddConstraints(database, sys);
        ReferenceViews.AddTo(database, sys);
    }

    /// <summary>tempdb.sys.objects and tempdb.sys.tables.</summary>
    public static void AddTemporary(Database database, Schema schema, Func<SqlSession, IEnumerable<DatabaseObject>> tables)
    {
        CatalogViewList.Add(database, schema, "objects", tables, Columns(database.Principals));
        CatalogViewList.Add(database, schema, "tables", tables, Columns(database.Principals));
    }

    private static ViewColumn<DatabaseObject>[] Columns(Principals principals) =>
    [
        new("name", SqlType.SysName, o => o.Name),
        new("object_id", SqlType.Int, o => o.Id),
        new("principal_id", SqlType.Int, o => o.OwnOwner is { } owner ? principals.Find(owner)?.Id : null),
        new("schema_id", SqlType.Int, o => o.Schema.Id),
        new("parent_object_id", SqlType.Int, _ => 0),
        new("type", TypeCode, o => o.TypeCode),
        new("type_desc", Description, o => o.TypeDescription),
        new("create_date", SqlType.DateTime, o => Conversion.Convert(o.Created, SqlType.DateTime2(), SqlType.DateTime)),
        new("modify_date", SqlType.DateTime, o => Conversion.Convert(o.Modified, SqlType.DateTime2(), SqlType.DateTime)),
        new("is_ms_shipped", SqlType.Bit, _ => false),
    ];

    private static void AddConstraints(Database database, Schema sys)
    {
        CatalogViewList.Add(database, sys, "indexes",
            s => VisibleMetadata.Objects(s).OfType<Table>().SelectMany(t => t.Keys.Select((k, i) => (Table: t, Key: k, Id: i + 1))),
            new("object_id", SqlType.Int, x => x.Table.Id),
            new("name", SqlType.SysName, x => x.Key.Name),
            new("index_id", SqlType.Int, x => x.Id),
            new("is_unique", SqlType.Bit, x => x.Key.IsUnique),
            new("is_primary_key", SqlType.Bit, x => x.Key.IsPrimaryKey),
            new("is_unique_constraint", SqlType.Bit, x => x.Key.IsConstraint && !x.Key.IsPrimaryKey),
            new("has_filter", SqlType.Bit, x => x.Key.Filter is not null),
            new("filter_definition", SqlType.NVarCharMax, x => x.Key.FilterDefinition));
        CatalogViewList.Add(database, sys, "key_constraints",
            s => VisibleMetadata.Objects(s).OfType<Table>().SelectMany(t => t.Keys.Where(k => k.IsConstraint).Select(k => (Table: t, Key: k))),
            new("name", SqlType.SysName, x => x.Key.Name),
            new("schema_id", SqlType.Int, x => x.Table.Schema.Id),
            new("parent_object_id", SqlType.Int, x => x.Table.Id),
            new("type", TypeCode, x => x.Key.IsPrimaryKey ? "PK" : "UQ"));
        CatalogViewList.Add(database, sys, "check_constraints",
            s => VisibleMetadata.Objects(s).OfType<Table>().SelectMany(t => t.Checks.Select(c => (Table: t, Check: c))),
            new("name", SqlType.SysName, x => x.Check.Name),
            new("schema_id", SqlType.Int, x => x.Table.Schema.Id),
            new("parent_object_id", SqlType.Int, x => x.Table.Id),
            new("definition", SqlType.NVarCharMax, x => x.Check.Definition));
        CatalogViewList.Add(database, sys, "default_constraints",
            s => VisibleMetadata.Objects(s).OfType<Table>().SelectMany(t => t.Columns.Select((c, i) => (Table: t, Column: c, Id: i + 1))).Where(x => x.Column.Default is not null),
            new("name", SqlType.SysName, x => x.Column.Default!.Name),
            new("schema_id", SqlType.Int, x => x.Table.Schema.Id),
            new("parent_object_id", SqlType.Int, x => x.Table.Id),
            new("parent_column_id", SqlType.Int, x => x.Id),
            new("definition", SqlType.NVarCharMax, x => x.Column.Default!.Definition));
    }
}
