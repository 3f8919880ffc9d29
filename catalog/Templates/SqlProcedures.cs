namespace StripeClr.Catalog.Templates;

/// <summary>The T-SQL procedures that write.</summary>
public static class SqlProcedures
{
    public static string Action(Resource resource, StripeAction action) => $"""
        -- Generated from catalog/Resources/{resource.Plural}.cs by ./build.sh generate. Do not edit.
        SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
        GO
        /*
          stripe.{action.Name} - {action.Method} {action.Path}
          {action.Note} Stripe acts at once: ROLLBACK does not undo it.
          {string.Join("\n  ", Arguments(action))}

          {Call(action)};

          Parameters and columns: docs/reference/{resource.Plural}.md. Errors: docs/errors.md.
        */
        CREATE OR ALTER PROCEDURE stripe.{action.Name}
            {string.Concat(action.Parameters.Select(Declaration))}@Extra nvarchar(max) = NULL,
            @IdempotencyKey nvarchar(4000) = NULL,
            @DryRun bit = 0,
            @ReturnRow bit = 1,
            {(action.Creates ? $"@{resource.Name}Id nvarchar(255) = NULL OUTPUT,\n    " : "")}@ResultJson nvarchar(max) = NULL OUTPUT,
            @Account sysname = NULL
        AS
        BEGIN
            -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL and texts would be cut without a word.
            SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
            SET NUMERIC_ROUNDABORT OFF;
        {Block(action.Parameters.Select(parameter => Checks(action, parameter)))}{Block(action.Parameters.Select(parameter => Conflicts(action, parameter)))}
            DECLARE @Parameters nvarchar(max) =
            (
                SELECT
                    {string.Concat(Sent(action).GroupBy(WireAlias).Select(Field))}{string.Concat(Sent(action).Where(parameter => parameter.EmptyClears != null).GroupBy(parameter => parameter.EmptyClears!).Select(Cleared))}@Extra AS '$extra'
                FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
            );

            EXEC stripe_internal.{(action.Caller == "Call" ? "[Call]" : action.Caller)}
                @Procedure = N'stripe.{action.Name}',
                @Method = N'{action.Method}',
                @Path = N'{action.Path}',
                @Parameters = @Parameters,
                {string.Concat(HandedOver(action).Select(parameter => $"@{parameter.Name} = @{parameter.Name},\n        "))}@IdempotencyKey = @IdempotencyKey OUTPUT,
                @DryRun = @DryRun,
                @Account = @Account,
                @ResultJson = @ResultJson OUTPUT;

            IF @DryRun = 1
            BEGIN
                RETURN;
            END;
        {(action.Creates ? $"\n    SET @{resource.Name}Id = JSON_VALUE(@ResultJson, N'$.id');\n" : "")}
            IF @ReturnRow = 1
            BEGIN
                -- Stripe has acted: a row that cannot be made must not look like a call that failed. It is made once to see, outside
                -- the SELECT, because the caller's own errors there (INSERT ... EXEC into a table of other columns) must reach the caller.
                DECLARE @Rows int;

                BEGIN TRY
                    SET @Rows = (SELECT COUNT(*) FROM dbo.Stripe{resource.Name}FromJson(@ResultJson) AS r);
                END TRY
                BEGIN CATCH
                    EXEC stripe_internal.ExplainMissingRow
                        @Procedure = N'stripe.{action.Name}', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
                    RETURN;
                END CATCH;

                SELECT
                    {SqlFunctions.SelectList(resource, "            ")}
                FROM dbo.Stripe{resource.Name}FromJson(@ResultJson) AS r;
            END;
        END;
        GO
        GRANT EXECUTE ON stripe.{action.Name} TO stripe_writer;
        GO

        """;

    /// <summary>A call of the procedure.</summary>
    public static string Call(StripeAction action) => $"EXEC stripe.{action.Name} {action.Example}";

    private static IEnumerable<string> Arguments(StripeAction action)
    {
        if (action.Method == "DELETE")
        {
            yield return "The row has the id, and Deleted = 1. It takes no @IdempotencyKey: Stripe has none for DELETE, which may be repeated as it is.";
            yield break;
        }

        yield return action.Creates
            ? "NULL: not sent, Stripe's default applies. Empty text: no value."
            : "NULL: not sent. Empty text: the field is cleared.";
        foreach (var cleared in action.Parameters.Where(parameter => parameter.EmptyClears != null).GroupBy(parameter => parameter.EmptyClears))
        {
            yield return $"Empty text for {Names(cleared)}: {cleared.Key} as a whole is cleared.";
        }

        if (action.Parameters.Any(parameter => parameter.EmptyRefused != null))
        {
            yield return $"Empty text is refused for {Names(action.Parameters.Where(parameter => parameter.EmptyRefused != null))}.";
        }
    }

    private static string Names(IEnumerable<Parameter> parameters) => string.Join(", ", parameters.Select(parameter => "@" + parameter.Name));

    // What the action's own request carries.
    private static IEnumerable<Parameter> Sent(StripeAction action) => action.Parameters.Where(parameter => parameter.FurtherCall == null);

    private static string Declaration(Parameter parameter) =>
        $"@{parameter.Name} {TypeNames.Parameter(parameter.Type)}{(parameter.Required ? "" : " = " + parameter.Default)},\n    ";

    // Statements with an empty line before them; nothing when there are none.
    private static string Block(IEnumerable<string> statements)
    {
        var text = string.Concat(statements);
        return text.Length == 0 ? "" : "\n" + text.TrimStart('\n') + "\n";
    }

    private static string Checks(StripeAction action, Parameter parameter) =>
        (parameter.Required ? Check("RequireValue", action, parameter) : "")
        + (parameter.EmptyRefused is { } remedy ? Check("RefuseEmpty", action, parameter, $",\n        @Remedy = {Text(remedy)}") : "")
        + (parameter.Type == Sql.Amount ? Check("RequireWhole", action, parameter) : "")
        + (parameter.Type == Sql.Objects ? Check("RequireObjects", action, parameter) : "")
        + (parameter is { Required: false, Default: not "NULL" } ? DefaultCheck(action, parameter) : "");

    private static string Check(string rule, StripeAction action, Parameter parameter, string more = "") =>
        $"\n    EXEC stripe_internal.{rule} @Procedure = N'stripe.{action.Name}', @Parameter = N'@{parameter.Name}', @Value = @{parameter.Name}{more};";

    // It is sent even by a caller who does not name it, so that @Extra cannot.
    private static string DefaultCheck(StripeAction action, Parameter parameter) =>
        $"\n    EXEC stripe_internal.RefuseInExtra @Procedure = N'stripe.{action.Name}', @Extra = @Extra, @Field = N'{parameter.Wire}',"
        + $"\n        @Parameter = N'@{parameter.Name}', @Default = {Text(parameter.Default)};";

    private static string Text(string value) => $"N'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Conflicts(StripeAction action, Parameter parameter) =>
        (parameter.Excludes is { } other
            ? Conflict(parameter, other, "IS NOT NULL", $"RefuseBoth @Procedure = N'stripe.{action.Name}', @First = N'@{parameter.Name}', @Second = N'@{other}'")
            : "")
        + (parameter.Needs is { } needed
            ? Conflict(parameter, needed, "IS NULL", $"RefuseAlone @Procedure = N'stripe.{action.Name}', @Parameter = N'@{parameter.Name}', @Needs = N'@{needed}'")
            : "");

    private static string Conflict(Parameter parameter, string other, string test, string call) => $"""


            IF @{parameter.Name} IS NOT NULL AND @{other} {test}
            BEGIN
                EXEC stripe_internal.{call};
            END;
        """;

    // Parameters of one wire name exclude each other: the one that is given is sent.
    private static string Field(IGrouping<string, Parameter> parameters)
    {
        var values = parameters.Select(Value).ToArray();
        return $"{(values.Length == 1 ? values[0] : $"COALESCE({string.Join(", ", values)})")} AS '{parameters.Key}',\n            ";
    }

    // Stripe clears such a field by its name alone: empty text for a member of it is an error there.
    private static string Cleared(IGrouping<string, Parameter> parameters) =>
        $"CASE WHEN {string.Join(" OR ", parameters.Select(parameter => $"@{parameter.Name} = N''"))} THEN N'' END AS '{parameters.Key}',\n            ";

    private static string Value(Parameter parameter) => parameter switch
    {
        { EmptyClears: not null } => $"NULLIF(@{parameter.Name}, N'')",
        { Type: Sql.Amount } => $"CONVERT(bigint, @{parameter.Name})",
        { Type: Sql.Time } => $"DATEDIFF_BIG(SECOND, CONVERT(datetimeoffset(0), N'1970-01-01T00:00:00+00:00'), @{parameter.Name})",
        _ => "@" + parameter.Name,
    };

    // Brackets tell the assembly what the text is: one value or a JSON array; a JSON object.
    private static string WireAlias(Parameter parameter) => parameter.Type switch
    {
        Sql.List or Sql.Objects => parameter.Wire + "[]",
        Sql.JsonObject => parameter.Wire + "{}",
        _ => parameter.Wire,
    };

    // A caller that makes further calls needs what they send, and whose object it is.
    private static IEnumerable<Parameter> HandedOver(StripeAction action) => action.Caller == "Call"
        ? []
        : action.Parameters.Where(parameter => parameter.FurtherCall != null || parameter.Wire.StartsWith('{'));
}
