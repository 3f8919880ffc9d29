using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

internal static class Balance
{
    private static readonly ResourceType Type = new("balance");

    public static IEnumerable<ApiEndpoint> Endpoints => [ApiEndpoint.Get("/v1/balance", ParameterSet.None, Type, Retrieve)];

    private static ApiResult Retrieve(ApiCall call) => ApiResult.Of(new JsonObject
    {
        ["object"] = "balance",
        ["available"] = new JsonArray(Amount(1_250_000, "usd"), Amount(84_300, "eur")),
        ["instant_available"] = new JsonArray(Amount(1_250_000, "usd")),
        ["livemode"] = false,
        ["pending"] = new JsonArray(Amount(37_250, "usd"), Amount(0, "eur")),
    });

    private static JsonObject Amount(long amount, string currency) => new()
    {
        ["amount"] = amount,
        ["currency"] = currency,
        ["source_types"] = new JsonObject { ["card"] = amount },
    };
}
