using Newtonsoft.Json.Linq;

namespace StripeClr.Tests.Support;

/// <summary>Connections as T-SQL hands them in.</summary>
internal static class Connections
{
    /// <summary>Looks like a key, and must never be seen in any text that leaves the assembly.</summary>
    public const string Key = "sk_test_unitTestsOnly0001";

    /// <summary>All defaults.</summary>
    public static readonly string Default = Json();

    /// <summary>The key with more settings, in pairs of name and value.</summary>
    public static string Json(params string[] settings)
    {
        var json = new JObject { ["ApiKey"] = Key };
        for (var index = 0; index < settings.Length; index += 2)
        {
            json[settings[index]] = settings[index + 1];
        }

        return json.ToString();
    }
}
