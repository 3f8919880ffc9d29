SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RefuseBoth: refuses (54001) two arguments that say the same thing in two ways. The caller has seen that both are given.
-- EXEC stripe_internal.RefuseBoth @Procedure = N'stripe.CreateInvoiceItem', @First = N'@UnitAmount', @Second = N'@UnitAmountDecimal';
CREATE OR ALTER PROCEDURE stripe_internal.RefuseBoth
    @Procedure sysname,
    @First sysname,
    @Second sysname
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Sentence nvarchar(max) = CONCAT(
        N'StripeClr 54001 bad_argument: ', @Procedure, N': ', @First, N' and ', @Second, N' exclude each other. Give one of the two; nothing was sent.');

    EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
END;
GO
