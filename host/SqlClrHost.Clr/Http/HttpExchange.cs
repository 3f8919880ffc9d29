using System.Net;

namespace SqlClrHost.Clr.Http;

/// <summary>
/// One HTTP request and its answer, on a slot of its service point. Failures come out as .NET Framework's
/// <see cref="WebException"/>.
/// </summary>
#pragma warning disable CA1001 // The source of cancellation has neither timer nor handle, and outlives the exchange in its streams.
internal sealed class HttpExchange(Uri address, ServicePoint servicePoint, HttpMessageInvoker pool)
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _stop = new();
    private Task<HttpResponseMessage>? _sending;
    private volatile bool _timedOut;
    private volatile bool _connectionIsNew;
    private int _slotsHeld;

    public ServicePoint ServicePoint { get; } = servicePoint;

    /// <summary>Cancelled by <see cref="Abort"/> and by a timeout.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Sends the head of a request and waits until its body can be written.</summary>
    /// <returns>The stream to write to, or null when the server has answered without waiting for the body.</returns>
    public Stream? SendHead(HttpRequestMessage message, StreamedContent content, int timeout) => Within(timeout, () =>
    {
        Send(message);
        Task first = Task.WhenAny(content.Opened, _sending!).GetAwaiter().GetResult();
        first.GetAwaiter().GetResult();
        return content.Opened.IsCompletedSuccessfully ? content.Opened.Result : null;
    });

    /// <summary>Waits for the head of the answer; sends the request first unless its head has been sent.</summary>
    public HttpResponseMessage GetResponse(HttpRequestMessage message, int timeout) => Within(timeout, () =>
    {
        if (_sending is null)
            Send(message);
        return _sending!.GetAwaiter().GetResult();
    });

    public void Abort() => _stop.Cancel();

    public void OnConnectionOpened() => _connectionIsNew = true;

    /// <summary>Lets another request have the connection, or the right to open one.</summary>
    public void ReleaseSlot()
    {
        if (Interlocked.Exchange(ref _slotsHeld, 0) == 1)
            ServicePoint.Slots.Return();
    }

    private void Send(HttpRequestMessage message)
    {
        ServicePoint.Slots.Take(_stop.Token);
        _slotsHeld = 1;
        message.Options.Set(ConnectionPool.Exchange, this);
        SentRequests.Add();
        _sending = pool.SendAsync(message, _stop.Token);
    }

    private T Within<T>(int timeout, Func<T> action)
    {
        using var deadline = new Timer(_ => OnDeadline(), null, timeout, Timeout.Infinite);
        try
        {
            return action();
        }
        catch (OperationCanceledException e)
        {
            ReleaseSlot();
            throw _timedOut ? TransportErrors.Timeout() : TransportErrors.Canceled(e.InnerException);
        }
        catch (HttpRequestException e)
        {
            ReleaseSlot();
            throw TransportErrors.NoResponse(e, address.Host, _connectionIsNew);
        }
    }

    private void OnDeadline()
    {
        _timedOut = true;
        _stop.Cancel();
    }
}
