SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CallLogEntry: one row for each call that may change something in Stripe, written before the call and completed after it.
-- Shown by stripe.CallLog.
IF OBJECT_ID(N'stripe_internal.CallLogEntry', N'U') IS NULL
BEGIN
    CREATE TABLE stripe_internal.CallLogEntry
    (
        CallId bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_CallLogEntry PRIMARY KEY,
        CalledAt datetime2(3) NOT NULL CONSTRAINT DF_CallLogEntry_CalledAt DEFAULT (SYSUTCDATETIME()),
        LoginName sysname NOT NULL CONSTRAINT DF_CallLogEntry_LoginName DEFAULT (ORIGINAL_LOGIN()),
        ProcedureName sysname NOT NULL,
        Account nvarchar(400) NOT NULL,
        Method nvarchar(10) NOT NULL,
        Path nvarchar(4000) NOT NULL,
        IdempotencyKey nvarchar(255) NULL,
        -- sending: the call was begun and its end is not known; the same for unknown, where the error said so.
        Outcome nvarchar(10) NOT NULL CONSTRAINT DF_CallLogEntry_Outcome DEFAULT (N'sending')
            CONSTRAINT CK_CallLogEntry_Outcome CHECK (Outcome IN (N'sending', N'done', N'failed', N'unknown')),
        Status int NULL,
        StripeCode nvarchar(255) NULL,
        RequestId nvarchar(255) NULL,
        Attempts int NULL,
        Milliseconds bigint NULL,
        Replayed bit NULL
    );
END;

-- For stripe_internal.CheckKeyAge. By time behind the key, so that it waits for no row of an open transaction.
IF NOT EXISTS (
    SELECT 1
    FROM sys.indexes AS i
    WHERE i.object_id = OBJECT_ID(N'stripe_internal.CallLogEntry') AND i.name = N'IX_CallLogEntry_IdempotencyKey')
BEGIN
    CREATE INDEX IX_CallLogEntry_IdempotencyKey ON stripe_internal.CallLogEntry (IdempotencyKey, CalledAt);
END;
GO
