using SqlClrHost.Binding;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog.CatalogViews;

/// <summary>A column of a catalog view and how its value comes from an item.</summary>
internal sealed record ViewColumn<T>(string Name, SqlType Type, Func<T, object?> Value);

/// <summary>The views of the system that the host has. Columns that would say nothing here are left out.</summary>
internal static class CatalogViewList
{
    /// <summary>The schema of tempdb's views, which show the #temp tables in sight.</summary>
    public const string TempdbSchema = "tempdb.sys";

    public static void AddTo(Database database)
    {
        Schema sys = database.FindSchema("sys")!;
        ObjectViews.AddTo(database, sys);
        ColumnViews.AddTo(database, sys);
        ModuleViews.AddTo(database, sys);
        SecurityViews.AddTo(database, sys);
        ServerViews.AddTo(database, sys);

        var tempdb = new Schema(sys.Id, TempdbSchema, "sys");
        static IEnumerable<DatabaseObject> TempTables(SqlSession session) => session.CurrentFrame?.VisibleTempTables ?? [];
        ObjectViews.AddTemporary(database, tempdb, TempTables);
        ColumnViews.AddColumns(database, tempdb, TempTables);
    }

    public static SystemView Add<T>(Database database, Schema schema, string name, Func<SqlSession, IEnumerable<T>> items, params ViewColumn<T>[] columns)
    {
        ColumnInfo[] infos = [.. columns.Select(c => new ColumnInfo(c.Name, c.Type, CollationLabel.OfColumn(c.Type)))];
        var view = new SystemView(schema, name, infos, session => items(session).ToList().Select(item => columns.Select(c => c.Value(item)).ToArray()));
        database.AddSystemView(view);
        return view;
    }
}
