SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CheckKeyAge: refuses (54016) to repeat a call with an idempotency key that Stripe may have forgotten: it keeps a key for 24 hours at
-- least, and would act a second time afterwards. A call that failed did nothing, so its key is no danger; one of which nobody knows the end is.
-- What it knows stands in stripe.CallLog: nothing of calls whose rows were rolled back or purged, or that another database made.
-- @IsAllowed is 1 only when the log said so: the caller must not take a check that broke for a permission.
CREATE OR ALTER PROCEDURE stripe_internal.CheckKeyAge
    @Procedure sysname,
    @Account nvarchar(400),
    @Method nvarchar(10),
    @Path nvarchar(4000),
    @SentKey nvarchar(255),
    @Context nvarchar(max),
    @IsAllowed bit = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Now datetime2(3) = SYSUTCDATETIME();
    DECLARE @Calls int;
    DECLARE @DoneCalls int;
    DECLARE @CalledAt datetime2(3);
    DECLARE @Sentence nvarchar(max);

    -- Always one row, so that NULL means that the statement failed.
    -- Stripe tells keys and paths apart by every character, whatever the collation here.
    SELECT
        @Calls = COUNT(*),
        @DoneCalls = SUM(CASE c.Outcome WHEN N'done' THEN 1 ELSE 0 END),
        @CalledAt = MAX(c.CalledAt)
    FROM stripe_internal.CallLogEntry AS c
    WHERE c.IdempotencyKey = @SentKey AND c.CalledAt < DATEADD(HOUR, -24, @Now) AND c.Outcome <> N'failed'
        AND c.IdempotencyKey COLLATE Latin1_General_100_BIN2 = @SentKey AND c.Account = @Account AND c.Method = @Method
        AND c.Path COLLATE Latin1_General_100_BIN2 = @Path;

    SET @IsAllowed = CASE WHEN @Calls = 0 THEN 1 ELSE 0 END;

    IF @Calls > 0
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54016 key_expired: ', @Procedure, N': This call was made with this key ',
            DATEDIFF(HOUR, @CalledAt, @Now), N' hours ago (', CONVERT(nvarchar(19), @CalledAt, 126), N'Z), ',
            CASE WHEN @DoneCalls > 0 THEN N'and Stripe did it' ELSE N'and how it ended is not known' END,
            N'. Stripe keeps a key for 24 hours, so it could act a second time; nothing was sent. Look at the object in Stripe first. ',
            N'If it shall be done all the same, use another key.');
        EXEC stripe_internal.Raise @Number = 54016, @Sentence = @Sentence, @Context = @Context;
    END;
END;
GO
