namespace StripeClr.Catalog.Templates;

/// <summary>The C# that the assembly needs of a resource: its table function.</summary>
public static class CSharp
{
    public static string Function(Resource resource) => $$"""
        // Generated from catalog/Resources/{{resource.Plural}}.cs by ./build.sh generate. Do not edit.
        #nullable enable
        using System;
        using System.Collections;
        using System.Data.SqlTypes;
        using Microsoft.SqlServer.Server;
        using StripeClr.Listing;
        using StripeClr.Rows;

        namespace StripeClr.Functions;

        /// <summary><c>stripe_internal.{{resource.Plural}}</c>, behind {{SqlFunctions.Names(resource, "<c>", "</c>")}}.</summary>
        public static class {{resource.Plural}}
        {
            private static readonly RowShape Shape = new(
                "{{resource.ObjectName}}",
                {{Parent(resource)}},
                {{Expands(resource.Expands)}},
                {{string.Join(",\n        ", resource.Columns.Select(ShapeColumn))}});

            /// <summary>Rows of {{resource.Path}}; see <see cref="ListReader.Open(RowShape, SqlString, SqlString, SqlString, SqlString)"/>.</summary>
            [SqlFunction(FillRowMethodName = nameof(FillRow))]
            public static IEnumerable Read(SqlString connection, SqlString path, SqlString query, SqlString json) =>
                ListReader.Open(Shape, connection, path, query, json);

            private static void FillRow(
                object row,
                {{string.Join(",\n        ", resource.Columns.Select(column => $"out {TypeNames.Clr(column.Type).Type} {ParameterName(column)}"))}})
            {
                var cells = (Row)row;
                {{string.Join("\n        ", resource.Columns.Select((column, index) => $"{ParameterName(column)} = cells.{TypeNames.Clr(column.Type).Getter}({index});"))}}
            }
        }

        """;

    /// <summary>An array of <c>Expand</c>.</summary>
    public static string Expands(Expand[] expands) => expands.Length == 0
        ? "Array.Empty<Expand>()"
        : $"new Expand[] {{ {string.Join(", ", expands.Select(expand => $"new({Literal(expand.Field)}, {Literal(expand.Since)})"))} }}";

    /// <summary>A string literal.</summary>
    public static string Literal(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Parent(Resource resource) => resource.Parent is { } parent
        ? $"new ParentList({Literal(parent.ObjectName)}, {Literal(parent.Property)}, {Literal(parent.IdWire)})"
        : "null";

    private static string ShapeColumn(Column column) =>
        $"new Column(\"{column.Name}\", {string.Format(System.Globalization.CultureInfo.InvariantCulture, TypeNames.Shape(column.Type), Literal(column.Paths))})";

    // @ in front, since a column may be named like a keyword.
    private static string ParameterName(Column column) => "@" + char.ToLowerInvariant(column.Name[0]) + column.Name[1..];
}
