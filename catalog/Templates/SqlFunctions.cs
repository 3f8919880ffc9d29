namespace StripeClr.Catalog.Templates;

/// <summary>The T-SQL functions that give one object: by its id, and from its JSON. And what all of a resource's functions share.</summary>
public static class SqlFunctions
{
    public static string Single(Resource resource) => $"""
        -- Generated from catalog/Resources/{resource.Plural}.cs by ./build.sh generate. Do not edit.
        SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
        GO
        /*
          dbo.Stripe{resource.Name} - GET {SinglePath(resource)}
          One {resource.Noun} by its id. No row when @Id is NULL or Stripe has no such object.

          {SingleCall(resource)};
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
                CASE WHEN @Id IS NOT NULL THEN N'{SinglePath(resource)}' END,
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
          The row of {Article(resource.Noun)} that you have as JSON: {(resource.Actions.Length > 0 ? "@ResultJson of a procedure, " : "")}RawJson, or a webhook's event around it. No request is made.
          No row for NULL and for an object of another type; malformed JSON is an error.

          SELECT r.* FROM dbo.Stripe{resource.Name}FromJson({(resource.Actions.Length > 0 ? "@ResultJson" : "@Json")}) AS r;
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
    public static string SelectList(Resource resource, string indent = "        ") =>
        string.Join(",\n" + indent, resource.Columns.Select(column => "r." + column.Name));

    /// <summary>The functions over a resource's one CLR function, in a sentence.</summary>
    public static string Names(Resource resource, string before = "", string after = "")
    {
        var single = resource.IdName == null ? "" : $", {before}dbo.Stripe{resource.Name}{after}";
        return $"{before}dbo.Stripe{resource.Plural}{after}{single} and {before}dbo.Stripe{resource.Name}FromJson{after}";
    }

    /// <summary>A call of the function of one object.</summary>
    public static string SingleCall(Resource resource) => $"SELECT * FROM dbo.Stripe{resource.Name}({resource.ExampleId} /*Id*/, DEFAULT /*Account*/)";

    /// <summary>The path of one object.</summary>
    public static string SinglePath(Resource resource) => resource.Path + "/" + IdPlaceholder(resource);

    /// <summary>The noun with its article.</summary>
    public static string Article(string noun) => ("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an " : "a ") + noun;

    private static string IdPlaceholder(Resource resource) => "{" + resource.IdName + "}";
}
