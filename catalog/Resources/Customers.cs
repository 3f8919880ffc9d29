namespace StripeClr.Catalog.Resources;

internal static class Customers
{
    private const string Basil = "2025-03-31.basil";
    private const string LeaveOut = "Give it a value, or leave it out.";

    private static readonly Parameter Id = new("CustomerId", "{customer}", Sql.Id, "The customer.") { Required = true };

    // What creating and updating have in common; between them stands what they do not.
    private static readonly Parameter[] Names =
    [
        new("Name", "name", Sql.Text, "Full or business name."),
        new("Description", "description", Sql.LongText, "Free text shown in the Dashboard."),
        new("Email", "email", Sql.Text, "E-mail address."),
    ];

    private static readonly Parameter[] Billing =
    [
        new("Phone", "phone", Sql.Text, "Phone number."),
        new("Balance", "balance", Sql.Amount, "What the next invoice adds, in the smallest unit; negative is a credit."),
        new("Coupon", "coupon", Sql.Text, "Coupon for all recurring charges.")
        {
            Rule = new(RuleKind.Removed, Basil, "Put the coupon on the subscription or invoice (discounts[0][coupon]), or give the account the ApiVersion 2025-02-24.acacia."),
        },
        new("PreferredLocales", "preferred_locales", Sql.List, "Languages in order, one or a JSON array: [\"en-US\",\"es\"]."),
        new("PromotionCode", "promotion_code", Sql.Text, "Promotion code for all recurring charges (promo_…).")
        {
            Rule = new(RuleKind.Removed, Basil, "Put the promotion code on the subscription or invoice (discounts[0][promotion_code]), or give the account the ApiVersion 2025-02-24.acacia."),
        },
    ];

    private static readonly Parameter[] Details =
    [
        new("AddressLine1", "address[line1]", Sql.Text, "Billing address: street."),
        new("AddressLine2", "address[line2]", Sql.Text, "Billing address: second line."),
        new("AddressCity", "address[city]", Sql.Text, "Billing address: city."),
        new("AddressState", "address[state]", Sql.Text, "Billing address: state or region."),
        new("AddressCountry", "address[country]", Sql.Text, "Billing address: country, two letters."),
        new("AddressPostalCode", "address[postal_code]", Sql.Text, "Billing address: postal code."),
        new("ShippingName", "shipping[name]", Sql.Text, "Who receives the goods; goes together with an address.") { EmptyRefused = "@Extra = N'{\"shipping\":\"\"}' clears the recipient with the whole shipping address." },
        new("ShippingPhone", "shipping[phone]", Sql.Text, "Phone of the recipient."),
        new("ShippingAddressLine1", "shipping[address][line1]", Sql.Text, "Shipping address: street."),
        new("ShippingAddressLine2", "shipping[address][line2]", Sql.Text, "Shipping address: second line."),
        new("ShippingAddressCity", "shipping[address][city]", Sql.Text, "Shipping address: city."),
        new("ShippingAddressState", "shipping[address][state]", Sql.Text, "Shipping address: state or region."),
        new("ShippingAddressCountry", "shipping[address][country]", Sql.Text, "Shipping address: country, two letters."),
        new("ShippingAddressPostalCode", "shipping[address][postal_code]", Sql.Text, "Shipping address: postal code."),
        new("InvoicePrefix", "invoice_prefix", Sql.Text, "Start of invoice numbers: 1 to 12 upper-case letters or digits."),
        new("DefaultPaymentMethod", "invoice_settings[default_payment_method]", Sql.Text, "Payment method of subscriptions and invoices (pm_…)."),
        new("InvoiceFooter", "invoice_settings[footer]", Sql.LongText, "Default footer of invoices."),
        new("NextInvoiceSequence", "next_invoice_sequence", Sql.Whole, "Number of the next invoice."),
        new("TaxExempt", "tax_exempt", Sql.Text, "none, exempt or reverse."),
        new("Metadata", "metadata", Sql.JsonObject, "Your own names and values: {\"customer_no\":\"1042\"}."),
    ];

    public static readonly Resource Resource = new(
        "Customer", "Customers", "customer", "/v1/customers", "customer",
        Filters:
        [
            new("Email", "email", Sql.Text, "Exactly this e-mail address; Stripe compares case-sensitively.", "N'jane@example.com'"),
            new("Created", "created", Sql.Range, "Times of creation.", "N'>= monthstart'"),
        ],
        Columns:
        [
            new("Id", Sql.Id, "id", "cus_…; kept when the customer is deleted."),
            new("Name", Sql.Text, "name", "Full or business name."),
            new("BusinessName", Sql.Text, "business_name", "Business name, where it is kept apart."),
            new("IndividualName", Sql.Text, "individual_name", "Person's name, where it is kept apart."),
            new("Email", Sql.Text, "email", "E-mail address."),
            new("Phone", Sql.Text, "phone", "Phone number."),
            new("Description", Sql.LongText, "description", "Free text shown in the Dashboard."),
            new("Created", Sql.Time, "created", "Creation time, UTC."),
            new("Currency", Sql.Id, "currency", "Currency of recurring billing, lower case."),
            new("Balance", Sql.Amount, "balance", "What the next invoice adds, in the smallest unit; negative is a credit."),
            new("Delinquent", Sql.Bit, "delinquent", "1: the latest invoice is overdue or its payment failed."),
            new("Deleted", Sql.Bit, "deleted", "1: deleted; the other columns are NULL then."),
            new("DefaultSource", Sql.Id, "id(default_source)", "Default card or source of the older Sources API."),
            new("DefaultPaymentMethod", Sql.Id, "id(invoice_settings.default_payment_method)", "Default payment method of subscriptions and invoices (pm_…)."),
            new("InvoiceFooter", Sql.LongText, "invoice_settings.footer", "Default footer of invoices."),
            new("InvoicePrefix", Sql.Id, "invoice_prefix", "Start of invoice numbers: 1 to 12 upper-case letters or digits."),
            new("NextInvoiceSequence", Sql.BigInt, "next_invoice_sequence", "Number of the next invoice."),
            new("TaxExempt", Sql.Id, "tax_exempt", "none, exempt or reverse."),
            new("PreferredLocales", Sql.Text, "join(preferred_locales[])", "Languages in order of preference, with commas between."),
            new("AddressLine1", Sql.Text, "address.line1", "Billing address: street."),
            new("AddressLine2", Sql.Text, "address.line2", "Billing address: second line."),
            new("AddressCity", Sql.Text, "address.city", "Billing address: city."),
            new("AddressState", Sql.Text, "address.state", "Billing address: state or region."),
            new("AddressPostalCode", Sql.Text, "address.postal_code", "Billing address: postal code."),
            new("AddressCountry", Sql.Text, "address.country", "Billing address: country, two letters (free text in old rows)."),
            new("ShippingName", Sql.Text, "shipping.name", "Who receives the goods."),
            new("ShippingPhone", Sql.Text, "shipping.phone", "Phone of the recipient."),
            new("ShippingLine1", Sql.Text, "shipping.address.line1", "Shipping address: street."),
            new("ShippingLine2", Sql.Text, "shipping.address.line2", "Shipping address: second line."),
            new("ShippingCity", Sql.Text, "shipping.address.city", "Shipping address: city."),
            new("ShippingState", Sql.Text, "shipping.address.state", "Shipping address: state or region."),
            new("ShippingPostalCode", Sql.Text, "shipping.address.postal_code", "Shipping address: postal code."),
            new("ShippingCountry", Sql.Text, "shipping.address.country", "Shipping address: country."),
            new("DiscountId", Sql.Id, "discount.id", "Discount on the customer (di_…)."),
            new("CouponId", Sql.Id, "id(discount.source.coupon)|id(discount.coupon)", "Coupon of that discount."),
            new("PromotionCodeId", Sql.Id, "id(discount.promotion_code)", "Promotion code of that discount."),
            new("CustomerAccount", Sql.Id, "customer_account", "The same customer as an account of Stripe's v2 API."),
            new("TestClock", Sql.Id, "id(test_clock)", "Test clock that the customer lives by; NULL for most."),
            new("LiveMode", Sql.Bit, "livemode", "1: live data, 0: test data."),
            new("MetadataJson", Sql.LongText, "json(metadata)", "The metadata as a JSON object; read it with JSON_VALUE."),
            new("RawJson", Sql.LongText, "json($)", "The whole object as Stripe sent it, client secrets masked."),
        ],
        Actions:
        [
            new("CreateCustomer", "POST", "/v1/customers", "Makes a customer.",
                "@Name = N'Jane Example', @Email = N'jane@example.com'",
                [
                    .. Names,
                    new("PaymentMethod", "payment_method", Sql.Text, "Payment method to attach (pm_…)."),
                    .. Billing,
                    new("TaxIdType", "tax_id_data[0][type]", Sql.Text, "Type of the tax id, such as eu_vat.") { Needs = "TaxIdValue", EmptyRefused = LeaveOut },
                    new("TaxIdValue", "tax_id_data[0][value]", Sql.Text, "The tax id.") { Needs = "TaxIdType", EmptyRefused = LeaveOut },
                    .. Details,
                ])
            {
                Creates = true,
            },
            new("UpdateCustomer", "POST", "/v1/customers/{customer}",
                "Changes a customer. A payment method and a tax id go first, each by a call of its own; the same @IdempotencyKey repeats all safely.",
                "@CustomerId = N'cus_…', @Phone = N'+1 555 0100', @Metadata = N'{\"customer_no\":\"1042\"}'",
                [
                    Id,
                    .. Names,
                    new("PaymentMethod", "", Sql.Text, "Payment method to attach (pm_…). @DefaultPaymentMethod makes it the default.")
                    {
                        EmptyRefused = LeaveOut,
                        FurtherCall = "POST /v1/payment_methods/{payment_method}/attach",
                    },
                    .. Billing,
                    new("TaxIdType", "", Sql.Text, "Type of the tax id to add, such as eu_vat.")
                    {
                        Needs = "TaxIdValue",
                        EmptyRefused = LeaveOut,
                        FurtherCall = "POST /v1/customers/{customer}/tax_ids",
                    },
                    new("TaxIdValue", "", Sql.Text, "The tax id to add.")
                    {
                        Needs = "TaxIdType",
                        EmptyRefused = LeaveOut,
                        FurtherCall = "POST /v1/customers/{customer}/tax_ids",
                    },
                    .. Details,
                ])
            {
                Caller = "CallUpdateCustomer",
            },
            new("DeleteCustomer", "DELETE", "/v1/customers/{customer}", "Deletes for good: a customer, whose subscriptions are canceled.",
                "@CustomerId = N'cus_…'", [Id]),
        ])
    {
        Noun = "customer",
        ExampleId = "N'cus_…'",
        Note = "Customers, newest first as a rule; ORDER BY when it matters. Deleted ones are left out.",
        Link = "https://docs.stripe.com/api/customers",
    };
}
