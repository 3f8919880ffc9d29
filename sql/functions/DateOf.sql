SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.DateOf: the assembly's reading of a day or an instant; stripe.DateOf is its public face.
CREATE OR ALTER FUNCTION stripe_internal.DateOf (@Expression nvarchar(4000))
RETURNS datetime2(0)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.Dates].DateOf;
GO
-- stripe.DateOf: the moment (UTC) that a day or instant of a range expression stands for; a day is its midnight.
-- SELECT stripe.DateOf(N'monthstart-1m');
-- Words: today, yesterday, weekstart, weekend, monthstart, monthend, yearstart, yearend, each with an offset such as -1d, +2w, -1m, +1y.
CREATE OR ALTER FUNCTION stripe.DateOf (@Expression nvarchar(4000))
RETURNS datetime2(0)
AS
BEGIN
    RETURN stripe_internal.DateOf(@Expression);
END;
GO
GRANT EXECUTE ON stripe.DateOf TO stripe_reader;
GO
