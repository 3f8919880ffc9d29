-- stripe.DateOf, stripe.DateRange, and the range expressions of the list functions.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'DatesTests';
GO
-- Holds the bounds of a range, in seconds since 1970, against the two moments.
CREATE OR ALTER PROCEDURE DatesTests.AssertRange
    @Range nvarchar(4000),
    @From datetime2(0),
    @To datetime2(0)
AS
BEGIN
    DECLARE @Expected nvarchar(4000) =
        (SELECT DATEDIFF_BIG(SECOND, '19700101', @From) AS gte, DATEDIFF_BIG(SECOND, '19700101', @To) AS lt FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    DECLARE @Actual nvarchar(4000) = stripe_internal.Range(@Range);

    EXEC tSQLt.AssertEqualsString @Expected = @Expected, @Actual = @Actual, @Message = @Range;
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test a comparison with a day starts or ends at midnight]
AS
BEGIN
    EXEC DatesTests.AssertRange @Range = N'>= 2026-10-01', @From = '2026-10-01', @To = NULL;
    EXEC DatesTests.AssertRange @Range = N'> 2026-10-01', @From = '2026-10-02', @To = NULL;
    EXEC DatesTests.AssertRange @Range = N'< 2026-10-01', @From = NULL, @To = '2026-10-01';
    EXEC DatesTests.AssertRange @Range = N'<= 2026-10-01', @From = NULL, @To = '2026-10-02';
    EXEC DatesTests.AssertRange @Range = N'= 2026-10-01', @From = '2026-10-01', @To = '2026-10-02';
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test two comparisons make a range from the first to the last day]
AS
BEGIN
    EXEC DatesTests.AssertRange @Range = N'>=2026-10-01,<=2026-10-31', @From = '2026-10-01', @To = '2026-11-01';
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test an instant without zone is UTC and one with zone is converted]
AS
BEGIN
    EXEC DatesTests.AssertRange @Range = N'>= 2026-10-01 08:30', @From = '2026-10-01 08:30', @To = NULL;
    EXEC DatesTests.AssertRange @Range = N'>= 2026-10-01T08:30:15Z', @From = '2026-10-01 08:30:15', @To = NULL;
    EXEC DatesTests.AssertRange @Range = N'< 2026-10-01T08:30:00-04:00', @From = NULL, @To = '2026-10-01 12:30';
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test the star is no range]
AS
BEGIN
    DECLARE @Actual nvarchar(4000) = stripe_internal.Range(N'*');
    EXEC tSQLt.AssertEqualsString @Expected = NULL, @Actual = @Actual;
    SET @Actual = stripe_internal.Range(NULL);
    EXEC tSQLt.AssertEqualsString @Expected = NULL, @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test words name days of the current day, week, month and year]
AS
BEGIN
    DECLARE @Today date = CONVERT(date, SYSUTCDATETIME());

    SELECT w.Word, stripe.DateOf(w.Word) AS Day
    INTO #Actual
    FROM (VALUES (N'today'), (N'yesterday'), (N'monthstart'), (N'monthend'), (N'yearstart'), (N'yearend')) AS w (Word);

    SELECT e.Word, CONVERT(datetime2(0), e.Day) AS Day
    INTO #Expected
    FROM (VALUES
        (N'today', @Today),
        (N'yesterday', DATEADD(DAY, -1, @Today)),
        (N'monthstart', DATEFROMPARTS(YEAR(@Today), MONTH(@Today), 1)),
        (N'monthend', EOMONTH(@Today)),
        (N'yearstart', DATEFROMPARTS(YEAR(@Today), 1, 1)),
        (N'yearend', DATEFROMPARTS(YEAR(@Today), 12, 31))
    ) AS e (Word, Day);

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test weeks run from Monday to Sunday]
AS
BEGIN
    DECLARE @Start datetime2(0) = stripe.DateOf(N'weekstart');
    DECLARE @End datetime2(0) = stripe.DateOf(N'weekend');
    -- 1900-01-01 was a Monday.
    DECLARE @DaysFromMonday int = DATEDIFF(DAY, '19000101', @Start) % 7;
    DECLARE @Length int = DATEDIFF(DAY, @Start, @End);
    DECLARE @Age int = DATEDIFF(DAY, @Start, SYSUTCDATETIME());

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @DaysFromMonday;
    EXEC tSQLt.AssertEquals @Expected = 6, @Actual = @Length;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'[0-6]', @Actual = @Age;
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test month offsets move the period before its end is taken]
AS
BEGIN
    DECLARE @Expected datetime2(0) = EOMONTH(SYSUTCDATETIME(), -1);
    DECLARE @Actual datetime2(0) = stripe.DateOf(N'monthend-1m');
    EXEC tSQLt.AssertEquals @Expected = @Expected, @Actual = @Actual;

    SET @Expected = DATEADD(DAY, -1, DATEFROMPARTS(YEAR(SYSUTCDATETIME()), MONTH(SYSUTCDATETIME()), 1));
    SET @Actual = stripe.DateOf(N'monthstart-1d');
    EXEC tSQLt.AssertEquals @Expected = @Expected, @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test a month offset is clamped to the month's last day]
AS
BEGIN
    DECLARE @Expected datetime2(0) = '2026-02-28';
    DECLARE @Actual datetime2(0) = stripe.DateOf(N'2026-03-31-1m');

    EXEC tSQLt.AssertEquals @Expected = @Expected, @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test offsets add up]
AS
BEGIN
    DECLARE @Expected datetime2(0) = '2027-11-09';
    DECLARE @Actual datetime2(0) = stripe.DateOf(N'2026-10-01+1y+1m+1w+1d');

    EXEC tSQLt.AssertEquals @Expected = @Expected, @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test DateOf of NULL is NULL]
AS
BEGIN
    DECLARE @Actual datetime2(0) = stripe.DateOf(NULL);

    EXEC tSQLt.AssertEquals @Expected = NULL, @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test DateOf refuses a word that it does not know and lists those it does]
AS
BEGIN
    DECLARE @Actual datetime2(0);

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %"quarterstart"%monthstart%', @ExpectedErrorNumber = 6522;
    SET @Actual = stripe.DateOf(N'quarterstart');
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test DateOf refuses a day that the month does not have]
AS
BEGIN
    DECLARE @Actual datetime2(0);

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %2026-02-30%';
    SET @Actual = stripe.DateOf(N'2026-02-30');
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test DateOf refuses a time of day because it names days]
AS
BEGIN
    DECLARE @Actual datetime2(0);

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %2026-10-01 08:00%', @ExpectedErrorNumber = 6522;
    SET @Actual = stripe.DateOf(N'2026-10-01 08:00');
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test DateRange writes a half-open range in UTC]
AS
BEGIN
    DECLARE @Actual nvarchar(100) = stripe.DateRange(N'2026-10-01 00:00:00 -04:00', N'2026-11-01 00:00:00 -04:00');

    EXEC tSQLt.AssertEqualsString @Expected = N'>= 2026-10-01T04:00:00Z, < 2026-11-01T04:00:00Z', @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test DateRange leaves a side open when it is NULL]
AS
BEGIN
    DECLARE @Actual nvarchar(100) = stripe.DateRange(N'2026-10-01', NULL);
    EXEC tSQLt.AssertEqualsString @Expected = N'>= 2026-10-01T00:00:00Z', @Actual = @Actual;
    SET @Actual = stripe.DateRange(NULL, N'2026-10-01');
    EXEC tSQLt.AssertEqualsString @Expected = N'< 2026-10-01T00:00:00Z', @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test DateRange of nothing matches nothing and asks Stripe for nothing]
AS
BEGIN
    DECLARE @Range nvarchar(100) = stripe.DateRange(NULL, NULL);
    DECLARE @Rows int;

    EXEC FakeStripe.SetUp;
    EXEC tSQLt.AssertEqualsString @Expected = NULL, @Actual = @Range;
    SELECT @Rows = COUNT(*)
    FROM (VALUES (CONVERT(datetimeoffset, NULL), CONVERT(datetimeoffset, NULL))) AS period (StartsAt, EndsAt)
    CROSS APPLY dbo.StripeCustomers(DEFAULT, stripe.DateRange(period.StartsAt, period.EndsAt), DEFAULT, DEFAULT) AS c;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test what DateRange writes is what the functions read]
AS
BEGIN
    DECLARE @From datetime2(7) = '2026-10-01T08:30:15.5';
    DECLARE @Range nvarchar(100) = stripe.DateRange(@From, '2026-10-02');

    -- Stripe counts whole seconds: the first one that is not before the bound.
    EXEC DatesTests.AssertRange @Range = @Range, @From = '2026-10-01 08:30:16', @To = '2026-10-02';
END;
GO
CREATE OR ALTER PROCEDURE DatesTests.[test DateRange takes time zones by AT TIME ZONE]
AS
BEGIN
    DECLARE @Actual nvarchar(100) = stripe.DateRange(
        CONVERT(datetime2(0), N'2026-10-01') AT TIME ZONE N'Eastern Standard Time',
        CONVERT(datetime2(0), N'2026-12-01') AT TIME ZONE N'Eastern Standard Time');

    EXEC tSQLt.AssertEqualsString @Expected = N'>= 2026-10-01T04:00:00Z, < 2026-12-01T05:00:00Z', @Actual = @Actual;
END;
GO
