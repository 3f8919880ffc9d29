using System;
using System.Diagnostics;
using System.IO;

namespace StripeClr.Http;

/// <summary>
/// The body of an answer, which has to arrive within the attempt's time: a read waits no longer than what is left of that. Without it a body
/// that stalls would take the time of a read on top.
/// </summary>
internal sealed class BoundedStream : Stream
{
    // A body that stalls this long is dead, however much time there is.
    private const int LongestStall = 5000;

    private readonly Stream _source;
    private readonly Stopwatch _watch;
    private readonly TimeSpan _timeout;

    /// <param name="source">The body as it comes.</param>
    /// <param name="watch">Runs since the attempt began.</param>
    /// <param name="timeout">How long the attempt may take.</param>
    public BoundedStream(Stream source, Stopwatch watch, TimeSpan timeout)
    {
        _source = source;
        _watch = watch;
        _timeout = timeout;
    }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>How long a read may wait: the rest of the time, at most that of a stall.</summary>
    /// <param name="left">Of the attempt's time.</param>
    public static int Milliseconds(TimeSpan left) => (int)Math.Max(1, Math.Min(LongestStall, left.TotalMilliseconds));

    /// <inheritdoc />
    /// <exception cref="TimeoutException">The time is over, and the body goes on.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_source.CanTimeout)
        {
            _source.ReadTimeout = Milliseconds(_timeout - _watch.Elapsed);
        }

        var read = _source.Read(buffer, offset, count);

        // Also for a server that sends a byte now and then, and where streams know no timeout. A body that has ended is complete, late or not.
        return read == 0 || _watch.Elapsed <= _timeout ? read : throw new TimeoutException();
    }

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }
}
