SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.Request - any request to Stripe
  For what has no procedure or function of its own. Stripe acts at once: ROLLBACK does not undo it.

  EXEC stripe.Request @Method = N'POST', @Url = N'/v1/coupons', @Body = N'{"percent_off":25,"duration":"once"}', @IdempotencyKey = N'coupon-25';

  @Method          GET, POST or DELETE.
  @Url             A path such as N'/v1/coupons/SPRING', or a full URL on the account's base URL, the files host or one of its @TrustedHosts.
  @Body            Under /v1 a JSON object or form text (percent_off=25&duration=once); under /v2 JSON. With GET and DELETE parameters go into @Url.
                   With @IsMultiPart = 1 lines of name=value. name=@path is a file of the account's @UploadFolder, name.Content-Type=text/csv says of
                   what type it is. In a value \r, \n and \t are line break and tab, \@ is an @ and \\ a backslash. @path alone is the raw upload of that file.
  @File            The bytes of the part "file", with @FileName; with @Body = N'@' the raw upload of these bytes.
  @Filter          A JSONPath such as N'$.data[*]': one row for each match in the answer. NULL: the whole answer as one row.
  @Headers         Lines of name:value, or with || between them. Stripe-Version replaces the account's own.
                   A connected account is no header here: write @Account = N'name/acct_…'.
  @Extra           A JSON object of further parameters, merged with those of @Body.

  Rows: Position, Json. A list comes as the one page that was asked for: dbo.StripeRequest reads them all.
  Needs stripe_writer, for GET too. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.Request
    @Method nvarchar(4000),
    @Url nvarchar(max),
    @Body nvarchar(max) = NULL,
    @IsMultiPart bit = 0,
    @Filter nvarchar(4000) = NULL,
    @Headers nvarchar(max) = NULL,
    @File varbinary(max) = NULL,
    @FileName nvarchar(4000) = NULL,
    @Extra nvarchar(max) = NULL,
    @IdempotencyKey nvarchar(4000) = NULL,
    @DryRun bit = 0,
    @ReturnRow bit = 1,
    @ResultJson nvarchar(max) = NULL OUTPUT,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL and texts would be cut without a word.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.Request', @Parameter = N'@Method', @Value = @Method;
    EXEC stripe_internal.RequireValue @Procedure = N'stripe.Request', @Parameter = N'@Url', @Value = @Url;
    EXEC stripe_internal.CheckFilter @Procedure = N'stripe.Request', @Filter = @Filter;

    DECLARE @Sentence nvarchar(max);
    DECLARE @Query nvarchar(max) = (SELECT COALESCE(@Filter, N'$') AS '$filter' FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    DECLARE @Parameters nvarchar(max) = (SELECT @Extra AS '$extra' FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    DECLARE @Options nvarchar(max) =
    (
        SELECT
            @Body AS 'Body',
            CONVERT(bit, COALESCE(@IsMultiPart, 0)) AS 'IsMultiPart',
            @Headers AS 'Headers',
            @FileName AS 'FileName'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    SET @Method = UPPER(LTRIM(RTRIM(@Method)));

    IF @Method NOT IN (N'GET', N'POST', N'DELETE')
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: stripe.Request: @Method is "', @Method, N'". Stripe takes GET, POST and DELETE; nothing was sent.');
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;

    EXEC stripe_internal.[Call]
        @Procedure = N'stripe.Request',
        @Method = @Method,
        @Path = @Url,
        @Parameters = @Parameters,
        @IdempotencyKey = @IdempotencyKey OUTPUT,
        @DryRun = @DryRun,
        @Account = @Account,
        @Options = @Options,
        @File = @File,
        @ResultJson = @ResultJson OUTPUT;

    IF @DryRun = 1
    BEGIN
        RETURN;
    END;

    IF @Method = N'GET' AND (JSON_VALUE(@ResultJson, N'$.has_more') = N'true' OR JSON_VALUE(@ResultJson, N'$.next_page_url') IS NOT NULL)
    BEGIN
        EXEC stripe_internal.PrintText @Text = N'This is one page, and Stripe has more. dbo.StripeRequest(@Url, @Filter, @Account) reads all pages.';
    END;

    IF @ReturnRow = 1
    BEGIN
        -- Stripe has acted: rows that cannot be made must not look like a call that failed. They are made once to see, outside
        -- the SELECT, because the caller's own errors there (INSERT ... EXEC into a table of other columns) must reach the caller.
        DECLARE @Rows int;

        BEGIN TRY
            SET @Rows = (SELECT COUNT(*) FROM stripe_internal.Responses(NULL, N'', @Query, @ResultJson) AS r);
        END TRY
        BEGIN CATCH
            EXEC stripe_internal.ExplainMissingRow @Procedure = N'stripe.Request', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
            RETURN;
        END CATCH;

        SELECT
            r.Position,
            r.Json
        FROM stripe_internal.Responses(NULL, N'', @Query, @ResultJson) AS r;
    END;
END;
GO
GRANT EXECUTE ON stripe.Request TO stripe_writer;
GO
