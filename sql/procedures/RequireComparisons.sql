SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RequireComparisons: refuses (54001) what does not belong into one comparison of a stripe.List procedure: a second bound or an
-- operator, which would make it another range, and a datetime, of which T-SQL makes a text that depends on the language. NULL and N'*' pass.
-- @Filter is the name that the four parameters begin with: @Created for @CreatedLaterThan and so on.
CREATE OR ALTER PROCEDURE stripe_internal.RequireComparisons
    @Procedure sysname,
    @Filter sysname,
    @LaterThan nvarchar(4000),
    @OnOrLaterThan nvarchar(4000),
    @EarlierThan nvarchar(4000),
    @OnOrEarlierThan nvarchar(4000)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Sentence nvarchar(max);

    SELECT TOP (1) @Sentence = CONCAT(N'StripeClr 54001 bad_argument: ', @Procedure, N': ', @Filter, given.Name, N' is "', LEFT(given.Value, 100), N'". ', problem.Text)
    FROM (VALUES
        (N'LaterThan', @LaterThan), (N'OnOrLaterThan', @OnOrLaterThan), (N'EarlierThan', @EarlierThan), (N'OnOrEarlierThan', @OnOrEarlierThan)
    ) AS given (Name, Value)
    CROSS APPLY (VALUES (CASE
        WHEN given.Value LIKE N'%[,<>=]%'
            THEN CONCAT(N'It takes one day or time, without comparison; the other ends of a range are ',
                @Filter, N'LaterThan, ', @Filter, N'OnOrLaterThan, ', @Filter, N'EarlierThan and ', @Filter, N'OnOrEarlierThan.')
        WHEN given.Value LIKE N'%[0-9][AP]M'
            THEN CONCAT(N'That is a datetime which SQL Server turned into text. Do it yourself: DECLARE @Time nvarchar(30) = CONVERT(nvarchar(30), @d, 126); then ',
                @Filter, given.Name, N' = @Time.')
    END)) AS problem (Text)
    WHERE problem.Text IS NOT NULL;

    IF @Sentence IS NOT NULL
    BEGIN
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;
END;
GO
