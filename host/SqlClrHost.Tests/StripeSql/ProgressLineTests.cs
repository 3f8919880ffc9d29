using NUnit.Framework;
using SqlClrHost.Types;
using StripeSql.Output;

namespace SqlClrHost.Tests.StripeSql;

/// <summary>The line that shows on a terminal that a long statement is alive.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ProgressLineTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly StringWriter _terminal = new();
    private readonly StringWriter _results = new();
    private long _requests = 7;

    [TearDown]
    public void Dispose()
    {
        _terminal.Dispose();
        _results.Dispose();
    }

    [Test]
    public void Show_WhenTwoSecondsHavePassed_TellsRowsRequestsAndSeconds()
    {
        using ProgressLine progress = Create(_terminal);
        progress.Columns([new ResultColumn("n", SqlType.Int)]);
        progress.Row([1]);
        progress.Row([2]);
        _requests = 10;

        _time.Advance(1.9);
        string before = _terminal.ToString();
        _time.Advance(0.1);

        Assert.That(before, Is.Empty);
        Assert.That(_terminal.ToString(), Is.EqualTo("2 rows, 3 requests, 2 s ..."));
    }

    [Test]
    public void Message_WhenTheLineIsShown_ComesAfterTheLineIsWiped()
    {
        using ProgressLine progress = Create(_terminal);
        _time.Advance(2);
        string line = _terminal.ToString();

        progress.Message(new InfoMessage("hello"));

        Assert.That(_terminal.ToString(), Is.EqualTo($"{line}\r{new string(' ', line.Length)}\rhello{_terminal.NewLine}"));
    }

    [Test]
    public void Dispose_WhenTheLineIsShown_WipesItAndShowsNoMore()
    {
        ProgressLine progress = Create(_terminal);
        _time.Advance(2);
        string line = _terminal.ToString();

        progress.Dispose();
        _time.Advance(5);

        Assert.That(_terminal.ToString(), Is.EqualTo($"{line}\r{new string(' ', line.Length)}\r"));
    }

    [Test]
    public void Show_WhenThereIsNoTerminal_WritesNothing()
    {
        using ProgressLine progress = Create(null);

        _time.Advance(10);

        Assert.That(_terminal.ToString() + _results, Is.Empty);
    }

    private ProgressLine Create(TextWriter? terminal) =>
        new(new OutputSink(new CsvWriter(_results), _terminal), terminal, () => _requests, _time);

    /// <summary>A clock with one timer, both moved by hand.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private long _now;
        private Action<long> _run = _ => { };

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new ManualTimer(() => callback(state), dueTime, period);
            _run = timer.RunUntil;
            return timer;
        }

        public void Advance(double seconds)
        {
            _now += (long)(seconds * TimeSpan.TicksPerSecond);
            _run(_now);
        }
    }

    private sealed class ManualTimer(Action callback, TimeSpan dueTime, TimeSpan period) : ITimer
    {
        private long _next = dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : dueTime.Ticks;

        public void RunUntil(long now)
        {
            while (_next <= now)
            {
                callback();
                _next += period.Ticks;
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => _next = long.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
