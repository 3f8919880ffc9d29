using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Reads the definition of a table's column.</summary>
internal static class ColumnReader
{
    public static TableColumn Read(Frame frame, string table, ColumnDefinition definition)
    {
        string name = definition.ColumnIdentifier.Value;
        Refuse(definition);
        if (definition.ComputedColumnExpression is not null)
        {
            return ComputedColumns.Placeholder(name);
        }

        SqlType type = TypeReader.Declared(definition.DataType);
        Identity? identity = definition.IdentityOptions is { } options ? new Identity(Number(frame, options.IdentitySeed), Number(frame, options.IdentityIncrement)) : null;
        DefaultConstraintDefinition? value = definition.DefaultConstraint ?? definition.Constraints.OfType<DefaultConstraintDefinition>().FirstOrDefault();
        var column = new TableColumn(name, type, IsNullable(definition) && identity is null)
        {
            Collation = CollationOf(definition, type),
            Identity = identity,
            Default = value is null ? null : Default(frame, table, name, value),
        };
        if (identity is not null)
        {
            ColumnRules.CheckIdentity(table, column, definition.Constraints.OfType<NullableConstraintDefinition>().Any(c => c.Nullable));
        }

        return column;
    }

    public static DefaultConstraint Default(Frame frame, string table, string column, DefaultConstraintDefinition definition)
    {
        if (ColumnFinder.First(definition.Expression) is { } mentioned)
        {
            throw EngineErrors.NameNotPermitted(mentioned);
        }

        BoundExpression expression = Expressions.Bind(frame, definition.Expression);
        string name = definition.ConstraintIdentifier?.Value
            ?? string.Create(CultureInfo.InvariantCulture, $"DF__{table}__{column}__{frame.Session.Host.Database.TakeObjectId():X8}");
        return new DefaultConstraint(name, $"({FragmentText.Of(definition.Expression)})", expression);
    }

    /// <summary>Character columns have the database's collation unless another is written; either yields to COLLATE only.</summary>
    private static CollationLabel? CollationOf(ColumnDefinition definition, SqlType type) =>
        CollationLabel.OfColumn(type, definition.Collation is null ? null : Collation.Get(definition.Collation.Value));

    private static bool IsNullable(ColumnDefinition definition)
    {
        bool isKey = definition.Constraints.Any(c => c is UniqueConstraintDefinition { IsPrimaryKey: true });
        return definition.Constraints.OfType<NullableConstraintDefinition>().FirstOrDefault()?.Nullable ?? !isKey;
    }

    private static void Refuse(ColumnDefinition definition)
    {
        RefusedFeature? feature = definition switch
        {
            { GeneratedAlways: not null } => RefusedFeatures.GeneratedAlways,
            { Encryption: not null } => RefusedFeatures.Encrypted,
            { IsMasked: true } => RefusedFeatures.Masked,
            { IsRowGuidCol: true } => RefusedFeatures.RowGuidCol,
            { StorageOptions: not null } => RefusedFeatures.Sparse,
            _ => null,
        };
        if (feature is not null)
        {
            throw NotSupported.Feature(definition, feature);
        }
    }

    private static long Number(Frame frame, ScalarExpression? expression) =>
        expression is null ? 1 : (long)Expressions.Evaluate(frame, expression, SqlType.BigInt)!;
}
