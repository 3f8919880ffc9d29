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
          {Arguments(action)}

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
            SET NOCOUNT ON;
        {Block(action.Parameters.Select(parameter => Checks(action, parameter)))}{Block(action.Parameters.Select(parameter => Conflicts(action, parameter)))}
            DECLARE @Parameters nvarchar(max) =
            (
                SELECT
                    {string.Concat(action.Parameters.Where(parameter => parameter.FurtherCall == null).GroupBy(WireAlias).Select(Field))}@Extra AS '$extra'
                FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
            );

            EXEC stripe_internal.{(action.Caller == "Call" ? "[Call]" : action.Caller)}
                @Procedure = N'stripe.{action.Name}',
                @Method = N'{action.Method}',
                @Path = N'{action.Path}',
                @Parameters = @Parameters,
                {string.Concat(HandedOver(action).Select(parameter => $"@{parameter.Name} = @{parameter.Name},\n        "))}@IdempotencyKey = @IdempotencyKey,
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
                    EXEC stripe_internal.ExplainMissingRow @Procedure = N'stripe.{action.Name}', @ResultJson = @ResultJson;
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

    private static string Arguments(StripeAction action) => action switch
    {
        { Method: "DELETE" } => "The row has the id, and Deleted = 1.",
        { Creates: true } => "NULL: not sent, Stripe's default applies. Empty text: no value.",
        _ => "NULL: not sent. Empty text: the field is cleared.",
    };

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
        + (parameter.Type == Sql.Amount ? Check("RequireWhole", action, parameter) : "");

    private static string Check(string rule, StripeAction action, Parameter parameter) =>
        $"\n    EXEC stripe_internal.{rule} @Procedure = N'stripe.{action.Name}', @Parameter = N'@{parameter.Name}', @Value = @{parameter.Name};";

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

    private static string Value(Parameter parameter) => parameter.Type switch
    {
        Sql.Amount => $"CONVERT(bigint, @{parameter.Name})",
        Sql.Time => $"DATEDIFF_BIG(SECOND, '19700101', @{parameter.Name})",
        _ => "@" + parameter.Name,
    };

    // Brackets tell the assembly what the text is: one value or a JSON array; a JSON object.
    private static string WireAlias(Parameter parameter) => parameter.Type switch
    {
        Sql.List => parameter.Wire + "[]",
        Sql.JsonObject => parameter.Wire + "{}",
        _ => parameter.Wire,
    };

    // A caller that makes further calls needs what they send, and whose object it is.
    private static IEnumerable<Parameter> HandedOver(StripeAction action) => action.Caller == "Call"
        ? []
        : action.Parameters.Where(parameter => parameter.FurtherCall != null || parameter.Wire.StartsWith('{'));
}
