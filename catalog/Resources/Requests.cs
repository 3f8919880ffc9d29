namespace StripeClr.Catalog.Resources;

internal static class Requests
{
    private static readonly Argument Account =
        new("Account", "sysname = NULL", "The stored account; NULL is the default one. `N'name/acct_…'` acts on a connected account.");

    public static readonly HandWritten[] Objects =
    [
        new("dbo.StripeRequest", "GET any URL",
            "One row for each element of a list, page after page, and one row for any other answer. The columns are Position and Json.",
            "SELECT r.Position, JSON_VALUE(r.Json, N'$.id') AS Id\nFROM dbo.StripeRequest(N'/v1/coupons?limit=100' /*Url*/, DEFAULT /*Filter*/, DEFAULT /*Account*/) AS r",
            [
                new("Url", "nvarchar(max)", "A path with its query, or a full URL on the account's base URL, the files host or one of its `@TrustedHosts`. NULL: no row, and no request is made."),
                new("Filter", "nvarchar(4000) = NULL", "A JSONPath such as `N'$.data[*].id'` that cuts the rows out of each page's answer. NULL: the elements of a list, else the whole answer."),
                Account,
            ]),
        new("stripe.Request", "GET, POST or DELETE any URL",
            "For what has no procedure of its own. The rows have the columns Position and Json; a list comes as the one page that was asked for.",
            "EXEC stripe.Request @Method = N'POST', @Url = N'/v1/coupons', @Body = N'{\"percent_off\":25,\"duration\":\"once\"}'",
            [
                new("Method", "nvarchar(4000)", "Required. GET, POST or DELETE."),
                new("Url", "nvarchar(max)", "Required. As above."),
                new("Body", "nvarchar(max) = NULL", "Under /v1 a JSON object or form text, under /v2 JSON; with `@IsMultiPart` lines of `name=value`, where `name=@path` is a file and a lone `@path` the raw upload of one."),
                new("IsMultiPart", "bit = 0", "1: the body is sent as multipart/form-data, or as the raw file."),
                new("Filter", "nvarchar(4000) = NULL", "A JSONPath that cuts the rows out of the answer. NULL: the whole answer as one row."),
                new("Headers", "nvarchar(max) = NULL", "Lines of `name:value`, or with `||` between them."),
                new("File", "varbinary(max) = NULL", "The bytes of the part `file`; with the body `@` the raw upload of these bytes."),
                new("FileName", "nvarchar(4000) = NULL", "The name of that file; its ending says of what type it is."),
                new("Extra", "nvarchar(max) = NULL", "A JSON object of further parameters, merged with those of the body."),
                new("IdempotencyKey", "nvarchar(4000) = NULL", "As for every writing procedure."),
                new("DryRun", "bit = 0", "1: shows the request, and sends nothing."),
                new("ReturnRow", "bit = 1", "0: no rows."),
                new("ResultJson", "nvarchar(max) = NULL OUTPUT", "The whole answer."),
                Account,
            ]),
        new("stripe.TestConnection", "GET /v1/balance",
            "One row with Account, Mode, ApiVersion, Milliseconds and Message. A restricted key that may not read the balance is connected with limits; whatever else fails is an error.",
            "EXEC stripe.TestConnection",
            [Account]),
    ];
}
