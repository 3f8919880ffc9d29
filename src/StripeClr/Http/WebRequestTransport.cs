using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Net;
using System.Security;

#pragma warning disable SYSLIB0014 // Obsolete on .NET; there is nothing newer that SQL Server accepts.

namespace StripeClr.Http;

/// <summary>
/// The transport that ships: <see cref="HttpWebRequest"/>, since SQL Server accepts neither System.Net.Http nor asynchronous calls.
/// </summary>
internal sealed class WebRequestTransport : IHttpTransport
{
    // A page of 100 expanded objects is well under 10 MB; more than this is no answer of Stripe's, and memory of SQL Server's.
    private const long LargestBody = 32L << 20;

    // Forms are far smaller.
    private const int LargestBuffered = 1 << 20;

    // .NET's default of two connections to a host would make the third session of a server wait for the first.
    private const int ConnectionLimit = 128;

    private const string Gzip = "gzip";

    /// <inheritdoc />
    public HttpAnswer Send(HttpCall call, TextBuffer body)
    {
        var watch = Stopwatch.StartNew();
        var request = Prepare(call);
        var isConnecting = true;
        HttpAnswer? answer = null;
        try
        {
            using (var stream = OpenBody(request, call))
            {
                isConnecting = false;
                Write(call.Body, stream);
            }

            // Not every runtime counts connecting and sending as part of the time.
            request.Timeout = Milliseconds(call.Timeout - watch.Elapsed);

            using var response = Receive(request);
            answer = Head(response);
            ReadBody(response, answer, body, watch, call.Timeout);
            return answer;
        }
        catch (Exception) when (IsAborted(request))
        {
            throw;
        }
        catch (WebException error)
        {
            throw TransportFailure.Of(error, call, isConnecting);
        }
        catch (TimeoutException error)
        {
            throw TransportFailure.Incomplete(error, call.Timeout);
        }
        catch (IOException error)
        {
            throw new TransportException("the connection broke: " + error.Message, true, error);
        }
        catch (InvalidDataException error)
        {
            throw new TransportException("the compressed answer is damaged: " + error.Message, true, error);
        }
        catch (UnreadableAnswerException error)
        {
            error.Answer = answer;
            throw;
        }
    }

    // A half-read or aborted request must not give its connection back to the pool, nor wait for the rest of its body when it is closed. A
    // filter runs before the streams are closed; a finally block would come after that.
    private static bool IsAborted(HttpWebRequest request)
    {
        request.Abort();
        return false;
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
        try
        {
            EnableTls12();
            return Configure(call);
        }
        catch (SecurityException error)
        {
            throw new TransportException("SQL Server does not let the assembly use the network (" + error.Message + "); it needs PERMISSION_SET = EXTERNAL_ACCESS", wasSent: false, error)
            {
                IsPermanent = true,
            };
        }
    }

    private static HttpWebRequest Configure(HttpCall call)
    {
        var request = WebRequest.CreateHttp(call.Url);
        request.Method = call.Method;
        request.AllowAutoRedirect = false;

        // Not AutomaticDecompression: Mono never frees the decompressors that it makes, 50 KB a page.
        request.Headers.Add("Accept-Encoding", Gzip);
        request.KeepAlive = true;
        request.Timeout = Milliseconds(call.Timeout);
        request.ReadWriteTimeout = BoundedStream.Milliseconds(call.Timeout);

        // Before anything touches ServicePoint: a proxy has another one.
        ProxySetting.Apply(request, call.Proxy);
        request.ServicePoint.ConnectionLimit = ConnectionLimit;
        request.ServicePoint.Expect100Continue = false;
        request.ServicePoint.UseNagleAlgorithm = false;
        foreach (var header in call.Headers)
        {
            Add(request, header.Key, header.Value);
        }

        return request;
    }

    // .NET Framework takes some headers only through properties of their own.
    private static void Add(HttpWebRequest request, string name, string value)
    {
        switch (name.ToLowerInvariant())
        {
            case "user-agent":
                request.UserAgent = value;
                break;
            case "accept":
                request.Accept = value;
                break;
            case "referer":
                request.Referer = value;
                break;
            default:
                request.Headers.Add(name, value);
                break;
        }
    }

    // Connects and sends the headers of a request with a body; what fails here never reached Stripe. Other requests connect when the answer
    // is asked for.
    private static Stream? OpenBody(HttpWebRequest request, HttpCall call)
    {
        if (call.Body == null)
        {
            // .NET Framework repeats a request without a body by itself when the connection breaks, and we would not learn of it: a DELETE
            // that worked would be followed by a 404. With a length, if only of nothing, it does not.
            if (call.Method != "GET")
            {
                request.ContentLength = 0;
            }

            return null;
        }

        // Stripe wants the type even when there is nothing to say.
        request.ContentType = call.Body.ContentType;
        request.ContentLength = call.Body.Length;

        // The framework keeps a copy of what it sends, for cases that cost less than a large file does.
        request.AllowWriteStreamBuffering = call.Body.Length <= LargestBuffered;
        return call.Body.Length == 0 ? null : request.GetRequestStream();
    }

    private static void Write(HttpBody? body, Stream? target)
    {
        if (target == null)
        {
            return;
        }

        foreach (var part in body!.Parts)
        {
            target.Write(part.Array!, part.Offset, part.Count);
        }
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

    private static HttpAnswer Head(HttpWebResponse response)
    {
        if (TransportFailure.IsOfProxy(response))
        {
            throw TransportFailure.ProxyRefusal();
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in response.Headers.AllKeys)
        {
            headers[name] = response.Headers[name] ?? "";
        }

        return new HttpAnswer((int)response.StatusCode, headers);
    }

    private static void ReadBody(HttpWebResponse response, HttpAnswer answer, TextBuffer body, Stopwatch watch, TimeSpan timeout)
    {
        var isCompressed = string.Equals(answer.Header("Content-Encoding"), Gzip, StringComparison.OrdinalIgnoreCase);
        using (var sent = new BoundedStream(response.GetResponseStream(), watch, timeout))
        using (Stream stream = isCompressed ? new GZipStream(sent, CompressionMode.Decompress) : sent)
        {
            // A body that was cut off shows at the end of its JSON, whatever its headers say.
            body.Fill(stream, LargestBody);

            // Decompression ends before the stream under it does; only a stream that was read to its end gives its connection back.
            _ = sent.ReadByte();
        }
    }

    private static int Milliseconds(TimeSpan timeout) => Math.Max(1, (int)Math.Min(int.MaxValue, timeout.TotalMilliseconds));
}
