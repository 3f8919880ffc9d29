using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Text;

#pragma warning disable SYSLIB0014 // Obsolete on .NET; there is nothing newer that SQL Server accepts.

namespace StripeClr.Http;

/// <summary>
/// The transport that ships: <see cref="HttpWebRequest"/>, since SQL Server accepts neither System.Net.Http nor asynchronous calls.
/// </summary>
internal sealed class WebRequestTransport : IHttpTransport
{
    // A page of 100 expanded objects is well under 10 MB; more than this is no answer of Stripe's.
    private const long LargestBody = 64L << 20;

    // .NET's default of two connections to a host would make the third session of a server wait for the first.
    private const int ConnectionLimit = 128;

    /// <inheritdoc />
    public HttpAnswer Send(HttpCall call, TextBuffer body)
    {
        EnableTls12();
        var watch = Stopwatch.StartNew();
        var request = Prepare(call);
        var isDone = false;
        try
        {
            Write(request, call.Form);
            using var response = Receive(request);
            var answer = Read(response, body, watch, call.Timeout);
            isDone = true;
            return answer;
        }
        catch (WebException error)
        {
            throw Failure(error, call.Timeout);
        }
        catch (TimeoutException error)
        {
            throw new TransportException("no complete answer within " + Seconds(call.Timeout), true, error);
        }
        catch (IOException error)
        {
            throw new TransportException("the connection broke while the answer was read: " + error.Message, true, error);
        }
        catch (InvalidDataException error)
        {
            throw new TransportException("the compressed answer is damaged: " + error.Message, true, error);
        }
        catch (DecoderFallbackException error)
        {
            throw new TransportException("the answer is not UTF-8", true, error);
        }
        finally
        {
            // A half-read or aborted request must not give its connection back to the pool.
            if (!isDone)
            {
                request.Abort();
            }
        }
    }

    // Inside SQL Server the process-wide default may still be TLS 1.0. Zero means that the system decides, which is at least as good.
    private static void EnableTls12()
    {
        var protocol = ServicePointManager.SecurityProtocol;
        if (protocol != 0 && (protocol & SecurityProtocolType.Tls12) == 0)
        {
            ServicePointManager.SecurityProtocol = protocol | SecurityProtocolType.Tls12;
        }
    }

    private static HttpWebRequest Prepare(HttpCall call)
    {
        var request = WebRequest.CreateHttp(call.Url);
        request.Method = call.Method;
        request.AllowAutoRedirect = false;
        request.AutomaticDecompression = DecompressionMethods.GZip;
        request.KeepAlive = true;
        request.Timeout = Milliseconds(call.Timeout);
        request.ReadWriteTimeout = Milliseconds(call.Timeout);
        request.ServicePoint.ConnectionLimit = ConnectionLimit;
        request.ServicePoint.Expect100Continue = false;
        request.ServicePoint.UseNagleAlgorithm = false;
        ProxySetting.Apply(request, call.Proxy);
        foreach (var header in call.Headers)
        {
            if (header.Key == "User-Agent")
            {
                request.UserAgent = header.Value;
            }
            else
            {
                request.Headers.Add(header.Key, header.Value);
            }
        }

        return request;
    }

    private static void Write(HttpWebRequest request, string? form)
    {
        if (form == null)
        {
            return;
        }

        // Stripe wants the type even when there is nothing to say.
        var octets = Encoding.ASCII.GetBytes(form);
        request.ContentType = "application/x-www-form-urlencoded";
        request.ContentLength = octets.Length;
        using var stream = request.GetRequestStream();
        stream.Write(octets, 0, octets.Length);
    }

    private static HttpWebResponse Receive(HttpWebRequest request)
    {
        try
        {
            return (HttpWebResponse)request.GetResponse();
        }
        catch (WebException error) when (error.Response is HttpWebResponse)
        {
            return (HttpWebResponse)error.Response;
        }
    }

    private static HttpAnswer Read(HttpWebResponse response, TextBuffer body, Stopwatch watch, TimeSpan timeout)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in response.Headers.AllKeys)
        {
            headers[name] = response.Headers[name] ?? "";
        }

        using (var stream = response.GetResponseStream())
        {
            var read = body.Fill(stream, LargestBody, watch, timeout);
            CheckComplete(headers, read);
        }

        return new HttpAnswer((int)response.StatusCode, headers);
    }

    // Not every runtime notices that the server hung up early. After decompression the lengths differ, and the JSON's end tells.
    private static void CheckComplete(Dictionary<string, string> headers, long read)
    {
        if (headers.TryGetValue("Content-Length", out var text)
            && !headers.ContainsKey("Content-Encoding")
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var expected)
            && read < expected)
        {
            throw new IOException("the answer was cut off after " + read.ToString(CultureInfo.InvariantCulture) + " of " + text + " bytes");
        }
    }

    private static TransportException Failure(WebException error, TimeSpan timeout)
    {
        switch (error.Status)
        {
            case WebExceptionStatus.ConnectFailure:
            case WebExceptionStatus.NameResolutionFailure:
            case WebExceptionStatus.ProxyNameResolutionFailure:
            case WebExceptionStatus.TrustFailure:
            case WebExceptionStatus.SecureChannelFailure:
                return new TransportException("no connection: " + Innermost(error), false, error);
            case WebExceptionStatus.Timeout:
                return new TransportException("no answer within " + Seconds(timeout), true, error);
            default:
                return new TransportException("the connection broke: " + Innermost(error), true, error);
        }
    }

    // The framework's outer message is often only "The request was aborted"; the cause below names the fact.
    private static string Innermost(Exception error)
    {
        while (error.InnerException != null)
        {
            error = error.InnerException;
        }

        return error.Message;
    }

    private static string Seconds(TimeSpan timeout) => timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";

    private static int Milliseconds(TimeSpan timeout) => Math.Max(1, (int)Math.Min(int.MaxValue, timeout.TotalMilliseconds));
}
