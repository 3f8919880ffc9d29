SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RequireWhole: refuses (54001) an amount with a fraction, because amounts count the smallest unit of their currency,
-- and one that no bigint holds. NULL passes.
-- EXEC stripe_internal.RequireWhole @Procedure = N'stripe.CreateInvoiceItem', @Parameter = N'@Amount', @Value = @Amount;
CREATE OR ALTER PROCEDURE stripe_internal.RequireWhole
    @Procedure sysname,
    @Parameter sysname,
    @Value decimal(38, 10)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Digits nvarchar(50) = stripe_internal.Digits(@Value);
    DECLARE @Problem nvarchar(max) = CASE
        WHEN @Value NOT BETWEEN -9223372036854775808 AND 9223372036854775807
            THEN N', which is more than Stripe can count. Give it the right amount, in the smallest unit of the currency.'
        WHEN @Value <> FLOOR(@Value)
            THEN CONCAT(N': it counts the smallest unit of the currency, so $49.99 is 4999. stripe.MinorUnits(', @Digits, N', N''usd'') converts.')
    END;
    DECLARE @Sentence nvarchar(max);

    IF @Problem IS NOT NULL
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: ', @Procedure, N': ', @Parameter, N' is ', @Digits, @Problem);
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;
END;
GO
