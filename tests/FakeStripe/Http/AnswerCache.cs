namespace FakeStripe.Http;

/// <summary>
/// Pages as they were sent, for as long as nothing changes: who reads the same list again measures the reader, not this program's rendering.
/// Only for answers that follow from the held objects alone.
/// </summary>
internal sealed class AnswerCache
{
    private const long MaximumBytes = 128L << 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ApiAnswer> _answers = new(StringComparer.Ordinal);
    private long _bytes;
    private long _generation;

    /// <summary>Changes with each change of an object. Read it while the objects are read.</summary>
    public long Generation
    {
        get
        {
            lock (_gate)
            {
                return _generation;
            }
        }
    }

    public static string KeyOf(ApiRequest request, ApiVersion version) =>
        $"{version} {request.LiveMode} {request.Path}{request.Context.Request.QueryString}";

    public ApiAnswer? Find(string key)
    {
        lock (_gate)
        {
            return _answers.GetValueOrDefault(key);
        }
    }

    /// <summary>Keeps the answer unless objects have changed since <paramref name="generation"/>, or there is no room.</summary>
    public void Add(string key, ApiAnswer answer, long generation)
    {
        lock (_gate)
        {
            if (generation != _generation || _bytes + answer.Body.Length > MaximumBytes || !_answers.TryAdd(key, answer)) return;
            _bytes += answer.Body.Length;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _generation++;
            _answers.Clear();
            _bytes = 0;
        }
    }
}
