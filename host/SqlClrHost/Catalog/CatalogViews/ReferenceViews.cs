using SqlClrHost.Security;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog.CatalogViews;

/// <summary>sys.foreign_keys, sys.foreign_key_columns, sys.computed_columns and sys.synonyms.</summary>
internal static class ReferenceViews
{
    private static readonly SqlType Description = SqlType.NVarChar(60);

    public static void AddTo(Database database, Schema sys)
    {
        CatalogViewList.Add(database, sys, "foreign_keys", Keys,
            new("name", SqlType.SysName, k => k.Name),
            new("object_id", SqlType.Int, k => k.Id),
            new("schema_id", SqlType.Int, k => k.Child.Schema.Id),
            new("parent_object_id", SqlType.Int, k => k.Child.Id),
            new("type", SqlType.Char(2), _ => "F "),
            new("type_desc", Description, _ => "FOREIGN_KEY_CONSTRAINT"),
            new("referenced_object_id", SqlType.Int, k => k.Parent.Id),
            new("delete_referential_action", SqlType.TinyInt, k => (byte)k.OnDelete),
            new("delete_referential_action_desc", Description, k => Describe(k.OnDelete)),
            new("update_referential_action", SqlType.TinyInt, k => (byte)k.OnUpdate),
            new("update_referential_action_desc", Description, k => Describe(k.OnUpdate)),
            new("is_disabled", SqlType.Bit, _ => false),
            new("is_not_trusted", SqlType.Bit, _ => false));
        CatalogViewList.Add(database, sys, "foreign_key_columns", s => Keys(s).SelectMany(k => k.ChildOrdinals.Select((_, i) => (Key: k, Index: i))),
            new("constraint_object_id", SqlType.Int, x => x.Key.Id),
            new("constraint_column_id", SqlType.Int, x => x.Index + 1),
            new("parent_object_id", SqlType.Int, x => x.Key.Child.Id),
            new("parent_column_id", SqlType.Int, x => x.Key.ChildOrdinals[x.Index] + 1),
            new("referenced_object_id", SqlType.Int, x => x.Key.Parent.Id),
            new("referenced_column_id", SqlType.Int, x => x.Key.ParentOrdinals[x.Index] + 1));
        CatalogViewList.Add(database, sys, "computed_columns", Computed,
            new("object_id", SqlType.Int, c => c.Table.Id),
            new("name", SqlType.SysName, c => c.Column.Name),
            new("column_id", SqlType.Int, c => c.Id),
            new("definition", SqlType.NVarCharMax, c => c.Column.Computed!.Definition),
            new("is_persisted", SqlType.Bit, c => c.Column.Computed!.IsPersisted));
        CatalogViewList.Add(database, sys, "synonyms", s => VisibleMetadata.Objects(s).OfType<Synonym>(),
            new("name", SqlType.SysName, o => o.Name),
            new("object_id", SqlType.Int, o => o.Id),
            new("schema_id", SqlType.Int, o => o.Schema.Id),
            new("base_object_name", SqlType.NVarChar(1035), o => o.BaseText));
    }

    private static IEnumerable<ForeignKey> Keys(SqlSession session) => VisibleMetadata.Objects(session).OfType<Table>().SelectMany(t => t.ForeignKeys);

    private static IEnumerable<(Table Table, TableColumn Column, int Id)> Computed(SqlSession session) =>
        VisibleMetadata.Objects(session).OfType<Table>().SelectMany(t => t.Columns.Select((c, i) => (t, c, i + 1))).Where(x => x.c.Computed is not null);

    private static string Describe(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => "CASCADE",
        ReferentialAction.SetNull => "SET_NULL",
        ReferentialAction.SetDefault => "SET_DEFAULT",
        _ => "NO_ACTION",
    };
}
