SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.UnitFactor: how many of the smallest unit make one of the currency: 100, for some currencies 1 or 1000. NULL for NULL.
CREATE OR ALTER FUNCTION stripe_internal.UnitFactor (@Currency nvarchar(10))
RETURNS int
AS
BEGIN
    DECLARE @Decimals int = (SELECT c.Decimals FROM stripe_internal.Currency AS c WHERE c.Code = LOWER(@Currency));

    RETURN CASE
        WHEN @Currency IS NULL THEN NULL
        WHEN @Decimals = 0 THEN 1
        WHEN @Decimals = 3 THEN 1000
        ELSE 100
    END;
END;
GO
-- stripe.Amount: an amount as people write it, from the smallest unit that Stripe counts. NULL when either is NULL.
-- SELECT stripe.Amount(4999, N'usd') AS Dollars, stripe.Amount(4999, N'jpy') AS Yen;     -- 49.9900, 4999.0000
CREATE OR ALTER FUNCTION stripe.Amount (@Minor bigint, @Currency nvarchar(10))
RETURNS decimal(28, 4)
AS
BEGIN
    RETURN CONVERT(decimal(28, 4), CONVERT(decimal(19, 0), @Minor) / CONVERT(decimal(5, 0), stripe_internal.UnitFactor(@Currency)));
END;
GO
GRANT EXECUTE ON stripe.Amount TO stripe_reader;
GO
