SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.MinorUnits: an amount as people write it, in the smallest unit that Stripe counts. NULL when either is NULL.
-- SELECT stripe.MinorUnits(49.99, N'usd') AS Cents, stripe.MinorUnits(4999, N'jpy') AS Yen;     -- 4999, 4999
-- An amount with a fraction of the smallest unit (49.999 usd, 0.5 jpy) is Msg 245 whose text says so. It is never rounded, and not NULL,
-- which a procedure would take for "not given". ROUND it first when that is meant.
CREATE OR ALTER FUNCTION stripe.MinorUnits (@Amount decimal(28, 4), @Currency nvarchar(10))
RETURNS bigint
AS
BEGIN
    DECLARE @Units decimal(38, 4) = @Amount * CONVERT(decimal(5, 0), stripe_internal.UnitFactor(@Currency));

    -- A function cannot THROW: a conversion that must fail carries the text (to int, because the error of bigint does not quote it).
    IF @Units <> FLOOR(@Units)
    BEGIN
        RETURN CONVERT(int, CONCAT(@Amount, N' ', @Currency, N' has a fraction of the smallest unit. ROUND it first.'));
    END;

    RETURN CONVERT(bigint, @Units);
END;
GO
GRANT EXECUTE ON stripe.MinorUnits TO stripe_reader;
GO
