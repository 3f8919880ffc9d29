SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.DateOf: the assembly's reading of a day; stripe.DateOf is its public face.
CREATE OR ALTER FUNCTION stripe_internal.DateOf (@Expression nvarchar(4000))
RETURNS datetime2(0)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.Dates].DateOf;
GO
-- stripe.DateOf: the day (UTC, at its midnight) that a day of a range expression stands for.
-- SELECT stripe.DateOf(N'monthstart-1m');
-- A date such as 2026-10-01, which has no time of day here, or a word: today, yesterday, weekstart, weekend, monthstart, monthend, yearstart, yearend, each with an offset such as -1d, +2w, -1m, +1y.
CREATE OR ALTER FUNCTION stripe.DateOf (@Expression nvarchar(4000))
RETURNS datetime2(0)
AS
BEGIN
    RETURN stripe_internal.DateOf(@Expression);
END;
GO
GRANT EXECUTE ON stripe.DateOf TO stripe_reader;
GO
