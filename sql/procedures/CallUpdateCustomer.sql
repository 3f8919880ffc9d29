SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CallUpdateCustomer: the calls of stripe.UpdateCustomer. Stripe takes a payment method and a tax id of an existing customer
-- by calls of their own:
--     POST /v1/payment_methods/{payment_method}/attach    with @PaymentMethod           key: <key>/attach
--     POST /v1/customers/{customer}/tax_ids               with @TaxIdType, @TaxIdValue  key: <key>/tax-id
--     POST @Path, the update itself                       always, and last              key: <key>
-- Because the update comes last, it can name the payment method, and its answer is the customer as it is now.
-- All are checked before the first is sent. When a later one fails, the error says what the earlier ones have done; within 24 hours, for which
-- Stripe keeps keys, the same call with the same @IdempotencyKey finishes it, and does nothing twice. Each call has its row in stripe.CallLog.
-- A dry run of more than one call gives a JSON array of the requests, in the order in which they would go.
CREATE OR ALTER PROCEDURE stripe_internal.CallUpdateCustomer
    @Procedure sysname,
    @Method nvarchar(10),
    @Path nvarchar(4000),
    @Parameters nvarchar(max),
    @CustomerId nvarchar(4000),
    @PaymentMethod nvarchar(4000) = NULL,
    @TaxIdType nvarchar(4000) = NULL,
    @TaxIdValue nvarchar(4000) = NULL,
    @IdempotencyKey nvarchar(4000) = NULL OUTPUT,
    @DryRun bit = 0,
    @Account sysname = NULL,
    @ResultJson nvarchar(max) = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Calls TABLE
    (
        Position int NOT NULL PRIMARY KEY,
        Path nvarchar(4000) NOT NULL,
        Parameters nvarchar(max) NULL,
        Part nvarchar(20) NULL,
        Done nvarchar(max) NULL
    );
    DECLARE @Position int = 1;
    DECLARE @Part nvarchar(20);
    DECLARE @CallDone nvarchar(max);
    DECLARE @Requests nvarchar(max);
    DECLARE @Done nvarchar(max);
    DECLARE @Since datetime2(3) = SYSUTCDATETIME();

    EXEC stripe_internal.RequireValue @Procedure = @Procedure, @Parameter = N'@DryRun', @Value = @DryRun;
    EXEC stripe_internal.ChooseIdempotencyKey
        @Procedure = @Procedure, @Method = @Method, @Path = @Path, @HasParts = 1, @IdempotencyKey = @IdempotencyKey OUTPUT;

    IF @PaymentMethod IS NULL AND @TaxIdType IS NULL
    BEGIN
        EXEC stripe_internal.[Call]
            @Procedure = @Procedure, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
            @IdempotencyKey = @IdempotencyKey, @DryRun = @DryRun, @Account = @Account, @ResultJson = @ResultJson OUTPUT;
        RETURN;
    END;

    INSERT INTO @Calls (Position, Path, Parameters, Part, Done)
    SELECT ROW_NUMBER() OVER (ORDER BY further.Place), further.Path, further.Parameters, further.Part, further.Done
    FROM (VALUES
        (1, N'/v1/payment_methods/{payment_method}/attach', N'attach', CONCAT(N'payment method ', @PaymentMethod, N' was attached'),
            CASE WHEN @PaymentMethod IS NOT NULL THEN
                (SELECT @PaymentMethod AS '{payment_method}', @CustomerId AS 'customer' FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) END),
        (2, N'/v1/customers/{customer}/tax_ids', N'tax-id', N'the tax id was added',
            CASE WHEN @TaxIdType IS NOT NULL THEN
                (SELECT @CustomerId AS '{customer}', @TaxIdType AS 'type', @TaxIdValue AS 'value' FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) END),
        (3, @Path, NULL, NULL, @Parameters)
    ) AS further (Place, Path, Part, Done, Parameters)
    WHERE further.Parameters IS NOT NULL OR further.Place = 3;

    -- First all as dry runs, then, unless a dry run is meant, all in earnest.
    WHILE EXISTS (SELECT 1 FROM @Calls AS c WHERE c.Position = @Position)
    BEGIN
        SELECT @Path = c.Path, @Parameters = c.Parameters, @Part = c.Part FROM @Calls AS c WHERE c.Position = @Position;
        EXEC stripe_internal.[Call]
            @Procedure = @Procedure, @Method = N'POST', @Path = @Path, @Parameters = @Parameters,
            @IdempotencyKey = @IdempotencyKey, @Part = @Part, @DryRun = 1, @Account = @Account, @IsQuiet = 1, @ResultJson = @ResultJson OUTPUT;
        SELECT @Requests = CONCAT(@Requests, CASE WHEN @Position > 1 THEN N',' END, @ResultJson), @Position = @Position + 1;
    END;

    IF @DryRun = 1
    BEGIN
        SET @ResultJson = CONCAT(N'[', @Requests, N']');
        EXEC stripe_internal.PrintText @Text = @ResultJson;
        RETURN;
    END;

    SELECT @ResultJson = NULL, @Position = 1;

    BEGIN TRY
        WHILE EXISTS (SELECT 1 FROM @Calls AS c WHERE c.Position = @Position)
        BEGIN
            SELECT @Path = c.Path, @Parameters = c.Parameters, @Part = c.Part, @CallDone = c.Done FROM @Calls AS c WHERE c.Position = @Position;
            EXEC stripe_internal.[Call]
                @Procedure = @Procedure, @Method = N'POST', @Path = @Path, @Parameters = @Parameters,
                @IdempotencyKey = @IdempotencyKey, @Part = @Part, @Since = @Since, @Account = @Account, @ResultJson = @ResultJson OUTPUT;
            SELECT @Done = CONCAT(@Done, CASE WHEN @Done IS NOT NULL THEN N', ' END, @CallDone), @Position = @Position + 1;
        END;
    END TRY
    BEGIN CATCH
        EXEC stripe_internal.RaisePartial
            @Procedure = @Procedure, @Done = @Done, @IdempotencyKey = @IdempotencyKey,
            @WhenRefused = N'That stays: once the cause is put right, call again without it and with another key.',
            @WhenUnknown = N'Read the customer first';
    END CATCH;
END;
GO
