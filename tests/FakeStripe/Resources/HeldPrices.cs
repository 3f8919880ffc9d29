using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>Prices and products that invoice items and previews name by id.</summary>
internal static class HeldPrices
{
    public static ItemPrice OneTime(ApiCall call, string id, string parameter)
    {
        var price = Find(call, id, parameter);
        if (price.Text("type") != "one_time")
        {
            throw StripeError.Invalid(
                "The price specified is set to `type=recurring` but this field only accepts prices with `type=one_time`.", parameter: parameter);
        }

        return Of(price, 1);
    }

    public static JsonObject Find(ApiCall call, string id, string parameter)
    {
        var price = call.State.Prices.Find(id) ?? throw StripeError.Missing(400, "price", id, parameter, call.LiveMode);
        return price.Flag("active") == true
            ? price
            : throw StripeError.Invalid("The price specified is inactive. This field only accepts active prices.", parameter: parameter);
    }

    public static ItemPrice Of(JsonObject price, decimal quantity)
    {
        string unit = price.Text("unit_amount_decimal") ?? price.OptionalInteger("unit_amount")?.ToString(CultureInfo.InvariantCulture) ?? "0";
        return new ItemPrice(unit, quantity, price.Text("id")!, price.Text("product")!, price.Text("currency"), price);
    }

    public static void CheckProduct(ApiCall call, string id, string parameter)
    {
        if (!call.State.Products.Contains(id)) throw StripeError.Missing(400, "product", id, parameter, call.LiveMode);
    }
}
