using System.Net;
using FakeStripe.Control;
using FakeStripe.Http;
using FakeStripe.Resources;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FakeStripe;

/// <summary>A stateful stand-in for Stripe's API on a loopback port.</summary>
public sealed class FakeStripeServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ApiPipeline _pipeline;
    private readonly FakeStripeOptions _options;

    private FakeStripeServer(WebApplication app, ApiPipeline pipeline, FakeStripeOptions options)
    {
        _app = app;
        _pipeline = pipeline;
        _options = options;
        BaseUrl = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
    }

    /// <summary>Such as <c>http://127.0.0.1:41234</c>, without a slash at the end.</summary>
    public string BaseUrl { get; }

    /// <summary>Every request so far, in order of arrival.</summary>
    public IReadOnlyList<LoggedRequest> Requests => _pipeline.Log.Select();

    public FakeClock Clock => _pipeline.Clock;

    /// <summary>Waiting time before each answer.</summary>
    public int LatencyMilliseconds
    {
        get => _pipeline.LatencyMilliseconds;
        set => _pipeline.LatencyMilliseconds = value;
    }

    /// <summary>Whether clients that ask for gzip get it.</summary>
    public bool Compression
    {
        get => _pipeline.Compression;
        set => _pipeline.Compression = value;
    }

    public static async Task<FakeStripeServer> StartAsync(FakeStripeOptions? options = null)
    {
        options ??= new FakeStripeOptions();
        options.Check();
        var clock = new FakeClock();
        if (options.Now is { } now) clock.Set(now);

        // Empty: no settings files, environment variables or console output from the framework.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoHostLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });

        var app = builder.Build();
        var pipeline = new ApiPipeline(new RouteTable(AllResources.Endpoints), options, clock);
        app.UseRouting();
        new ControlEndpoints(pipeline, options).Map(app);
        app.MapFallback("{**path}", pipeline.HandleAsync);
        await app.StartAsync();
        return new FakeStripeServer(app, pipeline, options);
    }

    public void AddFault(Fault fault) => _pipeline.Faults.Add(fault);

    public void ClearFaults() => _pipeline.Faults.Clear();

    public void ClearRequests() => _pipeline.Log.Clear();

    /// <summary>Refuses with 429 what is over these limits; null lifts one.</summary>
    public void LimitRate(int? requestsPerSecond, int? concurrency) => _pipeline.RateLimiter.Limit(requestsPerSecond, concurrency);

    /// <summary>Back to generated data alone, with nothing logged, stored or faulty.</summary>
    public void Reset(long? invoices = null, long? customers = null, long? subscriptions = null)
    {
        var generated = _options with
        {
            Invoices = invoices ?? _options.Invoices,
            Customers = customers ?? _options.Customers,
            Subscriptions = subscriptions ?? _options.Subscriptions,
        };
        generated.Check();
        _pipeline.Reset(generated);
    }

    public async ValueTask DisposeAsync()
    {
        // Do not wait for clients that keep their connections open.
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    // The host's own would take Ctrl+C away from the test runner.
    private sealed class NoHostLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
