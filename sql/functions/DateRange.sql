SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.DateRange: a half-open range, from @From up to but not including @To, for the range arguments of the list functions.
-- NULL leaves that side open. Both NULL give NULL, which matches nothing: a join that found no dates must not read the whole account.
-- Values with a time zone are turned into UTC, values without one are UTC.
-- SELECT stripe.DateRange(N'2026-10-01', N'2026-11-01');
-- October in New York: stripe.DateRange(CONVERT(datetime2(0), N'2026-10-01') AT TIME ZONE N'Eastern Standard Time',
--                                       CONVERT(datetime2(0), N'2026-11-01') AT TIME ZONE N'Eastern Standard Time')
CREATE OR ALTER FUNCTION stripe.DateRange (@From datetimeoffset, @To datetimeoffset)
RETURNS nvarchar(100)
AS
BEGIN
    DECLARE @FromText nvarchar(40) = CONVERT(nvarchar(40), CONVERT(datetime2(7), SWITCHOFFSET(@From, N'+00:00')), 126);
    DECLARE @ToText nvarchar(40) = CONVERT(nvarchar(40), CONVERT(datetime2(7), SWITCHOFFSET(@To, N'+00:00')), 126);

    -- CASE and not NULL arithmetic: a session may have CONCAT_NULL_YIELDS_NULL off, and a function cannot set it.
    RETURN REPLACE(
        CASE
            WHEN @From IS NOT NULL AND @To IS NOT NULL THEN CONCAT(N'>= ', @FromText, N'Z, < ', @ToText, N'Z')
            WHEN @From IS NOT NULL THEN CONCAT(N'>= ', @FromText, N'Z')
            WHEN @To IS NOT NULL THEN CONCAT(N'< ', @ToText, N'Z')
        END,
        N'.0000000', N'');
END;
GO
GRANT EXECUTE ON stripe.DateRange TO stripe_reader;
GO
