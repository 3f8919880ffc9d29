SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.MinorUnits: an amount as people write it, in the smallest unit that Stripe counts. NULL when either is NULL.
-- SELECT stripe.MinorUnits(49.99, N'usd') AS Cents, stripe.MinorUnits(4999, N'jpy') AS Yen;     -- 4999, 4999
-- An amount with a fraction of the smallest unit (49.999 usd, 0.5 jpy) is Msg 245 whose text says so. It is never rounded, and not NULL,
-- which a procedure would take for "not given". ROUND it first when that is meant. So is an amount that no bigint holds.
-- A code of three letters that Stripe lists no exception for has two decimals. What is no such code is Msg 245 too.
CREATE OR ALTER FUNCTION stripe.MinorUnits (@Amount decimal(38, 10), @Currency nvarchar(4000))
RETURNS bigint
AS
BEGIN
    DECLARE @Factor decimal(5, 0) = stripe_internal.UnitFactor(@Currency);
    DECLARE @Units decimal(38, 10);

    -- Before any conversion: under SET ARITHABORT OFF and ANSI_WARNINGS OFF one that overflows is NULL.
    -- 29 digits hold every bigint with ten decimals; with more, SQL Server would round the product.
    IF ABS(@Amount) < 10000000000000000000
    BEGIN
        SET @Units = CONVERT(decimal(29, 10), @Amount) * @Factor;
    END;

    -- A function cannot THROW: a conversion that must fail carries the text (to int, because the error of bigint does not quote it).
    IF @Units <> FLOOR(@Units)
    BEGIN
        RETURN CONVERT(int, CONCAT(stripe_internal.Digits(@Amount), N' ', @Currency, N' has a fraction of the smallest unit. ROUND it first.'));
    END;

    IF ABS(@Amount) >= 10000000000000000000 OR @Units NOT BETWEEN -9223372036854775808 AND 9223372036854775807
    BEGIN
        RETURN CONVERT(int, CONCAT(stripe_internal.Digits(@Amount), N' ', @Currency, N' is more than Stripe can count.'));
    END;

    RETURN CONVERT(bigint, @Units);
END;
GO
GRANT EXECUTE ON stripe.MinorUnits TO stripe_reader;
GO
