SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RefuseAlone: refuses (54001) an argument that means nothing without another one. The caller has seen that the other is missing.
-- EXEC stripe_internal.RefuseAlone @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@TaxIdType', @Needs = N'@TaxIdValue';
CREATE OR ALTER PROCEDURE stripe_internal.RefuseAlone
    @Procedure sysname,
    @Parameter sysname,
    @Needs sysname
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Sentence nvarchar(max) = CONCAT(
        N'StripeClr 54001 bad_argument: ', @Procedure, N': ', @Parameter, N' needs ', @Needs, N'. Give both, or neither; nothing was sent.');

    EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
END;
GO
