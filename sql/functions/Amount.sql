SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.Amount: an amount as people write it, from the smallest unit that Stripe counts. NULL when either is NULL.
-- SELECT stripe.Amount(4999, N'usd') AS Dollars, stripe.Amount(4999, N'jpy') AS Yen;     -- 49.9900, 4999.0000
-- A code of three letters that Stripe lists no exception for has two decimals. What is no such code is Msg 245 whose text says so.
CREATE OR ALTER FUNCTION stripe.Amount (@Minor bigint, @Currency nvarchar(4000))
RETURNS decimal(28, 4)
AS
BEGIN
    RETURN CONVERT(decimal(28, 4), CONVERT(decimal(19, 0), @Minor) / CONVERT(decimal(5, 0), stripe_internal.UnitFactor(@Currency)));
END;
GO
GRANT EXECUTE ON stripe.Amount TO stripe_reader;
GO
