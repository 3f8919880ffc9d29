using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace StripeClr.Benchmarks.EndToEnd;

/// <summary>
/// Serves rendered pages as a list of any length at the cost of a copy, so that clients wait for the network alone.
/// </summary>
internal sealed class PageServer : IAsyncDisposable
{
    /// <summary>The latency of a server as far away as Stripe.</summary>
    public static readonly TimeSpan Afar = TimeSpan.FromMilliseconds(100);

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, bool> _connections = new();
    private IReadOnlyList<RenderedPage> _pages = [];
    private int _requests;
    private int _length;

    private PageServer(WebApplication app) => _app = app;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Waiting time before each answer.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Whether clients that ask for gzip get it.</summary>
    public bool Compression { get; set; }

    /// <summary>Requests since the list was set.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The connections that they came over.</summary>
    public int Connections => _connections.Count;

    public static async Task<PageServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        var server = new PageServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Sets the list.</summary>
    /// <param name="pages">Its pages, which come again with other ids.</param>
    /// <param name="length">How many pages it has; null: it never ends.</param>
    public void Serve(IReadOnlyList<RenderedPage> pages, int? length = null)
    {
        _pages = pages;
        _length = length ?? int.MaxValue;
        _connections.Clear();
        Volatile.Write(ref _requests, 0);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        _connections.TryAdd(context.Connection.Id, true);
        Interlocked.Increment(ref _requests);
        if (Latency > TimeSpan.Zero) await Task.Delay(Latency);
        int number = context.Request.Query["starting_after"].ToString() is { Length: > 0 } cursor ? RenderedPage.NumberOf(cursor) + 1 : 0;
        bool isCompressed = Compression && context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        var pieces = _pages[number % _pages.Count].Pieces(number, isLast: number + 1 >= _length, isCompressed);
        context.Response.ContentType = "application/json";
        context.Response.Headers["Request-Id"] = "req_benchmark";
        if (isCompressed) context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = pieces.Sum(static piece => piece.Length);
        foreach (var piece in pieces) await context.Response.Body.WriteAsync(piece);
    }
}
