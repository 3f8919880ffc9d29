using System.Text.Json;

namespace StripeSql.Installation;

/// <summary>What the fake Stripe says of the requests that it has had. Asking it is not counted.</summary>
internal sealed class FakeStripeLog(string url) : IDisposable
{
    private readonly HttpClient _http = new();

    public int CountRequests()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url + "/_fake/count");
        using HttpResponseMessage response = _http.Send(request);
        response.EnsureSuccessStatusCode();
        using JsonDocument answer = JsonDocument.Parse(response.Content.ReadAsStream());
        return answer.RootElement.GetProperty("count").GetInt32();
    }

    public void Dispose() => _http.Dispose();
}
