using FakeStripe.Http;

namespace StripeClr.Surface.Tests.Hostile;

/// <summary>A call with a hostile value in one of its arguments, and what makes a request the one that was meant.</summary>
/// <param name="Batch">The batch with the value's T-SQL literal for {0}.</param>
/// <param name="Path">The method and path that are meant, for a value.</param>
/// <param name="Check">Asserts of the only request that it carries the value and nothing else that comes of it.</param>
internal sealed record HostileCall(string Batch, Func<string, string> Path, Action<LoggedRequest, string> Check)
{
    // What every request of ours has. A header that a value smuggled in would be another one.
    private static readonly string[] OwnHeaders =
        ["host", "user-agent", "accept-encoding", "connection", "content-type", "content-length", "stripe-version", "idempotency-key"];

    private static readonly string[] InvoiceFields = ["expand[0]=payments"];

    /// <summary>The calls in which each place is tried.</summary>
    public static readonly IReadOnlyDictionary<string, HostileCall[]> ByPlace = new Dictionary<string, HostileCall[]>
    {
        ["id"] =
        [
            new("SELECT r.Id FROM dbo.StripeCustomer({0}, N'hostile') AS r;", id => $"GET /v1/customers/{Segment(id)}", HasNoFields),
            new("EXEC stripe.DeleteCustomer @CustomerId = {0}, @Account = N'hostile';", id => $"DELETE /v1/customers/{Segment(id)}", HasNoFields),
            new("EXEC stripe.PayInvoice @InvoiceId = {0}, @Account = N'hostile';", id => $"POST /v1/invoices/{Segment(id)}/pay",
                (request, _) => Assert.That(RequestText.Fields(request), Is.EqualTo(InvoiceFields))),
        ],
        ["url"] =
        [
            new("SELECT r.Json FROM dbo.StripeRequest({0}, DEFAULT, N'hostile') AS r;", url => $"GET {PathOf(url)}", HasFieldsOfUrl),
            new("EXEC stripe.Request @Method = N'GET', @Url = {0}, @Account = N'hostile';", url => $"GET {PathOf(url)}", HasFieldsOfUrl),
            new("EXEC stripe.Request @Method = N'DELETE', @Url = {0}, @Account = N'hostile';", url => $"DELETE {PathOf(url)}", HasFieldsOfUrl),
        ],
        ["header"] = [new("EXEC stripe.Request @Method = N'GET', @Url = N'/v1/balance', @Headers = {0}, @Account = N'hostile';", _ => "GET /v1/balance", HasHeader)],
        ["idempotency key"] =
        [
            new("EXEC stripe.CreateCustomer @Name = N'Meant', @IdempotencyKey = {0}, @Account = N'hostile';", _ => "POST /v1/customers",
                (request, key) => Assert.That(request.IdempotencyKey, Is.EqualTo(key))),
        ],
        ["metadata"] = [new("EXEC stripe.CreateCustomer @Name = N'Meant', @Metadata = {0}, @Account = N'hostile';", _ => "POST /v1/customers", IsNamedAsMeant)],
        ["extra"] = [new("EXEC stripe.CreateCustomer @Name = N'Meant', @Extra = {0}, @Account = N'hostile';", _ => "POST /v1/customers", IsNamedAsMeant)],
        ["text"] =
        [
            new("EXEC stripe.CreateCustomer @Description = {0}, @Account = N'hostile';", _ => "POST /v1/customers",
                (request, text) => Assert.That(RequestText.Fields(request), Is.EqualTo(new[] { $"description={text}" }))),
        ],
        ["filter"] = [new("SELECT r.Json FROM dbo.StripeRequest(N'/v1/balance', {0}, N'hostile') AS r;", _ => "GET /v1/balance", HasNoFields)],
        ["account"] = [new("EXEC stripe.DeleteCustomer @CustomerId = N'cus_1', @Account = {0};", _ => "DELETE /v1/customers/cus_1", IsOfConnectedAccount)],
        ["file path"] =
        [
            new("DECLARE @Body nvarchar(max) = CONCAT(N'purpose=dispute_evidence', NCHAR(10), N'file=@', {0}); "
                + "EXEC stripe.Request @Method = N'POST', @Url = N'/v1/files', @IsMultiPart = 1, @Body = @Body, @Account = N'hostile';",
                _ => "POST /v1/files", (_, _) => Assert.Fail("No such file may be sent.")),
        ],
        ["file name"] =
        [
            new("EXEC stripe.Request @Method = N'POST', @Url = N'/v1/files', @IsMultiPart = 1, @Body = N'purpose=dispute_evidence', @File = 0x25504446, @FileName = {0}, @Account = N'hostile';",
                _ => "POST /v1/files", HasTheFile),
        ],
    };

    /// <summary>Asserts what holds for all: the right host, and no header that nobody meant.</summary>
    /// <param name="request">As it arrived.</param>
    /// <param name="authority">Host and port of the fake.</param>
    /// <param name="given">Further headers that were meant.</param>
    public static void CheckHeaders(LoggedRequest request, string authority, params IEnumerable<string> given)
    {
        Assert.That(request.Headers["host"], Is.EqualTo(authority));
        Assert.That(request.Headers.Keys.Except(OwnHeaders).Except(given), Is.Empty);
    }

    /// <summary>The names that a value of the header place means to set.</summary>
    public static IEnumerable<string> HeaderNames(string value) =>
        value.Split(["||", "\r", "\n"], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0].Trim(' ').ToLowerInvariant());

    // As the fake's server shows a path: decoded, but for the slash, which would otherwise divide it.
    private static string Segment(string id) => id.Replace("/", "%2F", StringComparison.Ordinal);

    private static string PathOf(string url)
    {
        var start = url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url.IndexOf('/', url.IndexOf("//", StringComparison.Ordinal) + 2) : 0;
        return "/" + Uri.UnescapeDataString(url[start..].Split('?')[0]).TrimStart('/');
    }

    private static void HasNoFields(LoggedRequest request, string value) => Assert.That(request.Parameters, Is.Empty);

    private static void HasFieldsOfUrl(LoggedRequest request, string url)
    {
        var query = url.Contains('?', StringComparison.Ordinal) ? url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";
        var meant = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => Decoded(field.Contains('=', StringComparison.Ordinal) ? field : field + "="));
        Assert.That(request.Parameters.Select(field => $"{field.Key}={field.Value}"), Is.EqualTo(meant));
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static void HasHeader(LoggedRequest request, string value)
    {
        foreach (var line in value.Split(["||", "\r", "\n"], StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.That(request.Headers[line.Split(':')[0].Trim(' ').ToLowerInvariant()], Is.EqualTo(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(' ')));
        }
    }

    private static void IsNamedAsMeant(LoggedRequest request, string value) => Assert.That(
        RequestText.Fields(request).Where(field => field.StartsWith("name=", StringComparison.Ordinal) || field.StartsWith("name[", StringComparison.Ordinal)),
        Is.EqualTo(new[] { "name=Meant" }));

    private static void IsOfConnectedAccount(LoggedRequest request, string account) =>
        Assert.That(request.StripeAccount, Is.EqualTo(account.Contains('/', StringComparison.Ordinal) ? account[(account.IndexOf('/', StringComparison.Ordinal) + 1)..] : null));

    private static void HasTheFile(LoggedRequest request, string name)
    {
        Assert.That(request.Parts.Select(part => part.Name), Is.EqualTo(new[] { "purpose", "file" }));
        // A quote would end the name; it is written as browsers write it.
        Assert.That(request.Parts[1].FileName, Is.EqualTo(name.Replace("\"", "%22", StringComparison.Ordinal)));
        Assert.That(request.Parts[1].Size, Is.EqualTo(4));
        Assert.That(request.Parts[0].Size, Is.EqualTo("dispute_evidence".Length));
    }
}
