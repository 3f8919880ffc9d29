// Generated from catalog/Resources by ./build.sh generate. Do not edit.
#nullable enable
using System;
using StripeClr.Rows;

namespace StripeClr.Requests;

/// <summary>The writing actions.</summary>
internal static class WriteActions
{
    /// <summary>All of them.</summary>
    public static readonly WriteAction[] All =
    {
        new("POST", "/v1/customers", "customer", Array.Empty<Expand>(), new[]
        {
            ParameterRule.Removed("coupon", "@Coupon", "2025-03-31.basil", "Put the coupon on the subscription or invoice (discounts[0][coupon]), or give the account the ApiVersion 2025-02-24.acacia."),
            ParameterRule.Removed("promotion_code", "@PromotionCode", "2025-03-31.basil", "Put the promotion code on the subscription or invoice (discounts[0][promotion_code]), or give the account the ApiVersion 2025-02-24.acacia."),
        }),
        new("POST", "/v1/customers/{customer}", "customer", Array.Empty<Expand>(), new[]
        {
            ParameterRule.Removed("coupon", "@Coupon", "2025-03-31.basil", "Put the coupon on the subscription or invoice (discounts[0][coupon]), or give the account the ApiVersion 2025-02-24.acacia."),
            ParameterRule.Removed("promotion_code", "@PromotionCode", "2025-03-31.basil", "Put the promotion code on the subscription or invoice (discounts[0][promotion_code]), or give the account the ApiVersion 2025-02-24.acacia."),
        }),
        new("DELETE", "/v1/customers/{customer}", "customer", Array.Empty<Expand>(), Array.Empty<ParameterRule>()),
        new("POST", "/v1/products", "product", Array.Empty<Expand>(), new[]
        {
            ParameterRule.Removed("caption", "@Caption", "2023-08-16", "Put the text into @Description or @Metadata."),
        }),
        new("POST", "/v1/products/{id}", "product", Array.Empty<Expand>(), new[]
        {
            ParameterRule.Never("type", "@Type", "Leave it out: a product keeps the type that it was made with. Make a new product for another type."),
            ParameterRule.Removed("caption", "@Caption", "2023-08-16", "Put the text into @Description or @Metadata."),
        }),
        new("DELETE", "/v1/products/{id}", "product", Array.Empty<Expand>(), Array.Empty<ParameterRule>()),
        new("POST", "/v1/invoices", "invoice", new Expand[] { new("payments", "2025-03-31.basil") }, Array.Empty<ParameterRule>()),
        new("POST", "/v1/invoices/{invoice}", "invoice", new Expand[] { new("payments", "2025-03-31.basil") }, Array.Empty<ParameterRule>()),
        new("POST", "/v1/invoices/{invoice}/add_lines", "invoice", new Expand[] { new("payments", "2025-03-31.basil") }, new[]
        {
            ParameterRule.Added("lines", "@LinesJson", "2024-06-20", "Make invoice items with stripe.CreateInvoiceItem and @InvoiceId, or give the account a newer ApiVersion."),
        }),
        new("DELETE", "/v1/invoices/{invoice}", "invoice", Array.Empty<Expand>(), Array.Empty<ParameterRule>()),
        new("POST", "/v1/invoices/{invoice}/finalize", "invoice", new Expand[] { new("payments", "2025-03-31.basil") }, Array.Empty<ParameterRule>()),
        new("POST", "/v1/invoices/{invoice}/pay", "invoice", new Expand[] { new("payments", "2025-03-31.basil") }, Array.Empty<ParameterRule>()),
        new("POST", "/v1/invoices/{invoice}/send", "invoice", new Expand[] { new("payments", "2025-03-31.basil") }, Array.Empty<ParameterRule>()),
        new("POST", "/v1/invoices/{invoice}/void", "invoice", new Expand[] { new("payments", "2025-03-31.basil") }, Array.Empty<ParameterRule>()),
        new("POST", "/v1/invoices/{invoice}/mark_uncollectible", "invoice", new Expand[] { new("payments", "2025-03-31.basil") }, Array.Empty<ParameterRule>()),
        new("POST", "/v1/invoiceitems", "invoiceitem", Array.Empty<Expand>(), new[]
        {
            ParameterRule.Renamed("pricing[price]", "price", "2025-03-31.basil"),
        }),
        new("POST", "/v1/invoiceitems/{invoiceitem}", "invoiceitem", Array.Empty<Expand>(), new[]
        {
            ParameterRule.Renamed("pricing[price]", "price", "2025-03-31.basil"),
        }),
        new("DELETE", "/v1/invoiceitems/{invoiceitem}", "invoiceitem", Array.Empty<Expand>(), Array.Empty<ParameterRule>()),
    };
}
