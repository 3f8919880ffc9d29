SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
CREATE OR ALTER PROCEDURE stripe.Pay
    @Account sysname = NULL,
    @ResultJson nvarchar(max) = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Connection nvarchar(max);
    DECLARE @AccountName sysname;
    DECLARE @Attempts int;
    DECLARE @Words TABLE (Word nvarchar(100));

    SET @Connection = stripe_internal.ConnectionString(@Account);
    SET @AccountName = JSON_VALUE(@Connection, N'$.Account');

    INSERT INTO @Words (Word)
    SELECT w.value FROM STRING_SPLIT(@AccountName, N' ') AS w;
    SELECT w.Word INTO #Words FROM @Words AS w;

    BEGIN TRY
        EXEC stripe_internal.Send @Connection = @Connection, @DryRun = 0, @ResultJson = @ResultJson OUTPUT, @Attempts = @Attempts OUTPUT
        WITH RESULT SETS NONE;
    END TRY
    BEGIN CATCH
        PRINT CONCAT(@AccountName, N': ', ERROR_MESSAGE());
    END CATCH;

    SELECT w.Word FROM #Words AS w;
END;
GO
GRANT EXECUTE ON stripe.Pay TO stripe_writer;
GO
