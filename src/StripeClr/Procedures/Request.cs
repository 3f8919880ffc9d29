using System.Data.SqlTypes;
using StripeClr.Http;

namespace StripeClr.Procedures;

/// <summary>The one procedure that calls Stripe for all of T-SQL's procedures.</summary>
public static class Request
{
    /// <summary>
    /// <c>stripe_internal.Send</c>: sends one request and reports everything through its OUTPUT parameters. It never raises an error:
    /// T-SQL would lose the outputs, and with them the idempotency key and the request id.
    /// </summary>
    /// <param name="connection">From <c>stripe_internal.ConnectionString</c>.</param>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="path">A path template, such as <c>/v1/invoices/{invoice}/pay</c>.</param>
    /// <param name="parameters">Flat JSON of wire names, path ids as <c>{name}</c>, the caller's <c>@Extra</c> as <c>$extra</c>.</param>
    /// <param name="idempotencyKey">Required for POST.</param>
    /// <param name="dryRun">1: nothing is sent; <paramref name="resultJson"/> is the request.</param>
    /// <param name="options">Not NULL: a generic request, whose <paramref name="path"/> is the address as its user wrote it. JSON with <c>Body</c>, <c>IsMultiPart</c>, <c>Headers</c>, <c>FileName</c>.</param>
    /// <param name="file">The bytes to upload with a generic request.</param>
    /// <param name="resultJson">Stripe's answer, client secrets masked; NULL after an error.</param>
    /// <param name="statusCode">The last HTTP status; NULL when there was no answer.</param>
    /// <param name="stripeCode">Stripe's error code, or type when it gives no code; NULL when there was no error of Stripe's.</param>
    /// <param name="requestId">Stripe's <c>req_…</c> of the last answer.</param>
    /// <param name="attempts">How often the request was sent.</param>
    /// <param name="milliseconds">Over all attempts and pauses.</param>
    /// <param name="replayed">1: Stripe had seen the idempotency key and gave its first answer again.</param>
    /// <param name="errorNumber">The number to raise; NULL for success.</param>
    /// <param name="errorSentence">What happened and what to do.</param>
    /// <param name="errorContext">The bracket with method, path, request id and key.</param>
    public static void Send(
        SqlString connection, SqlString method, SqlString path, SqlString parameters, SqlString idempotencyKey, SqlBoolean dryRun,
        SqlString options, SqlBytes file,
        out SqlString resultJson, out SqlInt32 statusCode, out SqlString stripeCode, out SqlString requestId,
        out SqlInt32 attempts, out SqlInt64 milliseconds, out SqlBoolean replayed,
        out SqlInt32 errorNumber, out SqlString errorSentence, out SqlString errorContext)
    {
        var arguments = new SendArguments
        {
            Connection = Text(connection),
            Method = Text(method),
            Path = Text(path),
            Parameters = Text(parameters),
            IdempotencyKey = Text(idempotencyKey),
            IsDryRun = dryRun.IsTrue,
            Options = Text(options),
            File = file == null || file.IsNull ? null : file,
        };
        var outcome = Sender.Send(arguments, new WebRequestTransport(), new SystemClock());
        resultJson = Text(outcome.ResultJson);
        statusCode = outcome.StatusCode == null ? SqlInt32.Null : new SqlInt32(outcome.StatusCode.Value);
        stripeCode = Text(outcome.StripeCode);
        requestId = Text(outcome.RequestId);
        attempts = new SqlInt32(outcome.Attempts);
        milliseconds = new SqlInt64((long)outcome.Duration.TotalMilliseconds);
        replayed = new SqlBoolean(outcome.IsReplayed);
        errorNumber = outcome.Error == null ? SqlInt32.Null : new SqlInt32(outcome.Error.Number);
        errorSentence = Text(outcome.Error?.Sentence);
        errorContext = Text(outcome.Error?.Context);
    }

    private static string? Text(SqlString value) => value.IsNull ? null : value.Value;

    private static SqlString Text(string? value) => value == null ? SqlString.Null : new SqlString(value);
}
