using System;
using System.Data.SqlTypes;
using System.IO;
using System.Net;
using System.Text;

namespace ClrSamples;

/// <summary>HTTP as an assembly inside SQL Server makes it. Results are text: what happened, then details, parted by '|'.</summary>
public static class Web
{
    public static SqlInt32 OpenConnections(SqlString url) => ServicePointManager.FindServicePoint(new Uri(url.Value)).CurrentConnections;

    /// <summary>Sends a request; options are name=value parted by ';'.</summary>
    public static SqlString Send(SqlString method, SqlString url, SqlString body, SqlString options)
    {
        var settings = new WebSettings(options.IsNull ? string.Empty : options.Value);
        try
        {
            if (settings["tls12"] != null)
                ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
#pragma warning disable CA5364 // What SQL Server starts with; the test shows that it reaches no server of today.
            if (settings["onlyTls10"] != null)
                ServicePointManager.SecurityProtocol = SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls;
#pragma warning restore CA5364
            var request = (HttpWebRequest)WebRequest.Create(url.Value);
            request.Method = method.Value;
            settings.ApplyTo(request);
            if (!body.IsNull)
                WriteBody(request, Encoding.UTF8.GetBytes(body.Value), settings);
            using var response = (HttpWebResponse)request.GetResponse();
            return Read(request, response, settings);
        }
        catch (WebException e) when (e.Response is HttpWebResponse response)
        {
            using (response)
                return e.Status + "|" + e.Message + "|" + ReadText(response.GetResponseStream());
        }
        catch (WebException e)
        {
            return e.Status + "|" + e.Message + "|" + e.InnerException?.GetType().Name;
        }
        catch (Exception e) when (e is IOException or ProtocolViolationException or ArgumentException or InvalidOperationException)
        {
            return e.GetType().Name + "|" + e.Message;
        }
    }

    private static void WriteBody(HttpWebRequest request, byte[] bytes, WebSettings settings)
    {
        request.ContentType = "application/x-www-form-urlencoded";
        if (settings["chunked"] != null)
            request.SendChunked = true;
        else if (settings["buffered"] == null)
            request.ContentLength = bytes.Length + (settings["short"] != null ? 1 : 0) - (settings["long"] != null ? 1 : 0);
        // Not in a using block: its Dispose would hide the first error behind a second one.
        Stream stream = request.GetRequestStream();
        if (settings["after"] != null)
            request.KeepAlive = false;
        stream.Write(bytes, 0, bytes.Length);
        stream.Close();
    }

    private static string Read(HttpWebRequest request, HttpWebResponse response, WebSettings settings)
    {
        string head = (int)response.StatusCode + "|" + response.ContentLength + "|" + response.ContentEncoding + "|" + response.ResponseUri.AbsolutePath;
        if (settings["header"] is { } name)
            return head + "|" + response.Headers[name];
        if (settings["unread"] != null)
            return head;
        using var reader = new StreamReader(response.GetResponseStream(), Encoding.UTF8);
        if (settings["abort"] != null)
        {
            reader.Read();
            request.Abort();
        }

        return head + "|" + reader.ReadToEnd();
    }

    private static string ReadText(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
