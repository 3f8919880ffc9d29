using System.Globalization;
using SqlClrHost;
using SqlClrHost.Clr.Http;
using SqlClrHost.Types;

namespace StripeSql.Output;

/// <summary>Shows on a terminal that a statement which takes long is alive: rows, requests and seconds, on a line that is wiped before anything else is written.</summary>
internal sealed class ProgressLine : IResultSink, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly IResultSink _inner;
    private readonly TextWriter _terminal;
    private readonly ITimer _timer;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly object _gate = new();
    private readonly Func<long> _requests;
    private readonly long _requestsBefore;
    private long _rows;
    private int _shown;

    /// <param name="inner">Where everything goes on to.</param>
    /// <param name="terminal">The terminal; null when there is none, so that nothing is shown.</param>
    /// <param name="requests">How many web requests there have been; those of the process when left out.</param>
    /// <param name="time">The clock; the system's when left out.</param>
    public ProgressLine(IResultSink inner, TextWriter? terminal, Func<long>? requests = null, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _start = _time.GetTimestamp();
        _requests = requests ?? (() => SentRequests.Count);
        _requestsBefore = _requests();
        _inner = inner;
        _terminal = terminal ?? TextWriter.Null;
        _timer = _time.CreateTimer(_ => Show(), null, terminal is null ? Timeout.InfiniteTimeSpan : Patience, Interval);
    }

    public void Columns(IReadOnlyList<ResultColumn> columns) => Quietly(() => _inner.Columns(columns));

    public bool Row(object?[] values)
    {
        bool goesOn = true;
        Quietly(() => goesOn = _inner.Row(values));
        Interlocked.Increment(ref _rows);
        return goesOn;
    }

    public void EndRows(long count) => Quietly(() => _inner.EndRows(count));

    public void Message(InfoMessage message) => Quietly(() => _inner.Message(message));

    public void RowsAffected(long count) => Quietly(() => _inner.RowsAffected(count));

    public void Error(SqlError error) => Quietly(() => _inner.Error(error));

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
            Wipe();
    }

    private void Quietly(Action write)
    {
        lock (_gate)
        {
            Wipe();
            write();
        }
    }

    private void Show()
    {
        lock (_gate)
        {
            Wipe();
            string line = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Read(ref _rows)} rows, {_requests() - _requestsBefore} requests, {_time.GetElapsedTime(_start).TotalSeconds:0} s ...");
            _terminal.Write(line);
            _terminal.Flush();
            _shown = line.Length;
        }
    }

    private void Wipe()
    {
        if (_shown > 0)
            _terminal.Write("\r" + new string(' ', _shown) + "\r");
        _shown = 0;
    }
}
