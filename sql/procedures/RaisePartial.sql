SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RaisePartial: for the CATCH block of a procedure that makes more than one call: raises the error again, with what the earlier calls
-- have done, because they stay done, and with the key that repeats them all: the context ends with the key of the one that failed.
-- EXEC stripe_internal.RaisePartial @Procedure = N'stripe.CreateInvoice', @Done = N'draft in_1 was made', @IdempotencyKey = N'order-4711';
CREATE OR ALTER PROCEDURE stripe_internal.RaisePartial
    @Procedure sysname,
    @Done nvarchar(max),
    @IdempotencyKey nvarchar(255)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Number int = ERROR_NUMBER();
    DECLARE @Text nvarchar(max) = ERROR_MESSAGE();
    DECLARE @Start int;
    DECLARE @Sentence nvarchar(max);
    DECLARE @Context nvarchar(max);

    -- An error of the server's own. THROW takes no number below 50000, and nothing says whether the last request had been sent.
    IF @Number < 50000
    BEGIN
        SET @Text = CONCAT(N'StripeClr 54011 outcome_unknown: ', @Procedure, N' broke off. SQL Server says: ', @Text);
        SET @Number = 54011;
    END;

    SET @Start = stripe_internal.ContextStart(@Text);
    SET @Sentence = CASE WHEN @Start > 0 THEN LEFT(@Text COLLATE Latin1_General_100_BIN2, @Start - 1) ELSE @Text END;

    -- With the context and not with the sentence: of that, the end is what a long text loses.
    SET @Context = CONCAT(
        N'Before that: ', COALESCE(@Done, N'nothing was done'), N'. To repeat the whole call: @IdempotencyKey = N''', REPLACE(@IdempotencyKey, N'''', N''''''), N'''.',
        N' ' + SUBSTRING(@Text, NULLIF(@Start, 0) + 1, 4000));

    EXEC stripe_internal.Raise @Number = @Number, @Sentence = @Sentence, @Context = @Context;
END;
GO
