using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>What can be wrong with the definition of a table or an index, whatever the rows.</summary>
internal static class DefinitionRules
{
    private const int ClusteredLimit = 900;
    private const int NonclusteredLimit = 1700;
    private const int KeyWarning = 1945;

    /// <summary>The definition of a new table, or of what ALTER TABLE adds to one.</summary>
    public static void Check(string table, TableDefinition definition)
    {
        foreach (ColumnDefinition column in definition.ColumnDefinitions)
        {
            CheckIdentity(table, column);
            foreach (CheckConstraintDefinition check in column.Constraints.OfType<CheckConstraintDefinition>())
            {
                CheckReach(table, column.ColumnIdentifier.Value, check);
            }
        }

        if (Keys(definition).Count(k => k.Clustered == true) > 1)
        {
            throw EngineErrors.TwoClusteredKeys(table);
        }
    }

    /// <summary>ALTER TABLE … ADD DEFAULT … FOR a column that numbers itself.</summary>
    public static void CheckDefaults(Table table, TableDefinition definition)
    {
        foreach (DefaultConstraintDefinition value in definition.TableConstraints.OfType<DefaultConstraintDefinition>())
        {
            int ordinal = value.Column is null ? -1 : table.IndexOf(value.Column.Value);
            if (ordinal >= 0 && table.Columns[ordinal].Identity is not null)
            {
                throw EngineErrors.ConstraintNotCreated().After(EngineErrors.DefaultOnIdentity(table.Name, table.Columns[ordinal].Name));
            }
        }
    }

    /// <summary>An index on columns: each once, no second clustered one, and not too long.</summary>
    /// <returns>The warning that SQL Server sends when a key could become too long; null mostly.</returns>
    public static InfoMessage? CheckIndex(Table table, UniqueKey key)
    {
        if (key.IsClustered && table.Keys.FirstOrDefault(k => k.IsClustered) is { } other)
        {
            throw EngineErrors.SecondClusteredIndex($"{table.Schema.Name}.{table.Name}", other.Name);
        }

        CheckOnce(key.Ordinals, table);
        int limit = key.IsClustered ? ClusteredLimit : NonclusteredLimit;
        int least = key.Ordinals.Sum(o => LeastLength(table.Columns[o].Type));
        if (least > limit)
        {
            throw EngineErrors.KeyTooLong(key.Name, least, limit);
        }

        int most = key.Ordinals.Sum(o => SqlTypeMetadata.MaxLength(table.Columns[o].Type));
        if (most <= limit)
        {
            return null;
        }

        key.LengthLimit = limit;
        return new InfoMessage(
            $"Warning! The maximum key length for a {(key.IsClustered ? "clustered" : "nonclustered")} index is {limit} bytes. The index '{key.Name}' has maximum length of {most} bytes. For some combination of large values, the insert/update operation will fail.",
            KeyWarning);
    }

    /// <summary>The columns of an index and its INCLUDE.</summary>
    public static void CheckOnce(IReadOnlyList<int> ordinals, Table table)
    {
        HashSet<int> seen = [];
        foreach (int ordinal in ordinals)
        {
            if (!seen.Add(ordinal))
            {
                throw EngineErrors.IndexColumnTwice(table.Columns[ordinal].Name);
            }
        }
    }

    /// <summary>Whether a constraint that is no primary key, or an index, is written as the clustered one.</summary>
    public static bool HasClusteredIndex(TableDefinition definition) =>
        Keys(definition).Any(k => k is { IsPrimaryKey: false, Clustered: true })
        || definition.Indexes.Concat(definition.ColumnDefinitions.Select(c => c.Index).OfType<IndexDefinition>())
            .Any(i => i.IndexType?.IndexTypeKind == IndexTypeKind.Clustered);

    private static IEnumerable<UniqueConstraintDefinition> Keys(TableDefinition definition) =>
        definition.ColumnDefinitions.SelectMany(c => c.Constraints).Concat(definition.TableConstraints).OfType<UniqueConstraintDefinition>();

    private static void CheckIdentity(string table, ColumnDefinition column)
    {
        if (column.IdentityOptions is not { } identity)
        {
            return;
        }

        string name = column.ColumnIdentifier.Value;
        if (identity.IdentityIncrement is IntegerLiteral { Value: "0" })
        {
            throw EngineErrors.IdentityIncrement(name);
        }

        if (column.DefaultConstraint is not null || column.Constraints.Any(c => c is DefaultConstraintDefinition))
        {
            throw EngineErrors.ConstraintNotCreated().After(EngineErrors.DefaultOnIdentity(table, name));
        }
    }

    /// <summary>A CHECK behind a column sees that column alone.</summary>
    private static void CheckReach(string table, string column, CheckConstraintDefinition check)
    {
        if (ColumnFinder.MentionsOther(check.CheckCondition, column))
        {
            throw EngineErrors.ConstraintNotCreated().After(EngineErrors.ColumnCheckOfOtherColumn(column, table));
        }
    }

    private static int LeastLength(SqlType type) =>
        (type.IsCharacter || type.IsBinary) && !type.IsFixedLength ? 0 : SqlTypeMetadata.MaxLength(type);
}
