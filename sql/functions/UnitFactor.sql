SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.UnitFactor: how many of the smallest unit make one of the currency in Stripe's API. NULL for NULL.
-- 100 for every code of three letters that is not listed here; for ISK, HUF, TWD and UGX too, although their amounts are whole.
-- Anything but three letters is Msg 245 whose text says so.
CREATE OR ALTER FUNCTION stripe_internal.UnitFactor (@Currency nvarchar(4000))
RETURNS int
AS
BEGIN
    DECLARE @Factor int;

    -- A function cannot THROW: a conversion that must fail carries the text.
    -- Only what is short enough to be a slip is quoted: an API key in the wrong place is not.
    IF @Currency COLLATE Latin1_General_100_BIN2 NOT LIKE N'[A-Za-z][A-Za-z][A-Za-z]'
    BEGIN
        RETURN CONVERT(int, CONCAT(
            CASE WHEN DATALENGTH(@Currency) <= 2 * 10 THEN N'"' + @Currency + N'"' ELSE CONCAT(N'A text of ', DATALENGTH(@Currency) / 2, N' characters') END,
            N' is no currency code. Write its three letters, such as usd.'));
    END;

    -- The collation is named because codes are ASCII: under a Turkish one, I and i are different letters.
    SET @Factor =
    (
        SELECT listed.Factor
        FROM (VALUES
            (N'bif', 1), (N'clp', 1), (N'djf', 1), (N'gnf', 1), (N'jpy', 1), (N'kmf', 1), (N'krw', 1), (N'mga', 1),
            (N'pyg', 1), (N'rwf', 1), (N'vnd', 1), (N'vuv', 1), (N'xaf', 1), (N'xof', 1), (N'xpf', 1),
            (N'bhd', 1000), (N'jod', 1000), (N'kwd', 1000), (N'omr', 1000), (N'tnd', 1000)
        ) AS listed (Code, Factor)
        WHERE listed.Code = @Currency COLLATE Latin1_General_100_CI_AS
    );

    RETURN CASE WHEN @Currency IS NOT NULL THEN COALESCE(@Factor, 100) END;
END;
GO
-- Where the list stood before.
DROP TABLE IF EXISTS stripe_internal.Currency;
GO
