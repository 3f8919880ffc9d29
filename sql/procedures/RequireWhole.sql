SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RequireWhole: refuses (54001) an amount with a fraction: amounts count the smallest unit of their currency. NULL passes.
-- EXEC stripe_internal.RequireWhole @Procedure = N'stripe.CreateInvoiceItem', @Parameter = N'@Amount', @Value = @Amount;
CREATE OR ALTER PROCEDURE stripe_internal.RequireWhole
    @Procedure sysname,
    @Parameter sysname,
    @Value decimal(19, 4)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Digits nvarchar(30);
    DECLARE @Sentence nvarchar(max);

    IF @Value <> FLOOR(@Value)
    BEGIN
        -- 49.9900 as 49.99.
        SET @Digits = REPLACE(RTRIM(REPLACE(CONVERT(nvarchar(30), @Value), N'0', N' ')), N' ', N'0');
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: ', @Procedure, N': ', @Parameter, N' is ', @Digits,
            N': it counts the smallest unit of the currency, so $49.99 is 4999. ',
            N'stripe.MinorUnits(', @Digits, N', N''usd'') converts.');
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;
END;
GO
