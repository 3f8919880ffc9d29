using StripeClr.Surface.Tests.Calls;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests.Leaks;

/// <summary>Arguments with which each public routine does its work, by the names of its parameters.</summary>
internal sealed class Arguments(StripeObjects objects, InstalledDatabase database, string account)
{
    private static readonly string[] OpenInvoices = ["stripe.PayInvoice", "stripe.SendInvoice", "stripe.VoidInvoice", "stripe.MarkInvoiceUncollectible"];

    private static readonly Dictionary<string, string> Plain = new()
    {
        ["@CustomerId"] = Ids.Customer,
        ["@ProductId"] = Ids.Product,
        ["@SubscriptionId"] = Ids.Subscription,
        ["@InvoiceItemId"] = Ids.InvoiceItem,
        ["@LinesJson"] = """[{"amount":100,"description":"Line"}]""",
        ["@Currency"] = "usd",
        ["@Method"] = "POST",
        ["@Url"] = "/v1/customers",
        ["@Expression"] = "today",
        ["@Message"] = "Stripe 402 card_error/card_declined: Declined. [POST /v1/invoices/in_1/pay request=req_1 key=order-1]",
    };

    private static readonly Dictionary<string, string> Numbers = new()
    {
        ["@Amount"] = "1000",
        ["@Minor"] = "1000",
        ["@OlderThanDays"] = "10000",
        ["@From"] = "'2026-01-01'",
        ["@To"] = "'2026-02-01'",
    };

    // The stripe object that a function is about, by the longest name that its own contains.
    private static readonly (string Name, string Id, string Type)[] ObjectNames =
    [
        ("SubscriptionItem", "{item of a subscription}", "subscription_item"),
        ("InvoiceItem", Ids.InvoiceItem, "invoiceitem"),
        ("InvoiceLine", "", "line_item"),
        ("Subscription", Ids.Subscription, "subscription"),
        ("Customer", Ids.Customer, "customer"),
        ("Product", Ids.Product, "product"),
        ("Invoice", Ids.Draft, "invoice"),
        ("Price", Ids.Price, "price"),
    ];

    /// <summary>T-SQL literals for the parameters that need one.</summary>
    public Dictionary<string, string> For(PublicRoutine routine)
    {
        var ids = new Ids(objects);
        var arguments = new Dictionary<string, string>();
        foreach (var parameter in routine.Parameters)
        {
            if (Value(routine, parameter.Name) is { } text)
            {
                arguments.Add(parameter.Name, $"N'{ids.Fill(text).Replace("'", "''", StringComparison.Ordinal)}'");
            }
            else if (Numbers.TryGetValue(parameter.Name, out var number))
            {
                arguments.Add(parameter.Name, number);
            }
        }

        return arguments;
    }

    private string? Value(PublicRoutine routine, string parameter) => parameter switch
    {
        "@Account" => account,
        "@Name" => routine.Name is "stripe.SetAccount" or "stripe.UseAccount" or "stripe.RemoveAccount" ? account : "Sample",
        "@ApiKey" => LeakedSecret.Key,
        "@InvoiceId" when OpenInvoices.Contains(routine.Name) => Ids.OpenInvoice,
        // Not as a filter: nothing would be found.
        "@InvoiceId" => routine.Name.Contains("InvoiceItem", StringComparison.Ordinal) ? null : Ids.Draft,
        "@CustomerId" or "@ProductId" or "@SubscriptionId" when IsFilter(routine) => null,
        "@Id" => ObjectOf(routine).Id == "{item of a subscription}" ? SubscriptionItem() : ObjectOf(routine).Id,
        "@Json" => ObjectWithSecrets(ObjectOf(routine).Type),
        // Of a product it is its page in a shop.
        "@Url" when routine.Name.EndsWith("Product", StringComparison.Ordinal) => null,
        _ => Plain.GetValueOrDefault(parameter),
    };

    private static bool IsFilter(PublicRoutine routine) =>
        routine.Parameters.Any(parameter => parameter.Name is "@Created" or "@CreatedLaterThan");

    private static (string Name, string Id, string Type) ObjectOf(PublicRoutine routine) =>
        ObjectNames.First(found => routine.Name.Contains(found.Name, StringComparison.Ordinal));

    // Stripe makes it with its subscription and names it nowhere else.
    private string SubscriptionItem()
    {
        var subscription = objects.Subscription(objects.Customer());
        return (string)database.Query($"SELECT i.Id FROM dbo.StripeSubscriptionItems(N'{subscription}', DEFAULT, N'{account}') AS i;").Set["Id"]!;
    }

    private static string ObjectWithSecrets(string type) =>
        $$$"""
        {"id":"x_1","object":"{{{type}}}","name":"{{{LeakedSecret.Key}}}","description":"\u0073k_test_{{{LeakedSecret.Key[8..]}}} {{{LeakedSecret.BasicKey}}}",
        "client_secret":"{{{FakeStripe.Faults.EchoedSecrets.ClientSecret}}}","metadata":{"{{{LeakedSecret.Key}}}":"{{{FakeStripe.Faults.EchoedSecrets.WebhookSecret}}}"}}
        """;
}
