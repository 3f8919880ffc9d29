SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
IF OBJECT_ID(N'stripe_internal.Note', N'U') IS NULL
BEGIN
    CREATE TABLE stripe_internal.Note
    (
        Name sysname NOT NULL CONSTRAINT PK_Note PRIMARY KEY,
        KeyCipher varbinary(512) NOT NULL
    );
END
ELSE
BEGIN
    PRINT N'The table is there.';
END;

-- A script that stops the installation may throw.
IF N'$(MasterKeyPassword)' = N''
BEGIN
    THROW 54005, N'MasterKeyPassword is empty.', 1;
END;
GO
/*
  A comment, /* nested */ with a word of sqlcmd's on its own line:
GO
*/
EXEC sys.sp_executesql @stmt = N'CREATE SCHEMA stripe AUTHORIZATION dbo;';
EXEC sp_rename N'stripe_internal.Note.Name', N'Title', N'COLUMN';
GO 2
