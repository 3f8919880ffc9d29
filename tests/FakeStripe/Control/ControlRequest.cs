using System.Globalization;
using FakeStripe.Parameters;

namespace FakeStripe.Control;

/// <summary>The parameters of a <c>/_fake</c> request, from query or form. One that nobody took is an error.</summary>
internal sealed class ControlRequest
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public static async Task<ControlRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        string form = await reader.ReadToEndAsync();
        var control = new ControlRequest();
        foreach (var (name, value) in FormDecoder.Split(request.QueryString.Value?.TrimStart('?') ?? "").Concat(FormDecoder.Split(form)))
            control._values[name] = value;
        return control;
    }

    public string? Take(string name) => _values.Remove(name, out string? value) ? value : null;

    public string Require(string name) => Take(name) ?? throw new ControlException($"The parameter '{name}' is missing: add {name}=….");

    public long? TakeNumber(string name)
    {
        if (Take(name) is not { } text) return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new ControlException($"The parameter '{name}' is '{text}': it must be a whole number.");
    }

    /// <summary>A number that counts something.</summary>
    public int? TakeCount(string name) => TakeNumber(name) switch
    {
        null => null,
        >= 0 and <= int.MaxValue and var number => (int)number,
        var number => throw new ControlException($"The parameter '{name}' is {number}: it must be from 0 to {int.MaxValue}."),
    };

    public bool? TakeFlag(string name) => Take(name) switch
    {
        null => null,
        "true" or "1" => true,
        "false" or "0" => false,
        var text => throw new ControlException($"The parameter '{name}' is '{text}': it must be true or false."),
    };

    /// <summary>All parameters named <c>prefix:…</c>, by what follows the colon.</summary>
    public Dictionary<string, string> TakeAll(string prefix)
    {
        string[] names = _values.Keys.Where(name => name.StartsWith(prefix + ":", StringComparison.Ordinal)).ToArray();
        return names.ToDictionary(name => name[(prefix.Length + 1)..], name => Take(name)!);
    }

    public void RefuseRest()
    {
        if (_values.Count > 0) throw new ControlException($"Unknown parameter '{_values.Keys.First()}': remove it or correct its name.");
    }
}

/// <summary>A <c>/_fake</c> request that cannot be understood.</summary>
internal sealed class ControlException(string message) : Exception(message);
