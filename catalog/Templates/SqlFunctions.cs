namespace StripeClr.Catalog.Templates;

/// <summary>The T-SQL functions of a resource.</summary>
public static class SqlFunctions
{
    public static string List(Resource resource) => $"""
        -- Generated from catalog/Resources/{resource.Plural}.cs by ./build.sh generate. Do not edit.
        SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
        GO
        -- The CLR function behind dbo.Stripe{resource.Plural}, dbo.Stripe{resource.Name} and dbo.Stripe{resource.Name}FromJson. Not for use: public has no right on it.
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
          {resource.Note} Stripe filters by the arguments; WHERE filters after download.
          DEFAULT: not filtered. NULL: matches nothing, and no request is made.

          SELECT TOP (5) *
          FROM dbo.Stripe{resource.Plural}({string.Join(", ", resource.Filters.Select(PastedArgument))}, DEFAULT /*Extra*/, DEFAULT /*Account*/);

          In a join, read into a #temp table first: docs/reference/{resource.Plural}.md.
        */
        CREATE OR ALTER FUNCTION dbo.Stripe{resource.Plural}
        (
            {string.Concat(resource.Filters.Select(filter => $"@{filter.Name} {Declaration(filter)},\n    "))}@Extra nvarchar(max) = NULL,
            @Account sysname = NULL
        )
        RETURNS TABLE
        AS RETURN
        (
            SELECT
                {SelectList(resource)}
            FROM (
                SELECT
                (
                    SELECT
                        {string.Concat(resource.Filters.Select(filter => $"{QueryValue(filter)} AS [{filter.Wire}],\n                "))}@Extra AS [$extra]
                    FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
                ) AS Query
            ) AS q
            CROSS APPLY stripe_internal.{resource.Plural}
            (
                stripe_internal.ConnectionString(@Account),
                {ListPath(resource)},
                q.Query,
                NULL
            ) AS r
        );
        GO
        GRANT SELECT ON dbo.Stripe{resource.Plural} TO stripe_reader;
        GO

        """;

    public static string Single(Resource resource) => $"""
        -- Generated from catalog/Resources/{resource.Plural}.cs by ./build.sh generate. Do not edit.
        SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
        GO
        /*
          dbo.Stripe{resource.Name} - GET {resource.Path}/{IdPlaceholder(resource)}
          One {resource.ObjectName} by its id. No row when @Id is NULL or Stripe has no such object.

          SELECT * FROM dbo.Stripe{resource.Name}(N'…' /*Id*/, DEFAULT /*Account*/);
        */
        CREATE OR ALTER FUNCTION dbo.Stripe{resource.Name}
        (
            @Id nvarchar(4000),
            @Account sysname = NULL
        )
        RETURNS TABLE
        AS RETURN
        (
            SELECT
                {SelectList(resource)}
            FROM (SELECT (SELECT @Id AS [{IdPlaceholder(resource)}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) AS Query) AS q
            CROSS APPLY stripe_internal.{resource.Plural}
            (
                stripe_internal.ConnectionString(@Account),
                CASE WHEN @Id IS NOT NULL THEN N'{resource.Path}/{IdPlaceholder(resource)}' END,
                q.Query,
                NULL
            ) AS r
        );
        GO
        GRANT SELECT ON dbo.Stripe{resource.Name} TO stripe_reader;
        GO

        """;

    public static string FromJson(Resource resource) => $"""
        -- Generated from catalog/Resources/{resource.Plural}.cs by ./build.sh generate. Do not edit.
        SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
        GO
        /*
          dbo.Stripe{resource.Name}FromJson
          The row of a {resource.ObjectName} that you have as JSON: @ResultJson of a procedure, RawJson, or a webhook's event around it. No request is made.
          No row for NULL and for an object of another type; malformed JSON is an error.

          SELECT r.* FROM dbo.Stripe{resource.Name}FromJson(@ResultJson) AS r;
        */
        CREATE OR ALTER FUNCTION dbo.Stripe{resource.Name}FromJson
        (
            @Json nvarchar(max)
        )
        RETURNS TABLE
        AS RETURN
        (
            SELECT
                {SelectList(resource)}
            FROM stripe_internal.{resource.Plural}(NULL, N'', NULL, @Json) AS r
        );
        GO
        GRANT SELECT ON dbo.Stripe{resource.Name}FromJson TO stripe_reader;
        GO

        """;

    /// <summary>The columns by name: what a later version adds must not shift anybody's SELECT *.</summary>
    public static string SelectList(Resource resource) => string.Join(",\n        ", resource.Columns.Select(column => "r." + column.Name));

    private static string IdPlaceholder(Resource resource) => "{" + resource.IdName + "}";

    // Without the comment's end inside: the call stands in a comment itself.
    private static string PastedArgument(Filter filter) => $"{filter.Example ?? "DEFAULT"} /*{filter.Name}*/";

    private static string Declaration(Filter filter) => filter.Type == Sql.Bit ? "bit = NULL" : "nvarchar(4000) = N'*'";

    private static string QueryValue(Filter filter) => filter.Type switch
    {
        Sql.Bit => $"@{filter.Name}",
        Sql.Range => $"JSON_QUERY(stripe_internal.Range(@{filter.Name}))",
        _ => $"NULLIF(@{filter.Name}, N'*')",
    };

    private static string ListPath(Resource resource) =>
        $"CASE WHEN {string.Join(" AND ", resource.Filters.Where(filter => filter.Type != Sql.Bit).Select(filter => $"@{filter.Name} IS NOT NULL"))} THEN N'{resource.Path}' END";
}
