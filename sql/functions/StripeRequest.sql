SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The CLR function behind dbo.StripeRequest and the rows of stripe.Request. Not for use: public has no right on it.
CREATE OR ALTER FUNCTION stripe_internal.Responses
(
    @Connection nvarchar(max),
    @Path nvarchar(max),
    @Query nvarchar(max),
    @Json nvarchar(max)
)
RETURNS TABLE
(
    Position bigint,
    Json nvarchar(max)
)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.Responses].[Read];
GO
/*
  dbo.StripeRequest - GET of any URL of Stripe's
  What Stripe answers, as JSON: of a list one row for each of its elements, page after page; of anything else the whole answer in one row.
  @Filter, a JSONPath such as N'$.data[*].id', cuts the rows out of each page's answer instead.
  DEFAULT: no filter, the default account. NULL as @Url: no row, and no request is made.

  SELECT r.Position, JSON_VALUE(r.Json, '$.id') AS Id
  FROM dbo.StripeRequest(N'/v1/coupons?limit=100' /*Url*/, DEFAULT /*Filter*/, DEFAULT /*Account*/) AS r;

  @Url is a path (of the account's base URL) with its query, as Stripe's documentation shows it, values percent-encoded; or a full URL on that host,
  the files host or one of the account's @TrustedHosts. The first page is asked for with the URL as it stands, the following ones with its filters and
  limit: without limit Stripe gives 10 objects a page. ending_before is refused.
  Everything but GET: stripe.Request. Errors: docs/errors.md.
*/
CREATE OR ALTER FUNCTION dbo.StripeRequest
(
    @Url nvarchar(max),
    @Filter nvarchar(4000) = NULL,
    @Account sysname = NULL
)
RETURNS TABLE
AS RETURN
(
    SELECT
        r.Position,
        r.Json
    FROM (
        SELECT
            -- To the binding an empty path means that there is nothing to ask for.
            CASE WHEN @Url = N'' THEN N'/' ELSE @Url END AS Path,
            (
                SELECT
                    CASE WHEN @Url = N'' THEN N'@Url is empty. Pass a path such as N''/v1/coupons''.' END AS [$error],
                    @Filter AS [$filter]
                FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
            ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.Responses(stripe_internal.ConnectionString(@Account), q.Path, q.Query, NULL) AS r
);
GO
GRANT SELECT ON dbo.StripeRequest TO stripe_reader;
GO
