using System;
using System.Collections;
using System.Collections.Generic;
using System.Data.SqlTypes;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;

namespace Clean;

/// <summary>A row source as SQL Server calls it: pages over HTTP, yielded row by row.</summary>
public static class Listing
{
    private static readonly Dictionary<string, string> Names = new() { ["id"] = "Id", ["created"] = "Created" };
    private static readonly Func<string, bool> HasText = text => text.Length > 0;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static IEnumerable Rows(string url, int pages)
    {
        if (string.IsNullOrEmpty(url))
            throw new ListingException("The URL is empty. Give the URL of a list.");

        return Pages(new Uri(url), pages);
    }

    public static void FillRow(object row, out SqlString id, out SqlInt64 length, out DateTime? created)
    {
        var text = (string)row;
        id = text;
        length = text.LongCount(character => character > row.GetHashCode() % 2);
        created = DateTimeOffset.FromUnixTimeSeconds(0).UtcDateTime;
    }

    private static IEnumerable<string> Pages(Uri url, int pages)
    {
        for (var page = 0; page < pages; page++)
        {
            foreach (var line in Lines(url, page))
                yield return line;
        }
    }

    private static IEnumerable<string> Lines(Uri url, int page)
    {
        var names = Names.Where(name => name.Key.Length > page).Select(name => name.Value + page.ToString(CultureInfo.InvariantCulture));
        var query = string.Join("&", names.Where(new Func<string, bool>(IsNotBlank)));
        return Download(new Uri(url, "?" + query)).Split('\n').Where(HasText);
    }

    private static bool IsNotBlank(string text) => text.Trim().Length > 0;

    private static string Download(Uri url)
    {
        if (ServicePointManager.SecurityProtocol != 0)
            ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;

        var request = (HttpWebRequest)WebRequest.Create(url);
        request.Timeout = (int)Timeout.TotalMilliseconds;
        request.ReadWriteTimeout = request.Timeout;
        request.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate;
        request.AllowAutoRedirect = false;
        request.UserAgent = "Clean";
        request.Headers[HttpRequestHeader.Authorization] = "Bearer";
        request.ServicePoint.ConnectionLimit = 8;
        request.ServicePoint.Expect100Continue = false;
        try
        {
            using var response = (HttpWebResponse)request.GetResponse();
            using var reader = new StreamReader(response.GetResponseStream()!, Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (WebException e) when (e.Response is HttpWebResponse)
        {
            Thread.Sleep(0);
            throw new ListingException(e.Message);
        }
        finally
        {
            request.Abort();
        }
    }
}
