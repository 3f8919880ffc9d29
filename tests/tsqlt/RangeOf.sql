-- stripe_internal.RangeOf: the comparisons of the stripe.List procedures.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'RangeOfTests';
GO
CREATE OR ALTER PROCEDURE RangeOfTests.[test the comparisons that are given make one range]
AS
BEGIN
    SELECT
        e.CaseName,
        stripe_internal.RangeOf(e.LaterThan, e.OnOrLaterThan, e.EarlierThan, e.OnOrEarlierThan) AS Range
    INTO #Actual
    FROM (VALUES
        (1, N'2026-01-01', N'*', N'*', N'*'),
        (2, N'*', N'monthstart-1m', N'monthstart', N'*'),
        (3, N'*', N'*', N'*', N'2026-10-01T12:00:00Z'),
        (4, N'a', N'b', N'c', N'd')
    ) AS e (CaseName, LaterThan, OnOrLaterThan, EarlierThan, OnOrEarlierThan);
    SELECT e.CaseName, CONVERT(nvarchar(4000), e.Range) AS Range
    INTO #Expected
    FROM (VALUES
        (1, N'> 2026-01-01'),
        (2, N'>= monthstart-1m, < monthstart'),
        (3, N'<= 2026-10-01T12:00:00Z'),
        (4, N'> a, >= b, < c, <= d')
    ) AS e (CaseName, Range);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE RangeOfTests.[test nothing is filtered when none is given]
AS
BEGIN
    DECLARE @Range nvarchar(4000) = stripe_internal.RangeOf(N'*', N'*', N'*', N'*');

    EXEC tSQLt.AssertEqualsString @Expected = N'*', @Actual = @Range;
END;
GO
CREATE OR ALTER PROCEDURE RangeOfTests.[test nothing matches when any is NULL]
AS
BEGIN
    DECLARE @Known int;

    SELECT @Known = COUNT(stripe_internal.RangeOf(e.LaterThan, e.OnOrLaterThan, e.EarlierThan, e.OnOrEarlierThan))
    FROM (VALUES
        (NULL, N'*', N'*', N'*'),
        (N'*', NULL, N'*', N'*'),
        (N'*', N'*', NULL, N'*'),
        (N'*', N'*', N'*', NULL),
        (N'today', NULL, N'today', N'today')
    ) AS e (LaterThan, OnOrLaterThan, EarlierThan, OnOrEarlierThan);
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Known;
END;
GO
CREATE OR ALTER PROCEDURE RangeOfTests.[test a comparison that is empty is not left out]
AS
BEGIN
    DECLARE @Range nvarchar(4000) = stripe_internal.RangeOf(N'', N'*', N'*', N'*');

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument:%';
    SET @Range = stripe_internal.Range(@Range);
END;
GO
CREATE OR ALTER PROCEDURE RangeOfTests.[test a range that no parameter could hold is refused and not cut]
AS
BEGIN
    DECLARE @Long nvarchar(4000) = N'today' + REPLICATE(N' ', 3994);
    DECLARE @Range nvarchar(4000) = stripe_internal.RangeOf(@Long, N'*', N'2026-01-01', N'*');

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument:%';
    SET @Range = stripe_internal.Range(@Range);
END;
GO
