SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.AccountKey: one row for each Stripe account, with its encrypted API key and its settings.
-- Written by stripe.SetAccount, shown (without the key) by stripe.Accounts.
-- A setting that is NULL has the assembly's default. From where an account may write stands in stripe_internal.AccountPlace.
IF OBJECT_ID(N'stripe_internal.AccountKey', N'U') IS NULL
BEGIN
    CREATE TABLE stripe_internal.AccountKey
    (
        Name sysname NOT NULL CONSTRAINT PK_AccountKey PRIMARY KEY,
        KeyCipher varbinary(512) NOT NULL,
        CertificateName sysname NOT NULL,
        KeyHint nvarchar(50) NOT NULL,
        KeyType nvarchar(20) NOT NULL CONSTRAINT CK_AccountKey_KeyType CHECK (KeyType IN (N'secret', N'restricted', N'organization')),
        IsLive bit NOT NULL,
        AllowWrites bit NOT NULL,
        IsDefault bit NOT NULL,
        ApiVersion nvarchar(100) NULL,
        BaseUrl nvarchar(2000) NULL,
        FilesUrl nvarchar(2000) NULL,
        StripeAccount nvarchar(255) NULL,
        TimeoutSeconds int NULL,
        TotalTimeoutSeconds int NULL,
        MaxRetries int NULL,
        Proxy nvarchar(2000) NULL,
        MaxRequestsPerSecond int NULL,
        MaxConcurrent int NULL,
        TrustedHosts nvarchar(4000) NULL,
        UploadFolder nvarchar(4000) NULL,
        CreatedAt datetime2(0) NOT NULL CONSTRAINT DF_AccountKey_CreatedAt DEFAULT (SYSUTCDATETIME()),
        CreatedBy sysname NOT NULL CONSTRAINT DF_AccountKey_CreatedBy DEFAULT (ORIGINAL_LOGIN()),
        ChangedAt datetime2(0) NOT NULL CONSTRAINT DF_AccountKey_ChangedAt DEFAULT (SYSUTCDATETIME()),
        ChangedBy sysname NOT NULL CONSTRAINT DF_AccountKey_ChangedBy DEFAULT (ORIGINAL_LOGIN())
    );

    CREATE UNIQUE INDEX UX_AccountKey_Default ON stripe_internal.AccountKey (IsDefault) WHERE IsDefault = 1;
END;

-- A table of a version that had one certificate: it encrypted all keys.
IF COL_LENGTH(N'stripe_internal.AccountKey', N'CertificateName') IS NULL
BEGIN
    ALTER TABLE stripe_internal.AccountKey
        ADD CertificateName sysname NOT NULL CONSTRAINT DF_AccountKey_CertificateName DEFAULT (N'StripeKeys');
    ALTER TABLE stripe_internal.AccountKey DROP CONSTRAINT DF_AccountKey_CertificateName;
END;
GO
