SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.AccountPlace: from where an account may change something in Stripe: the server and database in which stripe.SetAccount was run for it.
-- A copy of the database elsewhere, or under another name, reads and does not write. An availability group has one row for each replica.
IF OBJECT_ID(N'stripe_internal.AccountPlace', N'U') IS NULL
BEGIN
    CREATE TABLE stripe_internal.AccountPlace
    (
        Name sysname NOT NULL,
        ServerName sysname NOT NULL,
        DatabaseName sysname NOT NULL,
        ConfirmedAt datetime2(0) NOT NULL CONSTRAINT DF_AccountPlace_ConfirmedAt DEFAULT (SYSUTCDATETIME()),
        ConfirmedBy sysname NOT NULL CONSTRAINT DF_AccountPlace_ConfirmedBy DEFAULT (ORIGINAL_LOGIN()),
        CONSTRAINT PK_AccountPlace PRIMARY KEY (Name, ServerName, DatabaseName)
    );
END;
GO
-- A table of a version that kept one place with the account. Dynamic, because a batch that names a missing column does not compile.
IF COL_LENGTH(N'stripe_internal.AccountKey', N'ServerName') IS NOT NULL
BEGIN
    EXEC sys.sp_executesql @stmt = N'
        SET XACT_ABORT ON;
        BEGIN TRANSACTION;

        INSERT INTO stripe_internal.AccountPlace (Name, ServerName, DatabaseName, ConfirmedAt, ConfirmedBy)
        SELECT k.Name, k.ServerName, k.DatabaseName, k.ChangedAt, k.ChangedBy
        FROM stripe_internal.AccountKey AS k
        WHERE NOT EXISTS (
            SELECT 1
            FROM stripe_internal.AccountPlace AS p
            WHERE p.Name = k.Name AND p.ServerName = k.ServerName AND p.DatabaseName = k.DatabaseName);

        ALTER TABLE stripe_internal.AccountKey DROP COLUMN DatabaseName;
        ALTER TABLE stripe_internal.AccountKey DROP COLUMN ServerName;
        COMMIT TRANSACTION;';
END;
GO
