using System.Text.Json.Nodes;
using FakeStripe.Http;

namespace FakeStripe.Parameters;

/// <summary>The parameters of one endpoint. Reading checks everything and executes nothing.</summary>
internal sealed class ParameterSet(params Parameter[] parameters)
{
    private static readonly Parameter[] Paging =
    [
        Parameter.Integer("limit", 1, 100), Parameter.Id("starting_after"), Parameter.Id("ending_before"),
    ];

    public static readonly ParameterSet None = Of();

    /// <summary>An endpoint's own parameters and <c>expand</c>, which every endpoint has.</summary>
    public static ParameterSet Of(params Parameter[] parameters) => new([.. parameters, Parameter.TextList("expand")]);

    /// <summary>A list's filters, paging and <c>expand</c>.</summary>
    public static ParameterSet ListOf(params Parameter[] filters) => Of([.. filters, .. Paging]);

    /// <summary>The typed values of <paramref name="raw"/>; a member that the request unsets is JSON null.</summary>
    public JsonObject Read(JsonObject raw, ApiVersion version)
    {
        var values = ReadMembers(raw, version, prefix: null);
        if (values.ContainsKey("starting_after") && values.ContainsKey("ending_before"))
        {
            throw StripeError.Invalid(
                "You may only specify one of these parameters: ending_before, starting_after.", "parameters_exclusive", "starting_after");
        }

        return values;
    }

    internal JsonObject ReadMembers(JsonObject raw, ApiVersion version, string? prefix)
    {
        var known = parameters.Where(parameter => parameter.IsKnownIn(version)).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        RefuseUnknown(raw, known, prefix);

        var values = new JsonObject();
        foreach (var parameter in known.Values)
        {
            string name = FullName(prefix, parameter.Name);
            if (raw[parameter.Name] is { } value)
                values[parameter.Name] = ParameterReader.Read(parameter, name, value, version);
            else if (parameter.IsRequired)
                throw StripeError.Invalid($"Missing required param: {name}.", "parameter_missing", name);
        }

        return values;
    }

    private static void RefuseUnknown(JsonObject raw, Dictionary<string, Parameter> known, string? prefix)
    {
        string[] unknown = raw.Select(member => member.Key).Where(name => !known.ContainsKey(name)).Select(name => FullName(prefix, name)).ToArray();
        if (unknown.Length == 0) return;
        throw StripeError.Invalid(
            $"Received unknown parameter{(unknown.Length > 1 ? "s" : "")}: {string.Join(", ", unknown)}", "parameter_unknown", unknown[0]);
    }

    private static string FullName(string? prefix, string name) => prefix is null ? name : $"{prefix}[{name}]";
}
