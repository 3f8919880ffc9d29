namespace StripeClr.Catalog.Templates;

/// <summary>The T-SQL function that gives a resource's list, with the CLR function behind all of the resource's functions.</summary>
public static class SqlLists
{
    public static string List(Resource resource) => $"""
        -- Generated from catalog/Resources/{resource.Plural}.cs by ./build.sh generate. Do not edit.
        SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
        GO
        -- The CLR function behind {SqlFunctions.Names(resource)}. Not for use: public has no right on it.
        CREATE OR ALTER FUNCTION stripe_internal.{resource.Plural}
        (
            @Connection nvarchar(max),
            @Path nvarchar(4000),
            @Query nvarchar(max),
            @Json nvarchar(max)
        )
        RETURNS TABLE
        (
            {string.Join(",\n    ", resource.Columns.Select(column => $"{column.Name} {TypeNames.Column(column.Type)}"))}
        )
        AS EXTERNAL NAME StripeClr.[StripeClr.Functions.{resource.Plural}].[Read];
        GO
        /*
          dbo.Stripe{resource.Plural} - GET {resource.Path}
          {Explanation(resource)}

          {Call(resource).Replace("\n", "\n  ", StringComparison.Ordinal)};

          In a join, read into a #temp table first: docs/reference/{resource.Plural}.md.
        */
        CREATE OR ALTER FUNCTION dbo.Stripe{resource.Plural}
        (
            {string.Join(",\n    ", Arguments(resource).Select(argument => $"@{argument.Name} {argument.Type}"))}
        )
        RETURNS TABLE
        AS RETURN
        (
            SELECT
                {SqlFunctions.SelectList(resource)}
            {Query(resource)}
            CROSS APPLY stripe_internal.{resource.Plural}
            (
                stripe_internal.ConnectionString(@Account),
                CASE WHEN {string.Join(" AND ", Conditions(resource))} THEN N'{resource.Path}' END,
                q.Query,
                {(resource.Parent == null ? "NULL" : $"@{resource.Parent.Name}Json")}
            ) AS r
        );
        GO
        GRANT SELECT ON dbo.Stripe{resource.Plural} TO stripe_reader;
        GO

        """;

    /// <summary>The arguments of the list function with their T-SQL types and defaults, and a value for a call to paste.</summary>
    public static IEnumerable<(string Name, string Type, string Example)> Arguments(Resource resource) => resource.Parent is { } parent
        ?
        [
            (parent.Name + "Id", "nvarchar(4000)", parent.ExampleId), (parent.Name + "Json", "nvarchar(max) = NULL", "DEFAULT"),
            ("Account", "sysname = NULL", "DEFAULT"),
        ]
        :
        [
            .. resource.Filters.Select(filter => (filter.Name, Declaration(filter), filter.Example ?? "DEFAULT")),
            ("Extra", "nvarchar(max) = NULL", "DEFAULT"), ("Account", "sysname = NULL", "DEFAULT"),
        ];

    /// <summary>A call of the list function.</summary>
    public static string Call(Resource resource) => $"""
        SELECT TOP (5) *
        FROM dbo.Stripe{resource.Plural}({string.Join(", ", Arguments(resource).Select(argument => $"{argument.Example} /*{argument.Name}*/"))})
        """;

    /// <summary>How a bit argument differs from the others.</summary>
    public static string BitNote(Resource resource) => resource.Filters.Any(filter => filter.Type == Sql.Bit) ? "; a bit that is NULL matches both" : "";

    private static string Explanation(Resource resource) => resource.Parent is { } parent
        ? $"""
            {resource.Note}
              With the {parent.ObjectName}'s JSON (RawJson, or @ResultJson of a procedure) the rows come from it, and Stripe is asked only for what it lacks.
              @{parent.Name}Id NULL: no rows, and no request is made.
            """
        : $"""
            {resource.Note} Stripe filters by the arguments; WHERE filters after download.
              DEFAULT: not filtered. NULL: matches nothing, and no request is made{BitNote(resource)}.
            """;

    // Stripe lists one value of such a bit unless asked: then the list is read once for each value.
    private static string Query(Resource resource)
    {
        var twice = resource.Filters.FirstOrDefault(filter => filter.IsListedTwice);
        var source = twice == null ? "FROM" : $"FROM (VALUES (CONVERT(bit, 1)), (CONVERT(bit, 0))) AS v ({twice.Name})\n    CROSS APPLY";
        return $"""
            {source} (
                    SELECT
                    (
                        SELECT
                            {string.Join(",\n                ", Fields(resource))}
                        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
                    ) AS Query
                ) AS q
            """;
    }

    private static IEnumerable<string> Fields(Resource resource) => resource.Parent is { } parent
        ? [$"@{parent.Name}Id AS [{parent.IdWire}]"]
        : [.. resource.Filters.Select(filter => $"{FieldValue(filter)} AS [{filter.Wire}]"), "@Extra AS [$extra]"];

    private static string FieldValue(Filter filter) => filter switch
    {
        { IsListedTwice: true } => $"v.{filter.Name}",
        { Type: Sql.Bit } => $"@{filter.Name}",
        { Type: Sql.Range } => $"JSON_QUERY(stripe_internal.Range(@{filter.Name}))",
        { Unfiltered: { } value } => $"CASE WHEN @{filter.Name} = N'*' THEN N'{value}' ELSE @{filter.Name} END",
        _ => $"NULLIF(@{filter.Name}, N'*')",
    };

    private static IEnumerable<string> Conditions(Resource resource) => resource.Parent is { } parent
        ? [$"@{parent.Name}Id IS NOT NULL"]
        :
        [
            .. resource.Filters.Where(filter => filter.Type != Sql.Bit).Select(filter => $"@{filter.Name} IS NOT NULL"),
            .. resource.Filters.Where(filter => filter.IsListedTwice).Select(filter => $"COALESCE(@{filter.Name}, v.{filter.Name}) = v.{filter.Name}"),
        ];

    private static string Declaration(Filter filter) => filter.Type == Sql.Bit ? "bit = NULL" : "nvarchar(4000) = N'*'";
}
