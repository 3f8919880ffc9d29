SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.PlacesOf: the confirmed places of an account in one row: Names, as text, the newest first, and IsHere: is the present one among them?
CREATE OR ALTER FUNCTION stripe_internal.PlacesOf (@Account sysname)
RETURNS TABLE
AS
RETURN
SELECT
    STRING_AGG(CONVERT(nvarchar(max), CONCAT(N'database "', p.DatabaseName, N'" on server "', p.ServerName, N'"')), N', ')
        WITHIN GROUP (ORDER BY p.ConfirmedAt DESC, p.ServerName, p.DatabaseName) AS Names,
    MAX(CASE WHEN p.ServerName = CONVERT(sysname, SERVERPROPERTY(N'ServerName')) AND p.DatabaseName = DB_NAME() THEN 1 ELSE 0 END) AS IsHere
FROM stripe_internal.AccountPlace AS p
WHERE p.Name = @Account;
GO
