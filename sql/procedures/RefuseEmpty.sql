SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RefuseEmpty: refuses (54001) an argument that is empty or blank, where Stripe has nothing that this could mean. NULL passes.
-- EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@ShippingName', @Value = @ShippingName,
--     @Remedy = N'@Extra = N''{"shipping":""}'' clears all of the shipping address.';
CREATE OR ALTER PROCEDURE stripe_internal.RefuseEmpty
    @Procedure sysname,
    @Parameter sysname,
    @Value nvarchar(max),
    @Remedy nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Sentence nvarchar(max);

    IF @Value NOT LIKE N'%[^' + NCHAR(9) + NCHAR(10) + NCHAR(13) + N' ]%'
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: ', @Procedure, N': ', @Parameter, N' is empty. ', @Remedy);
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;
END;
GO
