using System.Data.SqlTypes;
using System.Text;
using StripeClr.Http;
using StripeClr.Procedures;

namespace StripeClr.Tests.Support;

/// <summary>Makes calls as <c>stripe_internal.Send</c> does, and reads what they sent.</summary>
internal static class Calls
{
    extension(HttpBody body)
    {
        /// <summary>All its bytes.</summary>
        public byte[] Octets => body.Parts.SelectMany(part => part).ToArray();
    }

    extension(HttpCall call)
    {
        /// <summary>The body as text; null when there is none.</summary>
        public string? Form => call.Body == null ? null : Encoding.UTF8.GetString(call.Body.Octets);
    }

    /// <summary>An action's call.</summary>
    public static Outcome Action(FakeTransport stripe, string? connection, string? method, string? path, string? parameters, string? idempotencyKey, bool isDryRun = false) =>
        Sender.Send(ActionArguments(connection, method, path, parameters, idempotencyKey, isDryRun), stripe, stripe.Clock);

    public static SendArguments ActionArguments(string? connection, string? method, string? path, string? parameters, string? idempotencyKey, bool isDryRun = false) => new()
    {
        Connection = connection,
        Method = method,
        Path = path,
        Parameters = parameters,
        IdempotencyKey = idempotencyKey,
        IsDryRun = isDryRun,
    };

    /// <summary>A generic request's arguments.</summary>
    public static SendArguments Generic(string? method, string? url, string? body = null, string? headers = null, bool isMultiPart = false, byte[]? file = null, string? fileName = null)
    {
        var options = new Newtonsoft.Json.Linq.JObject { ["IsMultiPart"] = isMultiPart };
        foreach (var (name, value) in new[] { ("Body", body), ("Headers", headers), ("FileName", fileName) })
        {
            // T-SQL's FOR JSON leaves out what is NULL.
            if (value != null)
            {
                options[name] = value;
            }
        }

        return new SendArguments
        {
            Connection = Connections.Default,
            Method = method,
            Path = url,
            IdempotencyKey = method == "POST" ? "order-1" : null,
            Options = options.ToString(),
            File = file == null ? null : new SqlBytes(file),
        };
    }
}
