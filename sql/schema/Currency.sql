SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.Currency: the currencies whose smallest unit, in Stripe's API, is not a hundredth. All others have two decimals;
-- ISK, HUF and TWD too, although their amounts are whole.
-- Used by stripe.Amount and stripe.MinorUnits.
IF OBJECT_ID(N'stripe_internal.Currency', N'U') IS NULL
BEGIN
    CREATE TABLE stripe_internal.Currency
    (
        Code nvarchar(10) NOT NULL CONSTRAINT PK_Currency PRIMARY KEY,
        Decimals tinyint NOT NULL
    );
END;

INSERT INTO stripe_internal.Currency (Code, Decimals)
SELECT given.Code, given.Decimals
FROM (VALUES
    (N'bif', 0), (N'clp', 0), (N'djf', 0), (N'gnf', 0), (N'jpy', 0), (N'kmf', 0), (N'krw', 0), (N'mga', 0),
    (N'pyg', 0), (N'rwf', 0), (N'ugx', 0), (N'vnd', 0), (N'vuv', 0), (N'xaf', 0), (N'xof', 0), (N'xpf', 0),
    (N'bhd', 3), (N'jod', 3), (N'kwd', 3), (N'omr', 3), (N'tnd', 3)
) AS given (Code, Decimals)
WHERE NOT EXISTS (SELECT 1 FROM stripe_internal.Currency AS c WHERE c.Code = given.Code);
GO
