using StripeClr.Http;

namespace StripeClr.Tests.Support;

/// <summary>
/// A scripted Stripe: every request must be the next one of the script, and disposing fails the test when a part of the script was not asked for.
/// </summary>
internal sealed class FakeTransport : IHttpTransport, IDisposable
{
    private readonly Queue<KeyValuePair<string, Reply>> _script = new();

    /// <summary>The clock that replies take time on.</summary>
    public FakeClock Clock { get; } = new();

    /// <summary>Every request that was made.</summary>
    public List<HttpCall> Calls { get; } = [];

    /// <summary>Appends to the script.</summary>
    /// <param name="request">Such as <c>GET /v1/invoices?limit=100</c>.</param>
    /// <param name="reply">What the request gets.</param>
    public FakeTransport Expect(string request, Reply reply)
    {
        _script.Enqueue(new KeyValuePair<string, Reply>(request, reply));
        return this;
    }

    /// <inheritdoc />
    public HttpAnswer Send(HttpCall call, TextBuffer body)
    {
        Calls.Add(call);
        var request = call.Method + " " + call.Url.PathAndQuery;
        if (_script.Count == 0)
        {
            Assert.Fail("Not in the script: " + request);
        }

        var step = _script.Dequeue();
        Assert.That(request, Is.EqualTo(step.Key));
        Clock.Pass(step.Value.Duration);
        return step.Value.Give(body);
    }

    /// <summary>The header of a call, or null.</summary>
    public string? Header(int call, string name)
    {
        foreach (var header in Calls[call].Headers)
        {
            if (header.Key == name)
            {
                return header.Value;
            }
        }

        return null;
    }

    public void Dispose() => Assert.That(_script.Select(step => step.Key), Is.Empty, "Scripted requests that were not made");
}
