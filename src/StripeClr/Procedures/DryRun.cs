using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using StripeClr.Http;
using StripeClr.Requests;

namespace StripeClr.Procedures;

/// <summary>Shows a request instead of sending it.</summary>
internal static class DryRun
{
    /// <summary>
    /// The request as JSON: <c>method</c>, <c>url</c>, <c>headers</c> without the key, and <c>body</c>: text, or for an upload the name,
    /// type and size of its parts.
    /// </summary>
    public static string Describe(Connection connection, StripeRequest request)
    {
        using var target = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(target) { Formatting = Formatting.Indented })
        {
            writer.WriteStartObject();
            writer.WritePropertyName("method");
            writer.WriteValue(request.Method);
            writer.WritePropertyName("url");
            writer.WriteValue(request.UrlOn(connection.BaseUrl).AbsoluteUri);
            writer.WritePropertyName("headers");
            writer.WriteStartObject();
            foreach (var header in RequestHeaders.Public(connection, request))
            {
                writer.WritePropertyName(header.Key);
                writer.WriteValue(header.Value);
            }

            if (request.Body != null)
            {
                writer.WritePropertyName("Content-Type");
                writer.WriteValue(request.Body.MediaType);
            }

            writer.WriteEndObject();
            writer.WritePropertyName("body");
            if (request.Body == null)
            {
                writer.WriteNull();
            }
            else
            {
                request.Body.Describe(writer);
            }

            writer.WriteEndObject();
        }

        return Secrets.Mask(target.ToString());
    }
}
