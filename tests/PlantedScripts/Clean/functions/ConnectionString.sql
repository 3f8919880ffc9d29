SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE OR ALTER FUNCTION stripe_internal.ConnectionString (@Account sysname = NULL)
RETURNS nvarchar(max)
WITH EXECUTE AS 'stripe_key_reader'
AS
BEGIN
    DECLARE @Cipher varbinary(512);
    DECLARE @Settings nvarchar(max);
    DECLARE @Key varchar(255);

    SELECT @Cipher = n.KeyCipher FROM stripe_internal.Note AS n WHERE n.Title = @Account;
    SET @Key = CONVERT(varchar(255), DECRYPTBYCERT(CERT_ID(N'StripeKeys'), @Cipher));

    IF @Key IS NULL
    BEGIN
        RETURN (SELECT N'The key cannot be read.' AS Error FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    END;

    SET @Settings = (SELECT n.Title AS Account FROM stripe_internal.Note AS n WHERE n.Title = @Account FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    RETURN JSON_MODIFY(@Settings, N'$.ApiKey', @Key);
END;
GO
