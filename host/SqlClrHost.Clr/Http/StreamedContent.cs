using System.Net;

namespace SqlClrHost.Clr.Http;

/// <summary>A request body that its owner writes to the connection, rather than handing it over.</summary>
internal sealed class StreamedContent(long? length) : HttpContent
{
    private readonly TaskCompletionSource<Stream> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The connection, once the head has been sent.</summary>
    public Task<Stream> Opened => _opened.Task;

    /// <summary>Says that the whole body has been written.</summary>
    public void Complete() => _written.TrySetResult();

    public void Fail(Exception error) => _written.TrySetException(error);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _opened.TrySetResult(stream);
        return _written.Task;
    }

    protected override bool TryComputeLength(out long computedLength)
    {
        computedLength = length ?? 0;
        return length is not null;
    }
}
