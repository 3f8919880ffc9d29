SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RangeOf: the four comparisons of a stripe.List procedure as one range expression, N'> a, >= b, < c, <= d' of those that are given.
-- stripe_internal.RequireComparisons has refused what is no single day or time. N'*' when none is given. NULL when any is NULL: that matches nothing, as in the list functions.
CREATE OR ALTER FUNCTION stripe_internal.RangeOf
(
    @LaterThan nvarchar(4000),
    @OnOrLaterThan nvarchar(4000),
    @EarlierThan nvarchar(4000),
    @OnOrEarlierThan nvarchar(4000)
)
RETURNS nvarchar(4000)
AS
BEGIN
    DECLARE @Range nvarchar(max) = CONCAT(
        CONVERT(nvarchar(max), N', > ') + NULLIF(@LaterThan, N'*'),
        N', >= ' + NULLIF(@OnOrLaterThan, N'*'),
        N', < ' + NULLIF(@EarlierThan, N'*'),
        N', <= ' + NULLIF(@OnOrEarlierThan, N'*'));

    RETURN CASE
        WHEN @LaterThan IS NULL OR @OnOrLaterThan IS NULL OR @EarlierThan IS NULL OR @OnOrEarlierThan IS NULL THEN NULL
        WHEN @Range = N'' THEN N'*'
        -- Cut short it could be another range. A function cannot THROW: this one is refused where the range is read.
        WHEN DATALENGTH(@Range) >= 2 * 4000 THEN N'The range is too long'
        ELSE STUFF(@Range, 1, 2, N'')
    END;
END;
GO
