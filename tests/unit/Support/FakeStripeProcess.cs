using Newtonsoft.Json.Linq;

namespace StripeClr.Tests.Support;

/// <summary>The fake Stripe in a process of its own on a free loopback port; it ends with this one.</summary>
internal sealed class FakeStripeProcess : IDisposable
{
    private readonly FakeStripeProgram _program;
    private readonly HttpClient _http;

    public FakeStripeProcess(params string[] arguments)
    {
        _program = new FakeStripeProgram(Repository.FileAt("artifacts/bin/FakeStripe/release/FakeStripe.dll"), string.Join(" ", arguments));
        _http = new HttpClient { BaseAddress = new Uri(BaseUrl) };
    }

    public string BaseUrl => _program.BaseUrl;

    /// <summary>A connection to it, with more settings in pairs of name and value.</summary>
    public string Connection(params string[] settings) => Connections.Json(["BaseUrl", BaseUrl, .. settings]);

    /// <summary>Back to the generated data; log and faults forgotten.</summary>
    public void Reset() => Post("/_fake/reset");

    /// <summary>Makes requests fail; options in pairs of name and value.</summary>
    public void Fail(string kind, params string[] options) => Post("/_fake/fault", ["kind", kind, .. options]);

    /// <summary>How many requests were made.</summary>
    public int RequestCount => (int)Get("/_fake/count")["count"]!;

    /// <summary>Over how many connections they came.</summary>
    public int ConnectionCount => (int)Get("/_fake/count")["connections"]!;

    /// <summary>Every request that was made.</summary>
    public JArray Requests => (JArray)Get("/_fake/requests");

    public void Dispose()
    {
        _http.Dispose();
        _program.Dispose();
    }

    private JToken Get(string path) => JToken.Parse(_http.GetStringAsync(path).GetAwaiter().GetResult());

    private void Post(string path, params string[] parameters)
    {
        var fields = new List<KeyValuePair<string, string>>();
        for (var index = 0; index < parameters.Length; index += 2)
        {
            fields.Add(new KeyValuePair<string, string>(parameters[index], parameters[index + 1]));
        }

        using var content = new FormUrlEncodedContent(fields);
        using var response = _http.PostAsync(path, content).GetAwaiter().GetResult();
        Assert.That(response.IsSuccessStatusCode, Is.True, response.Content.ReadAsStringAsync().GetAwaiter().GetResult());
    }
}
