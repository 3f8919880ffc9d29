namespace StripeClr.Catalog;

/// <summary>Which T-SQL does what other connectors call an action.</summary>
public static class Coverage
{
    /// <summary>In the order that such lists have; invoices are in there twice, the second time for a customer's alone.</summary>
    public static readonly CoveredAction[] Actions =
    [
        new("Test Connection", "stripe.TestConnection"),
        new("List All Customers", "dbo.StripeCustomers", "stripe.ListCustomers"),
        new("Retrieve a Customer", "dbo.StripeCustomer"),
        new("Delete a Customer", "stripe.DeleteCustomer"),
        new("Create a Customer", "stripe.CreateCustomer"),
        new("Update a Customer", "stripe.UpdateCustomer"),
        new("List All Products", "dbo.StripeProducts", "stripe.ListProducts"),
        new("Retrieve a single Product", "dbo.StripeProduct"),
        new("Delete a Product", "stripe.DeleteProduct"),
        new("Create a Product", "stripe.CreateProduct"),
        new("Update a Product", "stripe.UpdateProduct"),
        new("List All Subscriptions", "dbo.StripeSubscriptions", "stripe.ListSubscriptions"),
        new("List All Subscriptions Items", "dbo.StripeSubscriptionItems", "stripe.ListSubscriptionItems"),
        new("Retrieve a single Subscription", "dbo.StripeSubscription"),
        new("List All Invoices", "dbo.StripeInvoices", "stripe.ListInvoices"),
        new("Retrieve an Invoice", "dbo.StripeInvoice"),
        new("Delete a Draft Invoice", "stripe.DeleteInvoice"),
        new("Finalize an Invoice", "stripe.FinalizeInvoice"),
        new("Pay an Invoice", "stripe.PayInvoice"),
        new("Send an Invoice For Manual Payment", "stripe.SendInvoice"),
        new("Void an Invoice", "stripe.VoidInvoice"),
        new("Mark an Invoice As Uncollectible", "stripe.MarkInvoiceUncollectible"),
        new("Retrieve an Invoice Line Items", "dbo.StripeInvoiceLines", "stripe.ListInvoiceLines"),
        new("Retrieve an Upcoming Invoice", "dbo.StripeUpcomingInvoice"),
        new("Retrieve an Upcoming Invoice Line Items", "dbo.StripeUpcomingInvoiceLines"),
        new("Create an Invoice", "stripe.CreateInvoice", "stripe.AddInvoiceLines"),
        new("Update an Invoice", "stripe.UpdateInvoice"),
        new("Create an Invoice Item", "stripe.CreateInvoiceItem"),
        new("List All Invoice Items", "dbo.StripeInvoiceItems", "stripe.ListInvoiceItems"),
        new("Retrieve an Invoice Item", "dbo.StripeInvoiceItem"),
        new("Delete an Invoice Item", "stripe.DeleteInvoiceItem"),
        new("Update an Invoice Item", "stripe.UpdateInvoiceItem"),
        new("List All Invoices", "dbo.StripeInvoices", "stripe.ListInvoices"),
        new("Generic Request", "dbo.StripeRequest", "stripe.Request"),
    ];
}
