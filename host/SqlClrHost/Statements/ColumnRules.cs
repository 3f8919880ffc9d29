using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>What a column must be like to be an identity or part of a key, and when it can no longer be changed.</summary>
internal static class ColumnRules
{
    public static void CheckIdentity(string table, TableColumn column, bool isWrittenNull)
    {
        bool counts = column.Type.IsInteger || column.Type is { Code: SqlTypeCode.Decimal, Scale: 0 };
        if (!counts)
        {
            throw EngineErrors.IdentityType(column.Name);
        }

        if (isWrittenNull)
        {
            throw EngineErrors.NullableIdentity(column.Name, table);
        }
    }

    public static void CheckIdentities(string table, IEnumerable<TableColumn> columns)
    {
        if (columns.Count(c => c.Identity is not null) > 1)
        {
            throw EngineErrors.SecondIdentity(table);
        }
    }

    public static void CheckKeyColumn(Table table, TableColumn column)
    {
        if (column.Type.IsMax || column.Type == SqlType.Variant)
        {
            throw EngineErrors.NoKeyColumnType(column.Name, table.Name);
        }
    }

    /// <param name="table">The table of the key.</param>
    /// <param name="column">A column of the key.</param>
    /// <param name="isWrittenNull">Whether NULL is written for it, or it has long been there as nullable.</param>
    public static void CheckPrimaryKeyColumn(Table table, TableColumn column, bool isWrittenNull)
    {
        if (column.Computed is { } computed)
        {
            if (column.IsNullable && !(computed.IsPersisted && !isWrittenNull))
            {
                throw EngineErrors.NullableComputedKey(column.Name, table.Name);
            }
        }
        else if (isWrittenNull)
        {
            throw EngineErrors.NullableKey(table.Name);
        }
    }

    /// <summary>ALTER COLUMN may make a column longer under a UNIQUE or CHECK constraint or an index, and change nothing else of one that something uses.</summary>
    public static void CheckAlter(Table table, int ordinal, TableColumn after)
    {
        TableColumn before = table.Columns[ordinal];
        bool isLonger = before.Type.Code == after.Type.Code && !before.Type.IsFixedLength
            && (after.Type.IsMax || (!before.Type.IsMax && after.Type.Length >= before.Type.Length));
        bool isSame = before.Type == after.Type && before.IsNullable == after.IsNullable;
        string? user = isSame ? null
            : (table.Keys.FirstOrDefault(k => k.IsPrimaryKey && k.Ordinals.Contains(ordinal))?.Name
                ?? ReferenceOn(table, ordinal)
                ?? (isLonger ? null : KeyOn(table, ordinal) ?? CheckOn(table, ordinal)));
        if (user is not null)
        {
            throw EngineErrors.ColumnInUse("ALTER", before.Name).After(EngineErrors.Dependent(user, before.Name));
        }
    }

    /// <summary>What uses a column so that it cannot be dropped: a key, an index, a constraint.</summary>
    public static string? UserOf(Table table, int ordinal) =>
        table.Columns[ordinal].Default?.Name ?? KeyOn(table, ordinal) ?? ReferenceOn(table, ordinal) ?? CheckOn(table, ordinal);

    private static string? KeyOn(Table table, int ordinal) => table.Keys.FirstOrDefault(k => k.Ordinals.Contains(ordinal))?.Name;

    private static string? ReferenceOn(Table table, int ordinal) => table.ForeignKeys.Concat(table.Referencing).FirstOrDefault(k => Uses(k, table, ordinal))?.Name;

    private static string? CheckOn(Table table, int ordinal) => table.Checks.FirstOrDefault(c => ColumnFinder.Mentions(c.Source, table.Columns[ordinal].Name))?.Name;

    private static bool Uses(ForeignKey key, Table table, int ordinal) =>
        (key.Child == table && key.ChildOrdinals.Contains(ordinal)) || (key.Parent == table && key.ParentKey.Ordinals.Contains(ordinal));
}
