SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.PurgeCallLog: removes the rows of stripe.CallLog that are older than so many days, and prints how many they were.
-- EXEC stripe.PurgeCallLog @OlderThanDays = 400;
-- Rows of all outcomes go, "sending" and "unknown" too: look at these first, they are calls of which nobody knows whether Stripe acted.
-- In batches of 5,000 rows, so that writing calls go on beside it; in a transaction of the caller's they are one.
CREATE OR ALTER PROCEDURE stripe.PurgeCallLog
    @OlderThanDays int
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Before datetime2(3);
    DECLARE @Rows int = 1;
    DECLARE @AllRows bigint = 0;
    DECLARE @Sentence nvarchar(max) = CASE
        WHEN @OlderThanDays IS NULL THEN N'@OlderThanDays is NULL.'
        WHEN @OlderThanDays NOT BETWEEN 1 AND 36500 THEN CONCAT(N'@OlderThanDays is ', @OlderThanDays, N'.')
    END;

    IF @Sentence IS NOT NULL
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: stripe.PurgeCallLog: ', @Sentence, N' Give it 1 to 36500 days; nothing was removed.');
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;

    SET @Before = DATEADD(DAY, -@OlderThanDays, SYSUTCDATETIME());

    WHILE @Rows > 0
    BEGIN
        DELETE TOP (5000) FROM stripe_internal.CallLogEntry WHERE CalledAt < @Before;

        SET @Rows = @@ROWCOUNT;
        SET @AllRows = @AllRows + @Rows;
    END;

    PRINT CONCAT(@AllRows, N' rows of stripe.CallLog from before ', CONVERT(nvarchar(19), @Before, 126), N'Z were removed.');
END;
GO
GRANT EXECUTE ON stripe.PurgeCallLog TO stripe_admin;
GO
