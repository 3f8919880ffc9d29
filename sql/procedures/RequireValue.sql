SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RequireValue: refuses (54001) an argument that is NULL, empty or blank.
-- EXEC stripe_internal.RequireValue @Procedure = N'stripe.PayInvoice', @Parameter = N'@InvoiceId', @Value = @InvoiceId;
CREATE OR ALTER PROCEDURE stripe_internal.RequireValue
    @Procedure sysname,
    @Parameter sysname,
    @Value nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Sentence nvarchar(max);

    IF @Value IS NULL
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: ', @Procedure, N': ', @Parameter, N' is NULL. ',
            N'Give it a value; a variable stays NULL when the SELECT that should fill it finds no row.');
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;

    EXEC stripe_internal.RefuseEmpty
        @Procedure = @Procedure, @Parameter = @Parameter, @Value = @Value,
        @Remedy = N'Give it a value; an empty text would name no object or unset what the call is for.';
END;
GO
