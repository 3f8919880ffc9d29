SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.IsServiceUrl: 1 when a key may be sent to the URL: https, or http to this machine; scheme and host only.
-- The assembly holds every request to the same rule; here it is said when the account is set.
CREATE OR ALTER FUNCTION stripe_internal.IsServiceUrl (@Url nvarchar(max))
RETURNS bit
AS
BEGIN
    DECLARE @HostStart int = NULLIF(CHARINDEX(N'://', @Url), 0) + 3;
    DECLARE @Host nvarchar(max) = SUBSTRING(@Url, @HostStart, CHARINDEX(N'/', @Url + N'/', @HostStart) - @HostStart);
    DECLARE @LastColon int = LEN(@Host) - CHARINDEX(N':', REVERSE(@Host)) + 1;
    DECLARE @Port nvarchar(max) = SUBSTRING(@Host, @LastColon + 1, 10);
    -- Digits after the last colon are a port; in [::1] they are not alone.
    DECLARE @Name nvarchar(max) = CASE WHEN @Port LIKE N'[0-9]%' AND @Port NOT LIKE N'%[^0-9]%' THEN LEFT(@Host, @LastColon - 1) ELSE @Host END;

    RETURN CASE
        WHEN @Name = N'' OR @Url COLLATE Latin1_General_100_BIN2 LIKE N'%[^!-~]%' OR @Url LIKE N'%[@\?#]%' OR @Url LIKE N'%://%/_%' THEN 0
        WHEN @Url LIKE N'https://%' THEN 1
        WHEN @Url LIKE N'http://%' AND @Name IN (N'localhost', N'127.0.0.1', N'[::1]') THEN 1
        ELSE 0
    END;
END;
GO
