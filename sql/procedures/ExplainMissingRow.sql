SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.ExplainMissingRow: for the CATCH block of a procedure whose call was done and whose row cannot be made.
-- That must not look like a call that failed, so it is a warning. Only where the failure has doomed the caller's transaction it is an error
-- (54015), because the caller has to roll back. The reason comes last: it may be long, and the end is what is cut.
-- @IdempotencyKey is the call's; NULL for one that has none.
CREATE OR ALTER PROCEDURE stripe_internal.ExplainMissingRow
    @Procedure sysname,
    @ResultJson nvarchar(max),
    @IdempotencyKey nvarchar(4000) = NULL
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Reason nvarchar(4000) = ERROR_MESSAGE();
    DECLARE @Done nvarchar(max) = CONCAT(
        @Procedure, N' was done', CASE WHEN ISJSON(@ResultJson) = 1 THEN N' (' + JSON_VALUE(@ResultJson, N'$.id') + N')' END,
        N', but its row cannot be shown');
    DECLARE @Text nvarchar(max);
    DECLARE @Context nvarchar(400) = CASE WHEN @IdempotencyKey IS NOT NULL THEN CONCAT(N'[key=', @IdempotencyKey, N']') END;

    IF XACT_STATE() = -1
    BEGIN
        SET @Text = CONCAT(N'StripeClr 54015 row_not_shown: ', @Done, N', and the current transaction can only be rolled back. ',
            N'ROLLBACK it: that does not undo the call, of which stripe.LastCall tells. The reason: ', @Reason);
        EXEC stripe_internal.Raise @Number = 54015, @Sentence = @Text, @Context = @Context;
    END;

    SET @Text = CONCAT(N'Warning: ', @Done, N'. @ResultJson holds Stripe''s answer. The reason: ', @Reason);
    EXEC stripe_internal.PrintText @Text = @Text;
END;
GO
