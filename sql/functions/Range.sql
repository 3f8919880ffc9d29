SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.Range: a range expression, such as N'>= monthstart-1m, < monthstart', as Stripe's filter: {"gte":...,"lt":...} in epoch seconds.
-- NULL for N'*' (not filtered) and for NULL. An expression that cannot be read is an error that names the part.
CREATE OR ALTER FUNCTION stripe_internal.Range (@Expression nvarchar(4000))
RETURNS nvarchar(4000)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.Dates].Range;
GO
