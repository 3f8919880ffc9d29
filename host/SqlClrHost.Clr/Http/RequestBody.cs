using System.Net;

namespace SqlClrHost.Clr.Http;

/// <summary>What GetRequestStream returns when the length is known or the body is sent in chunks: each write goes to the server.</summary>
internal sealed class RequestBody : Stream
{
    private readonly HttpExchange _exchange;
    private readonly StreamedContent _content;
    private readonly Stream _connection;
    private readonly long? _length;
    private readonly CancellationTokenSource _writing;
    private readonly int _writeTimeout;
    private readonly MemoryStream? _copy;
    private long _written;
    private bool _closed;

    /// <param name="exchange">The request.</param>
    /// <param name="content">Its content.</param>
    /// <param name="connection">The connection; null when the server has answered already, so that the body is not wanted.</param>
    /// <param name="length">Content-Length, or null when the body is sent in chunks.</param>
    /// <param name="writeTimeout">The most milliseconds of one write.</param>
    /// <param name="keepCopy">Whether the body may have to be sent again, after a redirect.</param>
    public RequestBody(HttpExchange exchange, StreamedContent content, Stream? connection, long? length, int writeTimeout, bool keepCopy)
    {
        _exchange = exchange;
        _content = content;
        _connection = connection ?? Null;
        _length = length;
        _writeTimeout = writeTimeout;
        _writing = CancellationTokenSource.CreateLinkedTokenSource(exchange.Stopped);
        _copy = keepCopy ? new MemoryStream() : null;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !_closed;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether as many bytes have been written as Content-Length promises.</summary>
    public bool IsComplete => _length is null || _written == _length;

    /// <summary>What has been written, when a copy is kept.</summary>
    public byte[]? Copy => _copy?.ToArray();

    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_length is { } length && _written + count > length)
            throw new ProtocolViolationException("Bytes to be written to the stream exceed the Content-Length bytes size specified.");
        try
        {
            _writing.CancelAfter(_writeTimeout);
            _connection.WriteAsync(buffer.AsMemory(offset, count), _writing.Token).AsTask().GetAwaiter().GetResult();
            _writing.CancelAfter(Timeout.Infinite);
        }
        catch (OperationCanceledException)
        {
            throw _exchange.Stopped.IsCancellationRequested ? TransportErrors.Canceled() : TransportErrors.Timeout();
        }
        catch (IOException e)
        {
            throw TransportErrors.WriteFailure(e);
        }

        _written += count;
        _copy?.Write(buffer, offset, count);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _closed)
            return;
        _closed = true;
        base.Dispose(disposing);
        _writing.Dispose();
        if (IsComplete)
        {
            _content.Complete();
            return;
        }

        bool alreadyStopped = _exchange.Stopped.IsCancellationRequested;
        WebException error = TransportErrors.Canceled(new IOException("Cannot close stream until all bytes are written."));
        _content.Fail(error);
        _exchange.Abort();
        _exchange.ReleaseSlot();
        if (!alreadyStopped)
            throw error;
    }
}
