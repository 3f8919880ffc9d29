SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.Accounts: the accounts that stripe.SetAccount stored, without their keys. A setting that is NULL has its default.
-- SELECT a.Name, a.Mode, a.KeyType, a.KeyHint, a.AllowWrites, a.IsDefault FROM stripe.Accounts AS a;
CREATE OR ALTER VIEW stripe.Accounts
AS
SELECT
    k.Name,
    CASE k.IsLive WHEN 1 THEN N'live' ELSE N'test' END AS Mode,
    k.KeyType,
    k.KeyHint,
    k.IsDefault,
    k.AllowWrites,
    k.ApiVersion,
    k.BaseUrl,
    k.FilesUrl,
    k.StripeAccount,
    k.TimeoutSeconds,
    k.TotalTimeoutSeconds,
    k.MaxRetries,
    k.Proxy,
    k.MaxRequestsPerSecond,
    k.MaxConcurrent,
    k.TrustedHosts,
    k.UploadFolder,
    k.ServerName,
    k.DatabaseName,
    k.CreatedAt,
    k.CreatedBy,
    k.ChangedAt,
    k.ChangedBy
FROM stripe_internal.AccountKey AS k;
GO
GRANT SELECT ON stripe.Accounts TO stripe_admin;
GO
