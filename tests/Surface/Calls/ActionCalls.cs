namespace StripeClr.Surface.Tests.Calls;

/// <summary>Every action of the connectors, by its name there, and how it is done in T-SQL.</summary>
internal static class ActionCalls
{
    private static readonly (string, string)[] Page = [("limit", "100")];
    private static readonly (string, string)[] InvoicePage = [("limit", "100"), ("expand[0]", "data.payments")];
    private static readonly (string, string)[] InvoicePayments = [("expand[0]", "payments")];

    private static readonly Together TaxId = Together.All("Tax Id Type", "Tax Id Value");
    private static readonly Together Shipping = new(
        [
            "Shipping Name", "Shipping Phone", "Shipping Address Line1", "Shipping Address Line2", "Shipping Address City", "Shipping Address State",
            "Shipping Address Country", "Shipping Address Postal Code",
        ],
        ["Shipping Name", "Shipping Address Line1"]);
    private static readonly Together Dimensions = Together.All(
        "Package Dimensions - Height", "Package Dimensions - Length", "Package Dimensions - Weight", "Package Dimensions - Width");
    private static readonly Together Transfer = new(["Transfer Data Amount"], ["Transfer Data Destination Id"]);
    private static readonly Together PriceData = Together.All("Price Data Currency", "Price Data Product", "Price Data Unit Amount");
    private static readonly Together PriceDataDecimal = new(["Price Data Unit Amount Decimal"], ["Price Data Currency", "Price Data Product"]);

    private static readonly Dictionary<string, ActionCall> ByAction = new()
    {
        ["Test Connection"] = new("stripe.TestConnection"),

        ["List All Customers"] = new("stripe.ListCustomers") { Function = "dbo.StripeCustomers", Sends = Page },
        ["Retrieve a Customer"] = new("dbo.StripeCustomer", "Customer Id") { IdArgument = "@Id" },
        ["Delete a Customer"] = new("stripe.DeleteCustomer", "Customer Id"),
        ["Create a Customer"] = new("stripe.CreateCustomer")
        {
            Together = [TaxId, Shipping, new(["Invoice Settings - Default Payment Method"], ["Payment Method"])],
        },
        ["Update a Customer"] = new("stripe.UpdateCustomer", "Customer Id") { Together = [TaxId, Shipping] },

        ["List All Products"] = new("stripe.ListProducts") { Function = "dbo.StripeProducts", Sends = Page },
        ["Retrieve a single Product"] = new("dbo.StripeProduct", "Product Id") { IdArgument = "@Id" },
        ["Delete a Product"] = new("stripe.DeleteProduct", "Product Id"),
        ["Create a Product"] = new("stripe.CreateProduct", "Name") { Together = [Dimensions] },
        ["Update a Product"] = new("stripe.UpdateProduct", "Product Id") { Together = [Dimensions] },

        ["List All Subscriptions"] = new("stripe.ListSubscriptions") { Function = "dbo.StripeSubscriptions" },
        ["List All Subscriptions Items"] = new("stripe.ListSubscriptionItems", "Subscription Id") { Function = "dbo.StripeSubscriptionItems", Sends = Page },
        ["Retrieve a single Subscription"] = new("dbo.StripeSubscription", "Subscription Id") { IdArgument = "@Id", Sends = [("expand[0]", "discounts")] },

        ["List All Invoices"] = new("stripe.ListInvoices") { Function = "dbo.StripeInvoices", Sends = InvoicePage },
        ["List All Invoices (second entry)"] = new("stripe.ListInvoices") { Function = "dbo.StripeInvoices", Sends = InvoicePage },
        ["Retrieve an Invoice"] = new("dbo.StripeInvoice", "Invoice Id") { IdArgument = "@Id", Sends = InvoicePayments },
        ["Delete a Draft Invoice"] = new("stripe.DeleteInvoice", "Invoice Id"),
        ["Finalize an Invoice"] = new("stripe.FinalizeInvoice", "Invoice Id") { Sends = InvoicePayments },
        ["Pay an Invoice"] = new("stripe.PayInvoice", "Invoice Id") { Invoice = Ids.OpenInvoice, Sends = InvoicePayments },
        ["Send an Invoice For Manual Payment"] = new("stripe.SendInvoice", "Invoice Id") { Invoice = Ids.OpenInvoice, Sends = InvoicePayments },
        ["Void an Invoice"] = new("stripe.VoidInvoice", "Invoice Id") { Invoice = Ids.OpenInvoice, Sends = InvoicePayments },
        ["Mark an Invoice As Uncollectible"] = new("stripe.MarkInvoiceUncollectible", "Invoice Id") { Invoice = Ids.OpenInvoice, Sends = InvoicePayments },
        ["Retrieve an Invoice Line Items"] = new("stripe.ListInvoiceLines", "Invoice Id") { Function = "dbo.StripeInvoiceLines", Sends = Page },
        ["Retrieve an Upcoming Invoice"] = new("dbo.StripeUpcomingInvoice"),
        ["Retrieve an Upcoming Invoice Line Items"] = new("dbo.StripeUpcomingInvoiceLines"),
        ["Create an Invoice"] = new("stripe.CreateInvoice", "Customer Id")
        {
            Sends = [.. InvoicePayments, ("pending_invoice_items_behavior", "include")],
            Together = [Together.All("Collection Method", "Days Until Due"), new(["Due Date"], ["Collection Method"]), Transfer],
        },
        ["Update an Invoice"] = new("stripe.UpdateInvoice", "Invoice Id") { Sends = InvoicePayments, Together = [Transfer] },

        ["Create an Invoice Item"] = new("stripe.CreateInvoiceItem", "Customer Id")
        {
            Together =
            [
                PriceData,
                PriceDataDecimal,
                new(["Price Id"], []),
                new(["Period Start", "Period End"], ["Period Start", "Period End", "Amount", "Currency"]),
                new(["Quantity"], ["Unit Amount Decimal", "Currency"]),
                new(["Unit Amount", "Unit Amount Decimal"], ["Currency"]),
            ],
            Otherwise = ["Amount", "Currency"],
        },
        ["Update an Invoice Item"] = new("stripe.UpdateInvoiceItem", "Invoice Item Id")
        {
            Together = [PriceData, PriceDataDecimal, Together.All("Period Start", "Period End"), new(["Quantity"], ["Unit Amount Decimal"])],
        },
        ["List All Invoice Items"] = new("stripe.ListInvoiceItems") { Function = "dbo.StripeInvoiceItems", Sends = Page },
        ["Retrieve an Invoice Item"] = new("dbo.StripeInvoiceItem", "Invoice Item Id") { IdArgument = "@Id" },
        ["Delete an Invoice Item"] = new("stripe.DeleteInvoiceItem", "Invoice Item Id"),

        ["Generic Request"] = new("stripe.Request"),
    };

    public static IReadOnlyCollection<string> Actions => ByAction.Keys;

    public static ActionCall Of(string action) =>
        ByAction.TryGetValue(action, out var call) ? call : throw new AssertionException($"Nobody has said how \"{action}\" is done in T-SQL: add it.");
}
