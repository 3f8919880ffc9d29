SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RaisePartial: for the CATCH block of a procedure that makes more than one call: raises the error again, with what the earlier calls
-- have done, because they stay done, and with what to do now. Where nothing was done before, the error stays as it is.
--   @WhenRefused    what to do when Stripe has refused the call: repeating it would only be refused again
--   @WhenUnknown    what to look at when it may have taken effect
-- EXEC stripe_internal.RaisePartial @Procedure = N'stripe.CreateInvoice', @Done = N'draft in_1 exists', @IdempotencyKey = N'order-4711',
--     @WhenRefused = N'stripe.AddInvoiceLines adds lines to it.', @WhenUnknown = N'Read its lines first';
CREATE OR ALTER PROCEDURE stripe_internal.RaisePartial
    @Procedure sysname,
    @Done nvarchar(max),
    @IdempotencyKey nvarchar(255),
    @WhenRefused nvarchar(max),
    @WhenUnknown nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Number int = ERROR_NUMBER();
    DECLARE @Text nvarchar(max) = ERROR_MESSAGE();
    DECLARE @Start int;
    DECLARE @Sentence nvarchar(max);
    DECLARE @Context nvarchar(max);
    DECLARE @Repeat nvarchar(max) = CONCAT(N'@IdempotencyKey = N''', REPLACE(@IdempotencyKey, N'''', N''''''), N'''.');
    DECLARE @Advice nvarchar(max);

    -- An error that is none of ours, of the server's own or of a trigger's: nothing says whether the last request had been sent.
    IF @Number NOT BETWEEN 54000 AND 54999
    BEGIN
        SET @Text = CONCAT(N'StripeClr 54011 outcome_unknown: ', @Procedure, N' broke off. Repeat it with the same @IdempotencyKey: Stripe acts once. ',
            N'SQL Server says: ', @Text, N' [key=', @IdempotencyKey, N']');
        SET @Number = 54011;
    END;

    SET @Start = stripe_internal.ContextStart(@Text);
    SET @Sentence = CASE WHEN @Start > 0 THEN LEFT(@Text COLLATE Latin1_General_100_BIN2, @Start - 1) ELSE @Text END;
    SET @Context = CASE WHEN @Start > 0 THEN SUBSTRING(@Text, @Start + 1, 4000) ELSE N'' END;

    IF @Done IS NOT NULL
    BEGIN
        SELECT @Advice = CASE
            -- Another call with this key may be running, or has run with other arguments.
            WHEN e.OutcomeUnknown = 1 OR e.Number = 54409 OR e.Type = N'idempotency_error'
                THEN CONCAT(@WhenUnknown, N', or repeat the whole call with the same key: ', @Repeat)
            WHEN e.IsTransient = 1 THEN CONCAT(N'To repeat the whole call: ', @Repeat)
            ELSE @WhenRefused
        END
        FROM stripe.ParseError(@Text) AS e;

        -- With the context and not with the sentence: of that, the end is what a long text loses.
        SET @Context = CONCAT(N'Before that: ', @Done, N'. ', @Advice, CASE WHEN @Context <> N'' THEN N' ' END, @Context);
    END;

    EXEC stripe_internal.Raise @Number = @Number, @Sentence = @Sentence, @Context = @Context;
END;
GO
