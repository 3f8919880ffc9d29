SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE FUNCTION stripe_internal.ConnectionString (@Account sysname)
RETURNS nvarchar(max)
AS
BEGIN
    DECLARE @Clear varchar(255) = CONVERT(varchar(255), DECRYPTBYCERT(CERT_ID(N'StripeKeys'), 0x00));
    DECLARE @Key nvarchar(255) = N'key ' + @Clear;
    DECLARE @Settings nvarchar(max) = (
        SELECT @Account AS Account, @Key AS ApiKey FOR JSON PATH); -- expect 14: @Key holds a key in clear -- expect 14: the column ApiKey is named
    RETURN @Settings;
END;
GO
CREATE FUNCTION dbo.StripeSecretRows (@Connection nvarchar(max), @Account sysname)
RETURNS TABLE
AS RETURN
(
    SELECT r.Id, LEFT(stripe_internal.ConnectionString(@Account), 400) AS Shown -- expect 14: ConnectionString gives a key in clear inside a query
    FROM stripe_internal.Rows(@Connection, N'') AS r -- expect 14: @Connection holds a key in clear
    CROSS APPLY stripe_internal.Rows(stripe_internal.ConnectionString(@Account), N'') AS allowed
);
GO
GRANT SELECT ON dbo.StripeSecretRows TO stripe_reader;
GO
CREATE VIEW stripe.Keys
AS
SELECT a.Name,
    DECRYPTBYCERT(CERT_ID(N'StripeKeys'), a.KeyCipher) AS Clear, -- expect 14: DECRYPTBYCERT gives a key in clear inside a query
    a.ApiKey -- expect 14: the column ApiKey is named for a key in clear
FROM stripe_internal.AccountKey AS a;
GO
GRANT SELECT ON stripe.Keys TO stripe_admin;
GO
