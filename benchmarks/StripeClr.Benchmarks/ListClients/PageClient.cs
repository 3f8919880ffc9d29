using System.Net;
using System.Text;
using System.Text.Json;

namespace StripeClr.Benchmarks.ListClients;

/// <summary>
/// The limits: HttpClient reads the same bytes, looks for nothing in them but the last object's id, and may then read all tokens with .NET's own
/// reader, making nothing of them.
/// </summary>
internal sealed class PageClient(ClientSettings settings, bool readTokens) : IDisposable
{
    private const int RowsPerPage = 100;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip }) { BaseAddress = new Uri(settings.Url) };
    private readonly MemoryStream _page = new(1 << 20);

    public IEnumerable<object?> Rows()
    {
        string? cursor = null;
        while (true)
        {
            Fetch(cursor);
            cursor = LastId();
            if (readTokens) ReadTokens();
            for (int row = 0; row < RowsPerPage; row++) yield return null;
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _page.Dispose();
    }

    private void Fetch(string? cursor)
    {
        string url = "/v1/invoices?limit=100&expand[]=data.payments" + (cursor is null ? "" : "&starting_after=" + cursor);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        using var response = _http.Send(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var body = response.Content.ReadAsStream();
        _page.SetLength(0);
        body.CopyTo(_page);
    }

    private void ReadTokens()
    {
        var reader = new Utf8JsonReader(_page.GetBuffer().AsSpan(0, (int)_page.Length));
        while (reader.Read())
        {
        }
    }

    // An object's own fields stand at one depth of a pretty-printed page.
    private string LastId()
    {
        ReadOnlySpan<byte> page = _page.GetBuffer().AsSpan(0, (int)_page.Length);
        ReadOnlySpan<byte> field = "\n      \"id\": \""u8;
        var id = page[(page.LastIndexOf(field) + field.Length)..];
        return Encoding.ASCII.GetString(id[..id.IndexOf((byte)'"')]);
    }
}
