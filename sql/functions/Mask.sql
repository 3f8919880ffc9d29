SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.Mask: the text with asterisks in place of every API key, webhook secret and client secret, by the rule of the assembly's own errors.
CREATE OR ALTER FUNCTION stripe_internal.Mask (@Text nvarchar(max))
RETURNS nvarchar(max)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.Texts].Mask;
GO
