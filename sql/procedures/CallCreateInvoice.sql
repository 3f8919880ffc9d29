SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CallCreateInvoice: the calls of stripe.CreateInvoice. Stripe takes lines for an invoice that is there already:
--     POST @Path, which makes the draft                                   key: <key>
--     POST /v1/invoices/{invoice}/add_lines    with @LinesJson            key: <key>/lines
-- The result is the invoice with its lines. Both are checked before the first is sent. When the second fails, the error names the draft;
-- within 24 hours, for which Stripe keeps keys, the same call with the same @IdempotencyKey finishes it and makes no second one.
-- A dry run of both gives a JSON array of the two requests; the second shows {invoice} where the draft's id will stand.
CREATE OR ALTER PROCEDURE stripe_internal.CallCreateInvoice
    @Procedure sysname,
    @Method nvarchar(10),
    @Path nvarchar(4000),
    @Parameters nvarchar(max),
    @LinesJson nvarchar(max) = NULL,
    @IdempotencyKey nvarchar(4000) = NULL OUTPUT,
    @DryRun bit = 0,
    @Account sysname = NULL,
    @ResultJson nvarchar(max) = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @LinesPath nvarchar(4000) = N'/v1/invoices/{invoice}/add_lines';
    DECLARE @Lines nvarchar(max);
    DECLARE @LinesRequest nvarchar(max);
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Done nvarchar(max);
    DECLARE @Since datetime2(3) = SYSUTCDATETIME();

    EXEC stripe_internal.RequireValue @Procedure = @Procedure, @Parameter = N'@DryRun', @Value = @DryRun;
    EXEC stripe_internal.ChooseIdempotencyKey
        @Procedure = @Procedure, @Method = @Method, @Path = @Path, @HasParts = 1, @IdempotencyKey = @IdempotencyKey OUTPUT;

    IF @LinesJson IS NULL
    BEGIN
        EXEC stripe_internal.[Call]
            @Procedure = @Procedure, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
            @IdempotencyKey = @IdempotencyKey, @DryRun = @DryRun, @Account = @Account, @ResultJson = @ResultJson OUTPUT;
        RETURN;
    END;

    EXEC stripe_internal.[Call]
        @Procedure = @Procedure, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
        @IdempotencyKey = @IdempotencyKey, @DryRun = 1, @Account = @Account, @IsQuiet = 1, @ResultJson = @ResultJson OUTPUT;

    SET @Lines = (SELECT N'{invoice}' AS '{invoice}', @LinesJson AS 'lines[]' FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC stripe_internal.[Call]
        @Procedure = @Procedure, @Method = N'POST', @Path = @LinesPath, @Parameters = @Lines,
        @IdempotencyKey = @IdempotencyKey, @Part = N'lines', @DryRun = 1, @Account = @Account, @IsQuiet = 1, @ResultJson = @LinesRequest OUTPUT;

    IF @DryRun = 1
    BEGIN
        -- Its first place is the URL, where it stands percent-encoded as any id.
        SET @LinesRequest = STUFF(@LinesRequest, CHARINDEX(N'%7Binvoice%7D', @LinesRequest), 13, N'{invoice}');
        SET @ResultJson = CONCAT(N'[', @ResultJson, N',', @LinesRequest, N']');
        EXEC stripe_internal.PrintText @Text = @ResultJson;
        RETURN;
    END;

    SET @ResultJson = NULL;

    BEGIN TRY
        EXEC stripe_internal.[Call]
            @Procedure = @Procedure, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
            @IdempotencyKey = @IdempotencyKey, @Since = @Since, @Account = @Account, @ResultJson = @ResultJson OUTPUT;

        SET @InvoiceId = JSON_VALUE(@ResultJson, N'$.id');
        SET @Done = CONCAT(N'draft ', @InvoiceId, N' exists');
        SET @Lines = (SELECT @InvoiceId AS '{invoice}', @LinesJson AS 'lines[]' FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);

        EXEC stripe_internal.[Call]
            @Procedure = @Procedure, @Method = N'POST', @Path = @LinesPath, @Parameters = @Lines,
            @IdempotencyKey = @IdempotencyKey, @Part = N'lines', @Since = @Since, @Account = @Account, @ResultJson = @ResultJson OUTPUT;
    END TRY
    BEGIN CATCH
        EXEC stripe_internal.RaisePartial
            @Procedure = @Procedure, @Done = @Done, @IdempotencyKey = @IdempotencyKey,
            @WhenRefused = N'stripe.AddInvoiceLines adds lines to it.', @WhenUnknown = N'Its lines may have been added: read them first (dbo.StripeInvoiceLines)';
    END CATCH;
END;
GO
