SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.ConfirmPlace: lets an account write from the present server and database (@IsConfirming = 1), and from no other (@IsAlone = 1);
-- or says (@IsConfirming = 0) that it still may not: a copy must not become one that writes because somebody changed a timeout there.
-- EXEC stripe_internal.ConfirmPlace @Account = N'main', @IsConfirming = 1;
CREATE OR ALTER PROCEDURE stripe_internal.ConfirmPlace
    @Account sysname,
    @IsConfirming bit,
    @IsAlone bit = 0
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @ServerName sysname = CONVERT(sysname, SERVERPROPERTY(N'ServerName'));
    DECLARE @IsHere bit = (SELECT place.IsHere FROM stripe_internal.PlacesOf(@Account) AS place);
    DECLARE @Text nvarchar(max);

    IF @IsConfirming = 1 AND @IsAlone = 1
    BEGIN
        DELETE FROM stripe_internal.AccountPlace
        WHERE Name = @Account AND (ServerName <> @ServerName OR DatabaseName <> DB_NAME());
    END;

    IF @IsConfirming = 1 AND COALESCE(@IsHere, 0) = 0
    BEGIN
        INSERT INTO stripe_internal.AccountPlace (Name, ServerName, DatabaseName)
        VALUES (@Account, @ServerName, DB_NAME());
    END;

    IF @IsConfirming = 0 AND COALESCE(@IsHere, 0) = 0
    BEGIN
        SET @Text = CONCAT(N'The setting is changed. Account "', @Account, N'" still cannot write from this database, for which it is not confirmed. To confirm it: ',
            N'EXEC stripe.SetAccount @Name = N''', REPLACE(@Account, N'''', N''''''), N''', @AllowWrites = 1;');
        EXEC stripe_internal.PrintText @Text = @Text;
    END;
END;
GO
