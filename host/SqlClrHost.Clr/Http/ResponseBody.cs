
namespace SqlClrHost.Clr.Http;

/// <summary>The body of an answer as it comes from the connection, failing as .NET Framework's does.</summary>
internal sealed class ResponseBody : Stream
{
    private readonly HttpExchange _exchange;
    private readonly Stream _content;
    private readonly bool _hasLength;
    private readonly int _readTimeout;
    private readonly CancellationTokenSource _reading;
    private bool _closed;

    public ResponseBody(HttpExchange exchange, HttpResponseMessage message, int readTimeout)
    {
        _exchange = exchange;
        _content = message.Content.ReadAsStream(CancellationToken.None);
        _hasLength = message.Content.Headers.ContentLength is not null;
        _readTimeout = readTimeout;
        _reading = CancellationTokenSource.CreateLinkedTokenSource(exchange.Stopped);
        bool hasNoBody = message.Content.Headers.ContentLength == 0 || message.RequestMessage!.Method == HttpMethod.Head;
        if (hasNoBody)
            exchange.ReleaseSlot();
    }

    public override bool CanRead => !_closed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        ObjectDisposedException.ThrowIf(_closed && !_exchange.Stopped.IsCancellationRequested, this);
        try
        {
            return ReadWithin(buffer.AsMemory(offset, count));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            bool aborted = _exchange.Stopped.IsCancellationRequested;
            Dispose();
            throw aborted ? TransportErrors.Canceled() : TransportErrors.Timeout();
        }
        catch (HttpIOException e) when (e.HttpRequestError == HttpRequestError.ResponseEnded)
        {
            Dispose();
            throw _hasLength ? TransportErrors.BodyCutShort() : TransportErrors.ChunksCutShort();
        }
        catch (IOException e)
        {
            Dispose();
            throw TransportErrors.ReadFailure(e);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_closed)
        {
            _closed = true;
            // Closed before its end, the connection is closed with it: what is left is not read to the end.
            _content.Dispose();
            _exchange.ReleaseSlot();
        }

        base.Dispose(disposing);
    }

    private int ReadWithin(Memory<byte> buffer)
    {
        _reading.CancelAfter(_readTimeout);
        ValueTask<int> read = _content.ReadAsync(buffer, _reading.Token);
        int count = read.IsCompletedSuccessfully ? read.Result : read.AsTask().GetAwaiter().GetResult();
        _reading.CancelAfter(Timeout.Infinite);
        if (count == 0 && buffer.Length > 0)
            _exchange.ReleaseSlot();
        return count;
    }
}
