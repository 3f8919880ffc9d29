SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.Digits: a number as people write it, for error texts: 49.99 and not 49.9900000000.
CREATE OR ALTER FUNCTION stripe_internal.Digits (@Value decimal(38, 10))
RETURNS nvarchar(50)
AS
BEGIN
    DECLARE @Trimmed nvarchar(50) = REPLACE(RTRIM(REPLACE(CONVERT(nvarchar(50), @Value), N'0', N' ')), N' ', N'0');

    RETURN CASE WHEN @Trimmed LIKE N'%.' THEN LEFT(@Trimmed, LEN(@Trimmed) - 1) ELSE @Trimmed END;
END;
GO
