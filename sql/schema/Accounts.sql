SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.Accounts: the accounts that stripe.SetAccount stored, without their keys. A setting that is NULL has its default.
--   CanWriteHere     may change something in Stripe from this server and database: AllowWrites, and the place is confirmed
--   ConfirmedPlaces  the servers and databases in which stripe.SetAccount was run for it
-- SELECT a.Name, a.Mode, a.KeyType, a.KeyHint, a.IsDefault, a.AllowWrites, a.CanWriteHere, a.ConfirmedPlaces FROM stripe.Accounts AS a;
CREATE OR ALTER VIEW stripe.Accounts
AS
SELECT
    k.Name,
    CASE k.IsLive WHEN 1 THEN N'live' ELSE N'test' END AS Mode,
    k.KeyType,
    k.KeyHint,
    k.IsDefault,
    k.AllowWrites,
    CONVERT(bit, CASE WHEN k.AllowWrites = 1 AND place.IsHere = 1 THEN 1 ELSE 0 END) AS CanWriteHere,
    place.Names AS ConfirmedPlaces,
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
    k.CreatedAt,
    k.CreatedBy,
    k.ChangedAt,
    k.ChangedBy
FROM stripe_internal.AccountKey AS k
CROSS APPLY stripe_internal.PlacesOf(k.Name) AS place;
GO
GRANT SELECT ON stripe.Accounts TO stripe_admin;
GO
