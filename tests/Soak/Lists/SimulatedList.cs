using System.Globalization;
using StripeClr.Http;
using StripeClr.Soak.Faults;

namespace StripeClr.Soak.Lists;

/// <summary>A list inside this process: thousands of scripts in seconds, on every runtime alike.</summary>
internal sealed class SimulatedList : IListStripe, IHttpTransport
{
    private readonly List<string> _ids = [];
    private readonly HashSet<string> _deleted = [];
    private readonly List<SimulatedAnswer> _pages = [];
    private Dictionary<int, FaultStep> _faults = [];
    private int _requests;

    public string Name => "simulated";

    public string Connection => "{\"ApiKey\":\"sk_test_soak\"}";

    public string Path => "/v1/things";

    public IHttpTransport Transport => this;

    public IReadOnlyList<string> Begin(ListScript script)
    {
        _ids.Clear();
        _ids.AddRange(Enumerable.Range(0, script.Rows).Select(row => "id_" + row.ToString(CultureInfo.InvariantCulture)));
        _deleted.Clear();
        _pages.Clear();
        _faults = script.Faults.ToDictionary(step => step.Request);
        _requests = 0;
        return _ids;
    }

    public void Delete(string id) => _deleted.Add(id);

    public HttpAnswer Send(HttpCall call, TextBuffer body)
    {
        _faults.TryGetValue(_requests++, out var step);
        var answer = step == null ? null : SimulatedAnswer.InPlace(step);
        if (answer == null)
        {
            answer = step?.Kind switch
            {
                FaultKind.EmptyPage => Page([], hasMore: true),
                // Any page that was answered before, not only the last one.
                FaultKind.DuplicatePage when _pages.Count > 0 => _pages[step.Number % _pages.Count],
                _ => PageAfter(Cursor(call.Url)),
            };
            _pages.Add(answer);
        }

        return answer.Give(body, step);
    }

    private static string? Cursor(Uri url)
    {
        const string Name = "starting_after=";
        var start = url.Query.IndexOf(Name, StringComparison.Ordinal);
        return start < 0 ? null : url.Query.Substring(start + Name.Length).Split('&')[0];
    }

    private SimulatedAnswer PageAfter(string? cursor)
    {
        var start = cursor == null ? 0 : _ids.IndexOf(cursor) + 1;
        if (cursor != null && (start == 0 || _deleted.Contains(cursor)))
        {
            return SimulatedAnswer.Error(400, "invalid_request_error", "resource_missing", "starting_after");
        }

        var rest = _ids.Skip(start).Where(id => !_deleted.Contains(id)).Take(ListScript.PageSize + 1).ToList();
        return Page(rest.Take(ListScript.PageSize), rest.Count > ListScript.PageSize);
    }

    private static SimulatedAnswer Page(IEnumerable<string> ids, bool hasMore) => new(200,
        "{\"object\":\"list\",\"data\":[" + string.Join(",", ids.Select(id => "{\"id\":\"" + id + "\",\"object\":\"thing\",\"name\":\"A \\\"thing\\\" [1]\"}"))
        + "],\"has_more\":" + (hasMore ? "true" : "false") + ",\"url\":\"/v1/things\"}");
}
