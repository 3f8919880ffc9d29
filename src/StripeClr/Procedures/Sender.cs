using System;
using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Procedures;

/// <summary>Makes the request of a procedure, sends it and reports what came of it.</summary>
internal static class Sender
{
    /// <summary>Never throws, except when SQL Server ends the thread.</summary>
    public static Outcome Send(SendArguments arguments, IHttpTransport transport, IClock clock)
    {
        var outcome = new Outcome();
        var start = clock.Elapsed;
        StripeClient? client = null;
        try
        {
            var settings = Connection.Parse(arguments.Connection ?? throw StripeException.BadArgument("There is no connection. Call the public procedures; they supply it."));
            var request = Request(settings, arguments);
            if (arguments.IsDryRun)
            {
                outcome.ResultJson = DryRun.Describe(settings, request);
                return outcome;
            }

            client = new StripeClient(settings, transport, clock);
            var answer = client.Send(request, new JsonText());
            outcome.ResultJson = answer.Value;
            outcome.StatusCode = answer.Http.Status;
            outcome.RequestId = Masked(answer.Http.Header("Request-Id"));
            outcome.IsReplayed = answer.Http.IsReplayed;
        }
        catch (StripeException error)
        {
            outcome.Error = error;
            outcome.StatusCode = error.Answer?.Status;
            outcome.RequestId = Masked(error.Answer?.Header("Request-Id"));
            outcome.IsReplayed = error.Answer?.IsReplayed == true;
            outcome.StripeCode = Masked(error.StripeError?.Code ?? error.StripeError?.Type);
        }
#pragma warning disable CA1031 // A procedure that raises loses its outputs; whatever it is, it is reported with the key.
        catch (Exception error) when (error is not System.Threading.ThreadAbortException)
#pragma warning restore CA1031
        {
            outcome.Error = Unexpected(error, client, arguments.IdempotencyKey);
        }

        outcome.Attempts = client?.Attempts ?? 0;
        outcome.Duration = clock.Elapsed - start;
        return outcome;
    }

    // A server that repeats what it was sent may put the key anywhere, and this goes into the call log.
    private static string? Masked(string? text) => text == null ? null : Secrets.Mask(text);

    private static StripeRequest Request(Connection settings, SendArguments arguments)
    {
        var values = RequestParameters.Parse(arguments.Parameters);
        if (arguments.Options != null)
        {
            return GenericRequest.Create(
                settings, arguments.Method ?? "", arguments.Path, values.Fields, RequestOptions.Parse(arguments.Options), arguments.File, arguments.IdempotencyKey);
        }

        var path = arguments.Path ?? throw StripeException.BadArgument("There is no path. Pass one, such as N'/v1/invoices/{invoice}/pay'.");
        var template = PathTemplate.Parse(path, settings.ApiVersion);
        var method = arguments.Method ?? template.Method;
        var action = WriteAction.Find(method, template.Path);
        var fields = action?.Fields(values, settings.ApiVersion) ?? values.Fields;
        return StripeRequest.Action(method, template.Fill(values), fields, arguments.IdempotencyKey, action?.ObjectName);
    }

    // What was not foreseen may have happened after sending: the outcome is open, and the text says with which key to repeat.
    private static StripeException Unexpected(Exception error, StripeClient? client, string? idempotencyKey)
    {
        var key = idempotencyKey == null ? "" : "[key=" + idempotencyKey + "]";
        return client == null || client.Attempts == 0
            ? StripeException.Own(ErrorNumber.BadArgument, "bad_argument", "The call could not be made: " + error.GetType().Name + ": " + error.Message + " Nothing was sent.", key)
            : StripeException.Own(ErrorNumber.OutcomeUnknown, "outcome_unknown",
                "The call may or may not have taken effect: " + error.GetType().Name + ": " + error.Message + " Repeat it with the same @IdempotencyKey: Stripe acts once.", key);
    }
}
