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
          NULL: not sent, Stripe's default applies. Empty text: the field is cleared.

          EXEC stripe.{action.Name} {action.Example};

          Parameters and columns: docs/reference/{resource.Plural}.md. Errors: docs/errors.md.
        */
        CREATE OR ALTER PROCEDURE stripe.{action.Name}
            {string.Concat(action.Parameters.Select(parameter => $"@{parameter.Name} {TypeNames.Parameter(parameter.Type)}{(parameter.Required ? "" : " = NULL")},\n    "))}@Extra nvarchar(max) = NULL,
            @IdempotencyKey nvarchar(4000) = NULL,
            @DryRun bit = 0,
            @ReturnRow bit = 1,
            {(action.Creates ? $"@{resource.Name}Id nvarchar(255) = NULL OUTPUT,\n    " : "")}@ResultJson nvarchar(max) = NULL OUTPUT,
            @Account sysname = NULL
        AS
        BEGIN
            SET NOCOUNT ON;
        {string.Concat(action.Parameters.Select(parameter => Checks(action, parameter)))}

            DECLARE @Parameters nvarchar(max) =
            (
                SELECT
                    {string.Concat(action.Parameters.Select(parameter => $"{Value(parameter)} AS '{WireAlias(parameter)}',\n            "))}@Extra AS '$extra'
                FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
            );

            EXEC stripe_internal.[Call]
                @Procedure = N'stripe.{action.Name}',
                @Method = N'{action.Method}',
                @Path = N'{action.Path}',
                @Parameters = @Parameters,
                @IdempotencyKey = @IdempotencyKey,
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
                    {SqlFunctions.SelectList(resource).Replace("\n", "\n    ", StringComparison.Ordinal)}
                FROM dbo.Stripe{resource.Name}FromJson(@ResultJson) AS r;
            END;
        END;
        GO
        GRANT EXECUTE ON stripe.{action.Name} TO stripe_writer;
        GO

        """.Replace("\n\n\n", "\n\n", StringComparison.Ordinal).Replace("BEGIN\n    SET NOCOUNT ON;\n\n\n", "BEGIN\n    SET NOCOUNT ON;\n\n", StringComparison.Ordinal);

    private static string Checks(StripeAction action, Parameter parameter) =>
        (parameter.Required ? Check("RequireValue", action, parameter) : "")
        + (parameter.Type == Sql.Amount ? Check("RequireWhole", action, parameter) : "");

    private static string Check(string rule, StripeAction action, Parameter parameter) =>
        $"\n    EXEC stripe_internal.{rule} @Procedure = N'stripe.{action.Name}', @Parameter = N'@{parameter.Name}', @Value = @{parameter.Name};";

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
}
