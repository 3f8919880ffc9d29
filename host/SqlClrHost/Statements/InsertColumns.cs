using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>The columns that an INSERT fills.</summary>
internal static class InsertColumns
{
    /// <summary>Their places in the table; without a list all but the identity column and the computed ones.</summary>
    public static int[] Read(Table table, IList<ColumnReferenceExpression> columns)
    {
        if (columns.Count == 0)
        {
            if (table.AcceptsIdentityValues)
            {
                throw EngineErrors.IdentityNeedsColumnList(table.Name);
            }

            return [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].IsWritable)];
        }

        var ordinals = new int[columns.Count];
        for (int i = 0; i < ordinals.Length; i++)
        {
            string name = columns[i].MultiPartIdentifier.Identifiers[^1].Value;
            ordinals[i] = table.IndexOf(name);
            if (ordinals[i] < 0)
            {
                throw SqlErrors.InvalidColumnName(name);
            }

            if (Array.IndexOf(ordinals, ordinals[i]) < i)
            {
                throw EngineErrors.ColumnTwice(name);
            }

            if (table.Columns[ordinals[i]].Computed is not null)
            {
                throw EngineErrors.ComputedColumnChanged(name);
            }
        }

        return ordinals;
    }

    /// <summary>Values for an identity column need SET IDENTITY_INSERT ON; an earlier statement of the batch may set it.</summary>
    public static void CheckIdentity(Table table, int[] ordinals)
    {
        if (!table.AcceptsIdentityValues && ordinals.Any(o => table.Columns[o].Identity is not null))
        {
            throw EngineErrors.IdentityInsertOff(table.Name);
        }
    }
}
