SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE OR ALTER PROCEDURE stripe.SetKey
    @Name sysname,
    @ApiKey nvarchar(4000)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Cipher varbinary(512);
    DECLARE @ReadAgain varchar(255);
    DECLARE @Problem nvarchar(1000);
    DECLARE @Hint nvarchar(20);

    SET @Problem = CASE WHEN @ApiKey LIKE N'pk[_]%' THEN N'@ApiKey is publishable.' WHEN DATALENGTH(@ApiKey) > 360 THEN N'@ApiKey is too long.' END;
    SET @Cipher = ENCRYPTBYCERT(CERT_ID(N'StripeKeys'), CONVERT(varchar(255), @ApiKey));
    SET @ReadAgain = CONVERT(varchar(255), DECRYPTBYCERT(CERT_ID(N'StripeKeys'), @Cipher));
    SET @Problem = IIF(@ReadAgain = @ApiKey, @Problem, N'The key cannot be read again.');
    SET @Hint = CONCAT(N'…', RIGHT(@ApiKey, 4));

    IF @Problem IS NOT NULL
    BEGIN
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Problem;
    END;

    UPDATE n
    SET n.KeyCipher = @Cipher
    FROM stripe_internal.Note AS n
    WHERE n.Title = @Name;
    PRINT @Hint;
END;
GO
GRANT EXECUTE ON stripe.SetKey TO stripe_admin;
GO
