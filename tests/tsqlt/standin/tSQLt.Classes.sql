-- The stand-in for tSQLt (see tSQLt.Run.sql): test classes, and what a test expects or replaces.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
IF SCHEMA_ID(N'tSQLt') IS NULL
BEGIN
    EXEC (N'CREATE SCHEMA tSQLt AUTHORIZATION dbo;');
END;
GO
IF OBJECT_ID(N'tSQLt.TestResult', N'U') IS NULL
BEGIN
    CREATE TABLE tSQLt.TestResult
    (
        Id int IDENTITY(1, 1) NOT NULL CONSTRAINT PK_TestResult PRIMARY KEY,
        Class nvarchar(128) NOT NULL,
        TestCase nvarchar(128) NOT NULL,
        Result nvarchar(100) NOT NULL,
        Msg nvarchar(max) NULL,
        TestStartTime datetime2(7) NOT NULL,
        TestEndTime datetime2(7) NULL
    );

    -- What Fail said: RAISERROR could not carry a text of any length.
    CREATE TABLE tSQLt.TestMessage
    (
        Msg nvarchar(max) NULL
    );

    CREATE TABLE tSQLt.Private_TestClass
    (
        Name sysname NOT NULL CONSTRAINT PK_Private_TestClass PRIMARY KEY
    );
END;
GO
-- Makes a test class, which is a schema. One of that name loses its procedures first.
CREATE OR ALTER PROCEDURE tSQLt.NewTestClass
    @ClassName nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Command nvarchar(max);
    DECLARE @Procedure sysname;

    IF SCHEMA_ID(@ClassName) IS NULL
    BEGIN
        SET @Command = N'CREATE SCHEMA ' + QUOTENAME(@ClassName) + N' AUTHORIZATION dbo;';
        EXEC (@Command);
    END
    ELSE IF NOT EXISTS (SELECT 1 FROM tSQLt.Private_TestClass AS c WHERE c.Name = @ClassName)
    BEGIN
        RAISERROR (N'Schema %s exists and is no test class.', 16, 10, @ClassName);
        RETURN;
    END;

    WHILE 1 = 1
    BEGIN
        SET @Procedure = (SELECT MIN(p.name) FROM sys.procedures AS p WHERE p.schema_id = SCHEMA_ID(@ClassName));

        IF @Procedure IS NULL
        BEGIN
            BREAK;
        END;

        SET @Command = N'DROP PROCEDURE ' + QUOTENAME(@ClassName) + N'.' + QUOTENAME(@Procedure) + N';';
        EXEC (@Command);
    END;

    INSERT INTO tSQLt.Private_TestClass (Name)
    SELECT @ClassName
    WHERE NOT EXISTS (SELECT 1 FROM tSQLt.Private_TestClass AS c WHERE c.Name = @ClassName);
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.ExpectException
    @ExpectedMessage nvarchar(max) = NULL,
    @ExpectedSeverity int = NULL,
    @ExpectedState int = NULL,
    @Message nvarchar(max) = NULL,
    @ExpectedMessagePattern nvarchar(max) = NULL,
    @ExpectedErrorNumber int = NULL
AS
BEGIN
    SET NOCOUNT ON;

    INSERT INTO #ExpectException (IsExpected, ExpectedMessage, ExpectedSeverity, ExpectedState, ExpectedMessagePattern, ExpectedErrorNumber, FailMessage)
    VALUES (1, @ExpectedMessage, @ExpectedSeverity, @ExpectedState, @ExpectedMessagePattern, @ExpectedErrorNumber, @Message);
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.ExpectNoException
    @Message nvarchar(max) = NULL
AS
BEGIN
    SET NOCOUNT ON;

    INSERT INTO #ExpectException (IsExpected, FailMessage)
    VALUES (0, @Message);
END;
GO
-- Puts a recorder in a procedure's place for the rest of the test: each call is a row of <procedure>_SpyProcedureLog.
CREATE OR ALTER PROCEDURE tSQLt.SpyProcedure
    @ProcedureName nvarchar(max),
    @CommandToExecute nvarchar(max) = NULL
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @ObjectId int = OBJECT_ID(@ProcedureName);
    DECLARE @Procedure nvarchar(600);
    DECLARE @LogTable nvarchar(600);
    DECLARE @Parameters nvarchar(max);
    DECLARE @Columns nvarchar(max);
    DECLARE @Names nvarchar(max);
    DECLARE @Values nvarchar(max);
    DECLARE @Command nvarchar(max);

    SELECT
        @Procedure = QUOTENAME(SCHEMA_NAME(p.schema_id)) + N'.' + QUOTENAME(p.name),
        @LogTable = QUOTENAME(SCHEMA_NAME(p.schema_id)) + N'.' + QUOTENAME(p.name + N'_SpyProcedureLog')
    FROM sys.procedures AS p
    WHERE p.object_id = @ObjectId;

    IF @Procedure IS NULL
    BEGIN
        RAISERROR (N'Cannot use SpyProcedure on %s because the procedure does not exist', 16, 10, @ProcedureName);
        RETURN;
    END;

    SELECT
        @Parameters = STRING_AGG(CONCAT(p.name, N' ', p.TypeName, N' = NULL', CASE WHEN p.is_output = 1 THEN N' OUTPUT' END), N', '),
        @Columns = STRING_AGG(CONCAT(N', ', QUOTENAME(SUBSTRING(p.name, 2, 128)), N' ', p.TypeName, N' NULL'), N''),
        @Names = STRING_AGG(QUOTENAME(SUBSTRING(p.name, 2, 128)), N', '),
        @Values = STRING_AGG(CONVERT(nvarchar(max), p.name), N', ')
    FROM (
        SELECT
            parameter.name,
            parameter.is_output,
            CONVERT(nvarchar(max), CONCAT(type.name, CASE
                WHEN type.name IN (N'nvarchar', N'nchar') AND parameter.max_length > 0 THEN CONCAT(N'(', parameter.max_length / 2, N')')
                WHEN type.name IN (N'nvarchar', N'varchar', N'varbinary') AND parameter.max_length = -1 THEN N'(max)'
                WHEN type.name IN (N'varchar', N'char', N'varbinary', N'binary') THEN CONCAT(N'(', parameter.max_length, N')')
                WHEN type.name IN (N'decimal', N'numeric') THEN CONCAT(N'(', parameter.precision, N', ', parameter.scale, N')')
                WHEN type.name IN (N'datetime2', N'datetimeoffset', N'time') THEN CONCAT(N'(', parameter.scale, N')')
            END)) AS TypeName
        FROM sys.parameters AS parameter
        JOIN sys.types AS type ON type.user_type_id = parameter.user_type_id
        WHERE parameter.object_id = @ObjectId AND parameter.parameter_id > 0
    ) AS p;

    SET @Command = CONCAT(N'CREATE TABLE ', @LogTable, N' ([_id_] int IDENTITY(1, 1) NOT NULL PRIMARY KEY', @Columns, N');');
    EXEC (@Command);

    -- A CLR procedure cannot be altered into one of T-SQL.
    SET @Command = CONCAT(N'DROP PROCEDURE ', @Procedure, N';');
    EXEC (@Command);

    SET @Command = CONCAT(N'CREATE PROCEDURE ', @Procedure, N' ', @Parameters, N' AS BEGIN ',
        CASE
            WHEN @Names IS NULL THEN CONCAT(N'INSERT INTO ', @LogTable, N' DEFAULT VALUES; ')
            ELSE CONCAT(N'INSERT INTO ', @LogTable, N' (', @Names, N') VALUES (', @Values, N'); ')
        END,
        @CommandToExecute, N' END;');
    EXEC (@Command);
END;
GO
