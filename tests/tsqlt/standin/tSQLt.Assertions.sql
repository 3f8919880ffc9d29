-- The stand-in for tSQLt (see tSQLt.Run.sql): Fail and the assertions.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
IF SCHEMA_ID(N'tSQLt') IS NULL
BEGIN
    EXEC (N'CREATE SCHEMA tSQLt AUTHORIZATION dbo;');
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.Fail
    @Message0 nvarchar(max) = N'',
    @Message1 nvarchar(max) = N'',
    @Message2 nvarchar(max) = N'',
    @Message3 nvarchar(max) = N'',
    @Message4 nvarchar(max) = N'',
    @Message5 nvarchar(max) = N'',
    @Message6 nvarchar(max) = N'',
    @Message7 nvarchar(max) = N'',
    @Message8 nvarchar(max) = N'',
    @Message9 nvarchar(max) = N''
AS
BEGIN
    SET NOCOUNT ON;

    UPDATE tSQLt.TestMessage
    SET Msg = COALESCE(@Message0, N'!NULL!') + COALESCE(@Message1, N'!NULL!') + COALESCE(@Message2, N'!NULL!')
        + COALESCE(@Message3, N'!NULL!') + COALESCE(@Message4, N'!NULL!') + COALESCE(@Message5, N'!NULL!')
        + COALESCE(@Message6, N'!NULL!') + COALESCE(@Message7, N'!NULL!') + COALESCE(@Message8, N'!NULL!')
        + COALESCE(@Message9, N'!NULL!');

    RAISERROR (N'tSQLt.Failure', 16, 10);
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.AssertEquals
    @Expected sql_variant,
    @Actual sql_variant,
    @Message nvarchar(max) = N''
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Text nvarchar(max);

    IF @Expected = @Actual OR (@Expected IS NULL AND @Actual IS NULL)
    BEGIN
        RETURN;
    END;

    SET @Text = CONCAT(N'Expected: <', COALESCE(CAST(@Expected AS nvarchar(max)), N'NULL'),
        N'> but was: <', COALESCE(CAST(@Actual AS nvarchar(max)), N'NULL'), N'>');
    EXEC tSQLt.Fail @Message0 = @Message, @Message1 = N' ', @Message2 = @Text;
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.AssertNotEquals
    @Expected sql_variant,
    @Actual sql_variant,
    @Message nvarchar(max) = N''
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Text nvarchar(max);

    IF @Expected = @Actual OR (@Expected IS NULL AND @Actual IS NULL)
    BEGIN
        SET @Text = CONCAT(N'Expected actual value to not equal <', COALESCE(CAST(@Expected AS nvarchar(max)), N'NULL'), N'>.');
        EXEC tSQLt.Fail @Message0 = @Message, @Message1 = N' ', @Message2 = @Text;
    END;
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.AssertEqualsString
    @Expected nvarchar(max),
    @Actual nvarchar(max),
    @Message nvarchar(max) = N''
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Text nvarchar(max);

    IF @Expected = @Actual OR (@Expected IS NULL AND @Actual IS NULL)
    BEGIN
        RETURN;
    END;

    SET @Text = CONCAT(N'Expected: <', COALESCE(@Expected, N'NULL'), N'> but was: <', COALESCE(@Actual, N'NULL'), N'>');
    EXEC tSQLt.Fail @Message0 = @Message, @Message1 = N' ', @Message2 = @Text;
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.AssertLike
    @ExpectedPattern nvarchar(max),
    @Actual nvarchar(max),
    @Message nvarchar(max) = N''
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Text nvarchar(max);

    IF @Actual LIKE @ExpectedPattern OR (@Actual IS NULL AND @ExpectedPattern IS NULL)
    BEGIN
        RETURN;
    END;

    SET @Text = CONCAT(N'Expected: <', COALESCE(@ExpectedPattern, N'NULL'), N'> but was: <', COALESCE(@Actual, N'NULL'), N'>');
    EXEC tSQLt.Fail @Message0 = @Message, @Message1 = N' ', @Message2 = @Text;
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.AssertObjectExists
    @ObjectName nvarchar(max),
    @Message nvarchar(max) = N''
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @FullName nvarchar(max) = CASE WHEN @ObjectName LIKE N'#%' THEN N'tempdb..' + @ObjectName ELSE @ObjectName END;

    IF OBJECT_ID(@FullName) IS NULL
    BEGIN
        EXEC tSQLt.Fail @Message0 = @Message, @Message1 = N' ''', @Message2 = @ObjectName, @Message3 = N''' does not exist';
    END;
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.AssertEmptyTable
    @TableName nvarchar(max),
    @Message nvarchar(max) = N''
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Command nvarchar(max) = N'SELECT @Count = COUNT(*) FROM ' + @TableName + N';';
    DECLARE @Count int;
    DECLARE @Text nvarchar(max);

    EXEC tSQLt.AssertObjectExists @ObjectName = @TableName;
    EXEC sys.sp_executesql @Command, N'@Count int OUTPUT', @Count = @Count OUTPUT;

    IF @Count > 0
    BEGIN
        SET @Text = CONCAT(@TableName, N' was expected to be empty, but has ', @Count, N' rows.');
        EXEC tSQLt.Fail @Message0 = @Message, @Message1 = N' ', @Message2 = @Text;
    END;
END;
GO
-- Compares two tables as bags of rows, by the columns of the expected one.
CREATE OR ALTER PROCEDURE tSQLt.AssertEqualsTable
    @Expected nvarchar(max),
    @Actual nvarchar(max),
    @Message nvarchar(max) = NULL,
    @FailMsg nvarchar(max) = N'Unexpected/missing resultset rows!'
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Columns nvarchar(max);
    DECLARE @Command nvarchar(max);
    DECLARE @Differences nvarchar(max);

    EXEC tSQLt.AssertObjectExists @ObjectName = @Expected;
    EXEC tSQLt.AssertObjectExists @ObjectName = @Actual;

    SET @Columns = CASE
        WHEN @Expected LIKE N'#%' THEN
            (SELECT STRING_AGG(QUOTENAME(c.name), N', ') FROM tempdb.sys.columns AS c WHERE c.object_id = OBJECT_ID(N'tempdb..' + @Expected))
        ELSE
            (SELECT STRING_AGG(QUOTENAME(c.name), N', ') FROM sys.columns AS c WHERE c.object_id = OBJECT_ID(@Expected))
    END;

    -- Rows with [_expected_] below [_actual_] are too many, the others are missing.
    SET @Command = CONCAT(N'SET @Differences = (SELECT ', @Columns, N', SUM(r.[_e_]) AS [_expected_], SUM(r.[_a_]) AS [_actual_] FROM (',
        N'SELECT ', @Columns, N', 1 AS [_e_], 0 AS [_a_] FROM ', @Expected, N' UNION ALL ',
        N'SELECT ', @Columns, N', 0 AS [_e_], 1 AS [_a_] FROM ', @Actual,
        N') AS r GROUP BY ', @Columns, N' HAVING SUM(r.[_e_]) <> SUM(r.[_a_]) FOR JSON PATH, INCLUDE_NULL_VALUES);');
    EXEC sys.sp_executesql @Command, N'@Differences nvarchar(max) OUTPUT', @Differences = @Differences OUTPUT;

    IF @Differences IS NOT NULL
    BEGIN
        SET @Message = COALESCE(@Message + N' ', N'');
        EXEC tSQLt.Fail @Message0 = @Message, @Message1 = @FailMsg, @Message2 = N' ', @Message3 = @Differences;
    END;
END;
GO
