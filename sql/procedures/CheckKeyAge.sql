SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CheckKeyAge: refuses (54016) to repeat a call with an idempotency key that Stripe may have forgotten: it keeps a key for 24 hours at
-- least, and would act a second time afterwards. A call that failed did nothing, so its key is no danger; one of which nobody knows the end is.
-- What it knows stands in stripe.CallLog: nothing of calls whose rows were rolled back or purged, or that another database made.
CREATE OR ALTER PROCEDURE stripe_internal.CheckKeyAge
    @Procedure sysname,
    @Account nvarchar(400),
    @Method nvarchar(10),
    @Path nvarchar(4000),
    @SentKey nvarchar(255),
    @Context nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Now datetime2(3) = SYSUTCDATETIME();
    DECLARE @CalledAt datetime2(3);
    DECLARE @Outcome nvarchar(10);
    DECLARE @Sentence nvarchar(max);

    -- Stripe tells keys and paths apart by every character, whatever the collation here.
    SELECT TOP (1) @CalledAt = c.CalledAt, @Outcome = c.Outcome
    FROM stripe_internal.CallLogEntry AS c
    WHERE c.IdempotencyKey = @SentKey AND c.CalledAt < DATEADD(HOUR, -24, @Now) AND c.Outcome <> N'failed'
        AND c.IdempotencyKey COLLATE Latin1_General_100_BIN2 = @SentKey AND c.Account = @Account AND c.Method = @Method
        AND c.Path COLLATE Latin1_General_100_BIN2 = @Path
    ORDER BY CASE c.Outcome WHEN N'done' THEN 0 ELSE 1 END, c.CalledAt DESC;

    IF @CalledAt IS NOT NULL
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54016 key_expired: ', @Procedure, N': This call was made with this key ',
            DATEDIFF(HOUR, @CalledAt, @Now), N' hours ago (', CONVERT(nvarchar(19), @CalledAt, 126), N'Z), ',
            CASE @Outcome WHEN N'done' THEN N'and Stripe did it' ELSE N'and how it ended is not known' END,
            N'. Stripe keeps a key for 24 hours, so it could act a second time; nothing was sent. Look at the object in Stripe first. ',
            N'If it shall be done all the same, use another key.');
        EXEC stripe_internal.Raise @Number = 54016, @Sentence = @Sentence, @Context = @Context;
    END;
END;
GO
