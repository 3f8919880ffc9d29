SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE TABLE stripe_internal.AccountKey (
    ConnectionString nvarchar(400) NULL); -- expect 14: the column ConnectionString is named
GO
CREATE PROCEDURE stripe_internal.GiveKey
    @Out nvarchar(max) OUTPUT
AS
BEGIN
    SET @Out = stripe_internal.ConnectionString(N'main');
END;
GO
CREATE PROCEDURE stripe_internal.TakeText
    @Text nvarchar(max)
AS
BEGIN
    DELETE FROM stripe_internal.AccountKey WHERE Name = @Text; -- expect 14: @Text holds a key in clear
END;
GO
CREATE PROCEDURE stripe.SetKey
    @ApiKey nvarchar(4000)
AS
BEGIN
    DECLARE @Copy nvarchar(4000) = UPPER(@ApiKey);
    DECLARE @Given nvarchar(max);
    DECLARE @Branch nvarchar(4000) = CASE WHEN 1 = 1 THEN @Copy ELSE N'' END;
    DECLARE @Property nvarchar(4000);
    DECLARE @Tail nvarchar(4000) = RIGHT(@ApiKey, 40);
    DECLARE @Statement nvarchar(max) = N'SELECT N''' + @ApiKey + N'''';
    DECLARE @Found bit;

    EXEC stripe_internal.GiveKey @Out = @Given OUTPUT;
    EXEC stripe_internal.TakeText @Text = @Copy;
    SET @Property = JSON_VALUE(@Given, N'$.ApiKey');

    INSERT INTO stripe_internal.AccountKey (Name) VALUES (@Copy); -- expect 14: @Copy holds a key in clear
    UPDATE stripe_internal.AccountKey SET Name = N'x' WHERE Name = @Branch; -- expect 14: @Branch holds a key in clear
    SELECT @Given AS Given; -- expect 14: @Given holds a key in clear
    SET @Found = (SELECT COUNT(*) FROM stripe_internal.AccountKey AS k WHERE k.Name = @Property); -- expect 14: @Property holds a key in clear
    MERGE INTO stripe_internal.AccountKey AS t
    USING (VALUES (@Tail)) AS s (Name) ON s.Name = t.Name -- expect 14: @Tail holds a key in clear
    WHEN MATCHED THEN DELETE;
    IF EXISTS (SELECT 1 FROM stripe_internal.AccountKey AS k WHERE k.Name = @ApiKey) -- expect 14: @ApiKey holds a key in clear
    BEGIN
        PRINT N'The key is ' + @ApiKey; -- expect 14: the message contains a key in clear
    END;

    EXEC sys.sp_executesql @stmt = @Statement; -- expect 14: a key in clear is handed to a procedure of the server
    EXEC (@Statement); -- expect 14: the statement contains a key in clear
END;
GO
GRANT EXECUTE ON stripe.SetKey TO stripe_admin;
GO
