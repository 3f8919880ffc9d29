namespace StripeClr.Catalog.Templates;

/// <summary>The T-SQL procedures that list: the list functions with named parameters.</summary>
public static class SqlListProcedures
{
    /// <summary>What a range argument becomes: the end of the name, and what it compares with.</summary>
    public static readonly string[] Comparisons = ["LaterThan", "OnOrLaterThan", "EarlierThan", "OnOrEarlierThan"];

    public static string List(Resource resource) => $"""
        -- Generated from catalog/Resources/{resource.Plural}.cs by ./build.sh generate. Do not edit.
        SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
        GO
        /*
          stripe.List{resource.Plural} - GET {resource.Path}
          The rows of dbo.Stripe{resource.Plural}, with named parameters.
          {(resource.Parent == null ? "N'*' or left out: not filtered. NULL: matches nothing, and no request is made. A day in a comparison is the whole day, UTC." : "NULL: no rows, and no request is made.")}

          {Call(resource)};

          Parameters and columns: docs/reference/{resource.Plural}.md.
        */
        CREATE OR ALTER PROCEDURE stripe.List{resource.Plural}
            {string.Join(",\n    ", Parameters(resource))}
        AS
        BEGIN
            -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL.
            SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
            SET NUMERIC_ROUNDABORT OFF;
        {string.Concat(Ranges(resource).Select(filter => Declaration(resource, filter)))}
            SELECT
                {SqlFunctions.SelectList(resource)}
            FROM dbo.Stripe{resource.Plural}({string.Join(", ", SqlLists.Arguments(resource).Select(argument => "@" + argument.Name))}) AS r;
        END;
        GO
        GRANT EXECUTE ON stripe.List{resource.Plural} TO stripe_reader;
        GO

        """;

    /// <summary>A call of the procedure.</summary>
    public static string Call(Resource resource) => $"EXEC stripe.List{resource.Plural} {Example(resource)}".TrimEnd();

    private static string Example(Resource resource) => resource.Parent is { } parent
        ? $"@{parent.Name}Id = {parent.ExampleId}"
        : string.Join(", ", resource.Filters.Where(filter => filter.Example != null).Select(Argument));

    private static string Argument(Filter filter) => filter.Type == Sql.Range
        ? $"@{filter.Name}OnOrLaterThan = {filter.Example!.Replace(">= ", "", StringComparison.Ordinal)}"
        : $"@{filter.Name} = {filter.Example}";

    private static IEnumerable<string> Parameters(Resource resource)
    {
        var ranges = Ranges(resource).Select(filter => filter.Name).ToHashSet();
        return SqlLists.Arguments(resource).SelectMany(argument => ranges.Contains(argument.Name)
            ? Comparisons.Select(comparison => $"@{argument.Name}{comparison} {argument.Type}")
            : [$"@{argument.Name} {argument.Type}"]);
    }

    private static IEnumerable<Filter> Ranges(Resource resource) => resource.Filters.Where(filter => filter.Type == Sql.Range);

    private static string Declaration(Resource resource, Filter filter) => $"""

            EXEC stripe_internal.RequireComparisons @Procedure = N'stripe.List{resource.Plural}', @Filter = N'@{filter.Name}',
                {string.Join(", ", Comparisons.Select(comparison => $"@{comparison} = @{filter.Name}{comparison}"))};

            DECLARE @{filter.Name} nvarchar(4000) = stripe_internal.RangeOf(
                {string.Join(", ", Comparisons.Select(comparison => $"@{filter.Name}{comparison}"))});

        """;
}
