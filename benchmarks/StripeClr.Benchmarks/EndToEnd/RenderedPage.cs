using System.Text;
using System.Text.Json;

namespace StripeClr.Benchmarks.EndToEnd;

/// <summary>
/// A page that goes out again and again, each time with another id for its last object: a list in which a page came twice would be refused.
/// </summary>
internal sealed class RenderedPage
{
    private readonly string _lastId;
    private readonly byte[] _head;
    private readonly byte[] _compressedHead;
    private readonly uint _headChecksum;
    private readonly Tail _tail;
    private readonly Tail _lastTail;

    /// <summary>Takes a page of a list that goes on behind it.</summary>
    public RenderedPage(string json)
    {
        Json = json;
        using (var document = JsonDocument.Parse(json)) _lastId = document.RootElement.GetProperty("data").EnumerateArray().Last().GetProperty("id").GetString()!;
        int split = json.IndexOf($"\"id\": \"{_lastId}\"", StringComparison.Ordinal) + "\"id\": \"".Length;
        string tail = json[(split + _lastId.Length)..];
        _head = Encoding.UTF8.GetBytes(json[..split]);
        _compressedHead = GzipSection.Compress(_head, isLast: false);
        _headChecksum = GzipSection.Checksum(0, _head);
        _tail = new Tail(tail);
        _lastTail = new Tail(tail.Replace("\n  \"has_more\": true", "\n  \"has_more\": false", StringComparison.Ordinal));
    }

    /// <summary>The page as Stripe would send it.</summary>
    public string Json { get; }

    /// <summary>An id for its last object that holds the page's number in the list.</summary>
    public string LastIdOf(int number) => _lastId[..4] + number.ToString(new string('0', _lastId.Length - 4), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number that such an id holds.</summary>
    public static int NumberOf(string lastId) => int.Parse(lastId.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What goes over the wire, piece by piece.</summary>
    /// <param name="number">The page's number in the list.</param>
    /// <param name="isLast">True when the list ends with it.</param>
    /// <param name="compression">Whether it goes with gzip.</param>
    public ReadOnlyMemory<byte>[] Pieces(int number, bool isLast, bool compression)
    {
        byte[] id = Encoding.ASCII.GetBytes(LastIdOf(number));
        var tail = isLast ? _lastTail : _tail;
        if (!compression) return [_head, id, tail.Text];

        uint checksum = GzipSection.Checksum(GzipSection.Checksum(_headChecksum, id), tail.Text);
        return [GzipSection.Header, _compressedHead, GzipSection.Store(id), tail.Compressed, GzipSection.Footer(checksum, _head.Length + id.Length + tail.Text.Length)];
    }

    // From behind the last object's id.
    private sealed class Tail(string json)
    {
        public byte[] Text { get; } = Encoding.UTF8.GetBytes(json);

        public byte[] Compressed { get; } = GzipSection.Compress(Encoding.UTF8.GetBytes(json), isLast: true);
    }
}
