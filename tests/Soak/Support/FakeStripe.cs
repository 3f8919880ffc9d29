using System.Globalization;
using Newtonsoft.Json.Linq;
using StripeClr.Soak.Faults;
using StripeClr.Tests.Support;

namespace StripeClr.Soak.Support;

/// <summary>The fake Stripe in a process of its own on a free loopback port; it ends with this one.</summary>
internal sealed class FakeStripe : IDisposable
{
    public const string Key = "sk_test_soak";

    private readonly FakeStripeProgram _program;
    private readonly HttpClient _http;

    public FakeStripe(string arguments = "")
    {
        _program = new FakeStripeProgram(Program(), arguments);
        _http = new HttpClient { BaseAddress = new Uri(BaseUrl) };
        _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Key);
    }

    public string BaseUrl => _program.BaseUrl;

    /// <summary>A connection to it.</summary>
    /// <param name="settings">More settings.</param>
    public string Connection(params (string Name, string Value)[] settings)
    {
        var connection = new JObject { ["ApiKey"] = Key, [nameof(BaseUrl)] = BaseUrl };
        foreach (var (name, value) in settings)
        {
            connection[name] = value;
        }

        return connection.ToString();
    }

    /// <summary>Back to that many customers and invoices; log, faults and all else forgotten.</summary>
    public void Reset(int customers, int invoices = 0) =>
        Control("/_fake/reset", ("customers", Text(customers)), ("invoices", Text(invoices)), ("subscriptions", "0"));

    /// <summary>Puts faults in place for the requests to come, the next of which is number 0.</summary>
    public void Fail(IEnumerable<FaultStep> steps, string method)
    {
        var before = 0;
        foreach (var step in steps.Where(step => step.Kind != FaultKind.NotSent))
        {
            // The fake counts, for each fault, the requests that no earlier one met.
            Control("/_fake/fault", [("method", method), ("after", Text(step.Request - before)), .. Options(step)]);
            before++;
        }
    }

    public void ClearFaults() => Control("/_fake/faults/clear");

    /// <summary>What the API says, asked without the product.</summary>
    public JObject Get(string path) => Read(_http.GetAsync(path));

    /// <summary>The ids of a whole list in its order.</summary>
    public List<string> Ids(string path)
    {
        var ids = new List<string>();
        JObject page;
        do
        {
            page = Get(path + "?limit=100" + (ids.Count == 0 ? "" : "&starting_after=" + ids[ids.Count - 1]));
            ids.AddRange(page["data"]!.Select(item => (string)item["id"]!));
        }
        while ((bool)page["has_more"]!);
        return ids;
    }

    /// <summary>The same for a POST.</summary>
    public JObject Post(string path, params (string Name, string Value)[] fields) => Read(_http.PostAsync(path, Form(fields)));

    /// <summary>A switch of the fake itself.</summary>
    public void Control(string path, params (string Name, string Value)[] fields) => Post(path, fields);

    /// <summary>Every request that was made.</summary>
    public JArray Requests => JArray.Parse(_http.GetStringAsync("/_fake/requests").GetAwaiter().GetResult());

    public void Dispose()
    {
        _http.Dispose();
        _program.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Options(FaultStep step)
    {
        yield return ("kind", step.Kind switch
        {
            FaultKind.Lost => "reset_before",
            FaultKind.ResetAfter => "reset_after",
            FaultKind.Cut => "cut",
            FaultKind.Malformed => "malformed",
            FaultKind.Html or FaultKind.HtmlOk => "html",
            FaultKind.Redirect => "redirect",
            FaultKind.RateLimited => "429",
            FaultKind.Stall => "stall",
            FaultKind.Slow => "slow",
            FaultKind.ContentType => "content_type",
            FaultKind.DuplicatePage => "duplicate_page",
            FaultKind.EmptyPage => "has_more_empty",
            _ => "status",
        });
        yield return ("milliseconds", Text(step.Milliseconds));
        yield return ("bytes", Text(step.Number * 3));
        var status = step.Kind switch
        {
            FaultKind.HtmlOk => 200,
            FaultKind.ServerError => 500,
            FaultKind.Unavailable => 503,
            FaultKind.KeyInUse => 409,
            FaultKind.Unauthorized => 401,
            _ => 0,
        };
        if (status != 0)
        {
            yield return ("status", Text(status));
        }

        if (step.Kind == FaultKind.KeyInUse)
        {
            yield return ("code", "idempotency_key_in_use");
        }

        if (step.Acts)
        {
            yield return ("effect", "before");
        }

        if (step.IsStored)
        {
            yield return ("stored", "true");
        }
    }

    // artifacts/bin/FakeStripe stands beside the output of this project.
    private static string Program()
    {
        for (var folder = new DirectoryInfo(AppDomain.CurrentDomain.BaseDirectory); folder != null; folder = folder.Parent)
        {
            var program = Path.Combine(folder.FullName, "FakeStripe", "release", "FakeStripe.dll");
            if (File.Exists(program))
            {
                return program;
            }
        }

        throw new InvalidOperationException("FakeStripe.dll is not beside this program: build tests/FakeStripe, and run from the repository's own output folder.");
    }

    private static FormUrlEncodedContent Form((string Name, string Value)[] fields) =>
        new(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));

    private static JObject Read(Task<HttpResponseMessage> request)
    {
        using var response = request.GetAwaiter().GetResult();
        var text = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        return response.IsSuccessStatusCode ? JObject.Parse(text) : throw new InvalidOperationException("The fake refused " + response.RequestMessage!.RequestUri + ": " + text);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
