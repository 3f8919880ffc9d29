namespace StripeClr.Catalog.Templates;

/// <summary>The C# that the assembly needs of a resource.</summary>
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

        /// <summary><c>stripe_internal.{{resource.Plural}}</c>, behind <c>dbo.Stripe{{resource.Plural}}</c>, <c>dbo.Stripe{{resource.Name}}</c> and <c>dbo.Stripe{{resource.Name}}FromJson</c>.</summary>
        public static class {{resource.Plural}}
        {
            private static readonly RowShape Shape = new(
                "{{resource.ObjectName}}",
                new Expand[] { {{string.Join(", ", resource.Expands.Select(expand => $"new(\"{expand.Field}\", \"{expand.Since}\")"))}} },
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

        """.Replace("new Expand[] {  }", "Array.Empty<Expand>()", StringComparison.Ordinal);

    public static string RemovedParameters(IEnumerable<Resource> resources) => $$"""
        // Generated from catalog/Resources by ./build.sh generate. Do not edit.
        #nullable enable
        namespace StripeClr.Requests;

        /// <summary>Parameters that newer API versions no longer take.</summary>
        internal static class RemovedParameters
        {
            /// <summary>All of them.</summary>
            public static readonly RemovedParameter[] All =
            {
                {{string.Join("\n        ", resources.SelectMany(Removed))}}
            };
        }

        """;

    public static string WriteExpands(IEnumerable<Resource> resources) => $$"""
        // Generated from catalog/Resources by ./build.sh generate. Do not edit.
        #nullable enable
        namespace StripeClr.Requests;

        /// <summary>The expands of writes.</summary>
        internal static class WriteExpands
        {
            /// <summary>All of them.</summary>
            public static readonly WriteExpand[] All =
            {
                {{string.Join("\n        ", resources.SelectMany(Expanded))}}
            };
        }

        """;

    private static IEnumerable<string> Expanded(Resource resource) =>
        from action in resource.Actions
        from expand in resource.Expands
        where action.Method == "POST"
        select $"new(\"{action.Method}\", \"{action.Path}\", \"{expand.Field}\", \"{expand.Since}\"),";

    private static IEnumerable<string> Removed(Resource resource) =>
        from action in resource.Actions
        from parameter in action.Parameters
        where parameter.RemovedIn != null
        select $"new(\"{action.Method}\", \"{action.Path}\", \"{parameter.Wire}\", \"@{parameter.Name}\", \"{parameter.RemovedIn}\", \"{parameter.Instead}\"),";

    private static string ShapeColumn(Column column) =>
        $"new Column(\"{column.Name}\", {string.Format(System.Globalization.CultureInfo.InvariantCulture, TypeNames.Shape(column.Type), $"\"{column.Paths}\"")})";

    // @ in front, since a column may be named like a keyword.
    private static string ParameterName(Column column) => "@" + char.ToLowerInvariant(column.Name[0]) + column.Name[1..];
}
