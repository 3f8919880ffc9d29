using SqlClrHost.Binding;
using SqlClrHost.Security;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog.CatalogViews;

/// <summary>sys.columns, sys.parameters and sys.types.</summary>
internal static class ColumnViews
{
    private sealed record ColumnRow(int ObjectId, int Id, ColumnInfo Column);

    private sealed record ParameterRow(int ObjectId, int Id, RoutineParameter Parameter);

    public static void AddTo(Database database, Schema sys)
    {
        AddColumns(database, sys, VisibleMetadata.Objects);
        CatalogViewList.Add(database, sys, "parameters", s => VisibleMetadata.Objects(s).OfType<Routine>().SelectMany(Parameters),
        [
            new("object_id", SqlType.Int, p => p.ObjectId),
            new("name", SqlType.SysName, p => p.Parameter.Name),
            new("parameter_id", SqlType.Int, p => p.Id),
            .. TypeColumns<ParameterRow>(p => p.Parameter.Type),
            new("is_output", SqlType.Bit, p => p.Parameter.IsOutput),

            // SQL Server fills these two for CLR routines only.
            new("has_default_value", SqlType.Bit, p => p.Parameter.HasDefault && database.Find(p.ObjectId) is Routine { External: not null }),
            new("default_value", SqlType.Variant, _ => null),
            new("is_nullable", SqlType.Bit, _ => true),
        ]);
        CatalogViewList.Add(database, sys, "types", _ => SystemTypes.All,
            new("name", SqlType.SysName, t => t.Name),
            new("system_type_id", SqlType.TinyInt, t => (byte)t.SystemId),
            new("user_type_id", SqlType.Int, t => t.Id),
            new("schema_id", SqlType.Int, _ => sys.Id),
            new("is_user_defined", SqlType.Bit, _ => false));
    }

    /// <summary>sys.columns of this database or of tempdb.</summary>
    public static void AddColumns(Database database, Schema schema, Func<SqlSession, IEnumerable<DatabaseObject>> objects) =>
        CatalogViewList.Add(database, schema, "columns", s => objects(s).SelectMany(o => Columns(o).Select((c, i) => new ColumnRow(o.Id, i + 1, c))),
        [
            new("object_id", SqlType.Int, c => c.ObjectId),
            new("name", SqlType.SysName, c => c.Column.Name),
            new("column_id", SqlType.Int, c => c.Id),
            .. TypeColumns<ColumnRow>(c => c.Column.Type),
            new("collation_name", SqlType.SysName, c => c.Column.Type.IsCharacter ? (c.Column.Collation?.Collation ?? Collation.Default).Name : null),
            new("is_nullable", SqlType.Bit, c => c.Column.IsNullable),
            new("is_identity", SqlType.Bit, c => c.Column.IsIdentity),
            new("is_computed", SqlType.Bit, c => c.Column.IsComputed),
        ]);

    /// <summary>The columns of a table, view or table-valued function.</summary>
    public static IReadOnlyList<ColumnInfo> Columns(DatabaseObject item) => item switch
    {
        Table table => table.ColumnInfos,
        View view => view.Columns,
        TableFunction { Columns: { } columns } => columns,
        InlineFunction inline => inline.ResultColumns,
        _ => [],
    };

    private static IEnumerable<ParameterRow> Parameters(Routine routine)
    {
        if (routine is ScalarFunction function)
        {
            yield return new ParameterRow(routine.Id, 0, new RoutineParameter("", function.ReturnType, false, null, IsOutput: true));
        }

        for (int i = 0; i < routine.Parameters.Count; i++)
        {
            yield return new ParameterRow(routine.Id, i + 1, routine.Parameters[i]);
        }
    }

    private static IEnumerable<ViewColumn<T>> TypeColumns<T>(Func<T, SqlType> type) =>
    [
        new("system_type_id", SqlType.TinyInt, x => (byte)SystemTypes.IdOf(type(x))),
        new("user_type_id", SqlType.Int, x => SystemTypes.IdOf(type(x))),
        new("max_length", SqlType.SmallInt, x => (short)SqlTypeMetadata.MaxLength(type(x))),
        new("precision", SqlType.TinyInt, x => (byte)SqlTypeMetadata.Precision(type(x))),
        new("scale", SqlType.TinyInt, x => (byte)SqlTypeMetadata.Scale(type(x))),
    ];
}
