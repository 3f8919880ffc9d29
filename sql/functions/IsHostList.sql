SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.IsHostList: 1 when the text is a list of hosts, such as N'files.example.com, proxy.local:8443': names or IPv4 addresses, each
-- with a port or without, separated by blanks or commas.
CREATE OR ALTER FUNCTION stripe_internal.IsHostList (@Hosts nvarchar(4000))
RETURNS bit
AS
BEGIN
    DECLARE @HostCount int;
    DECLARE @WrongCount int;

    SELECT
        @HostCount = COUNT(*),
        @WrongCount = COUNT(CASE
            WHEN host.Name COLLATE Latin1_General_100_BIN2 LIKE N'%[^A-Za-z0-9.-]%' OR host.Name NOT LIKE N'[A-Za-z0-9]%'
                OR host.Name NOT LIKE N'%[A-Za-z0-9]' OR host.Name LIKE N'%..%' THEN 1
            WHEN host.Port LIKE N'%[^0-9]%' OR (host.Port IS NOT NULL AND COALESCE(TRY_CONVERT(int, host.Port), 0) NOT BETWEEN 1 AND 65535) THEN 1
        END)
    FROM STRING_SPLIT(REPLACE(@Hosts, N',', N' '), N' ') AS word
    CROSS APPLY (VALUES (NULLIF(CHARINDEX(N':', word.value), 0))) AS colon (Position)
    CROSS APPLY (VALUES (
        LEFT(word.value, COALESCE(colon.Position - 1, 4000)),
        SUBSTRING(word.value, colon.Position + 1, 4000)
    )) AS host (Name, Port)
    WHERE word.value <> N'';

    RETURN CASE WHEN @HostCount > 0 AND @WrongCount = 0 THEN 1 ELSE 0 END;
END;
GO
