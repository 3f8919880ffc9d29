using System.Diagnostics;
using StripeClr.Http;

namespace StripeClr.Tests.Http;

/// <summary>A body has what is left of the attempt's time, and no more.</summary>
public sealed class BoundedStreamTests
{
    private static readonly byte[] Buffer = new byte[10];

    [TestCase(60.0, 5000)]
    [TestCase(5.0, 5000)]
    [TestCase(1.5, 1500)]
    [TestCase(0.0, 1)]
    [TestCase(-3.0, 1)]
    public void Milliseconds_WhenSoMuchIsLeft_IsThatButNoStall(double left, int milliseconds) =>
        Assert.That(BoundedStream.Milliseconds(TimeSpan.FromSeconds(left)), Is.EqualTo(milliseconds));

    [Test]
    public void Read_WhenThereIsTime_LetsTheSourceWaitForTheRestOfIt()
    {
        var source = new Source(7, 0);
        using var body = new BoundedStream(source, Stopwatch.StartNew(), TimeSpan.FromSeconds(4));
        Assert.That(body.Read(Buffer, 0, 10), Is.EqualTo(7));
        Assert.That(body.Read(Buffer, 0, 10), Is.Zero);
        Assert.That(source.Timeouts, Has.Count.EqualTo(2).And.All.InRange(1, 4000));
    }

    [Test]
    public void Read_WhenTheTimeIsOverAndTheBodyGoesOn_TimesOut()
    {
        using var body = new BoundedStream(new Source(7), Stopwatch.StartNew(), TimeSpan.FromSeconds(-1));
        Assert.That(() => body.Read(Buffer, 0, 10), Throws.InstanceOf<TimeoutException>());
    }

    [Test]
    public void Read_WhenTheTimeIsOverAndTheBodyHasEnded_IsComplete()
    {
        var source = new Source(0);
        using var body = new BoundedStream(source, Stopwatch.StartNew(), TimeSpan.FromSeconds(-1));
        Assert.That(body.Read(Buffer, 0, 10), Is.Zero);
        Assert.That(source.Timeouts, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Dispose_WhenCalled_DisposesTheSource()
    {
        var source = new Source();
        new BoundedStream(source, Stopwatch.StartNew(), TimeSpan.Zero).Dispose();
        Assert.That(() => source.ReadByte(), Throws.InstanceOf<ObjectDisposedException>());
    }

    // Gives as many bytes at each read as it was told, and notes how long it may wait.
    private sealed class Source(params int[] counts) : MemoryStream
    {
        private int _reads;

        public List<int> Timeouts { get; } = [];

        public override bool CanTimeout => true;

        public override int ReadTimeout
        {
            get => Timeouts[Timeouts.Count - 1];
            set => Timeouts.Add(value);
        }

        public override int Read(byte[] buffer, int offset, int count) => counts[_reads++];
    }
}
