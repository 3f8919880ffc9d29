namespace StripeClr.Catalog.Resources;

internal static class Products
{
    private static readonly Parameter Id = new("ProductId", "{id}", Sql.Id, "The product.") { Required = true };

    // What creating and updating have in common; between them stands Type, which only creating takes.
    private static readonly Parameter[] Details =
    [
        new("Active", "active", Sql.Bit, "0: not for sale."),
        new("Description", "description", Sql.LongText, "Text shown to the customer."),
        new("Caption", "caption", Sql.Text, "Short text below the name.")
        {
            Rule = new(RuleKind.Removed, "2023-08-16", "Put the text into @Description or @Metadata."),
        },
        new("PackageDimensionsHeight", "package_dimensions[height]", Sql.Measure, "Height in inches; all four dimensions go together."),
        new("PackageDimensionsLength", "package_dimensions[length]", Sql.Measure, "Length in inches."),
        new("PackageDimensionsWeight", "package_dimensions[weight]", Sql.Measure, "Weight in ounces."),
        new("PackageDimensionsWidth", "package_dimensions[width]", Sql.Measure, "Width in inches."),
        new("Shippable", "shippable", Sql.Bit, "1: it is shipped."),
        new("StatementDescriptor", "statement_descriptor", Sql.Text, "What the card statement says: up to 22 characters, at least one letter."),
        new("UnitLabel", "unit_label", Sql.Text, "What one is called on invoices, such as seat."),
        new("Url", "url", Sql.Text, "Public web page of the product."),
        new("Image1", "images[0]", Sql.Text, "Address of a picture. Those given replace the whole list; blank ones are left out, all blank: no pictures."),
        new("Image2", "images[1]", Sql.Text, "Address of a picture."),
        new("Image3", "images[2]", Sql.Text, "Address of a picture."),
        new("Image4", "images[3]", Sql.Text, "Address of a picture."),
        new("Image5", "images[4]", Sql.Text, "Address of a picture."),
        new("Image6", "images[5]", Sql.Text, "Address of a picture."),
        new("Image7", "images[6]", Sql.Text, "Address of a picture."),
        new("Image8", "images[7]", Sql.Text, "Address of a picture."),
        new("Metadata", "metadata", Sql.JsonObject, "Your own names and values: {\"sku\":\"A-100\"}. An empty value removes that name."),
    ];

    public static readonly Resource Resource = new(
        "Product", "Products", "product", "/v1/products", "id",
        Filters:
        [
            new("Active", "active", Sql.Bit, "1: for sale, 0: not for sale, NULL: both."),
            new("Created", "created", Sql.Range, "Times of creation.", "N'>= monthstart'"),
        ],
        Columns:
        [
            new("Id", Sql.Id, "id", "prod_…, or an id of your own choice."),
            new("Name", Sql.LongText, "name", "What the customer reads."),
            new("Type", Sql.Id, "type", "service or good; without meaning today."),
            new("Active", Sql.Bit, "active", "1: for sale."),
            new("Description", Sql.LongText, "description", "Text shown to the customer."),
            new("DefaultPrice", Sql.Id, "id(default_price)", "Price that is used when none is named (price_…)."),
            new("StatementDescriptor", Sql.Text, "statement_descriptor", "What the card statement says."),
            new("UnitLabel", Sql.Text, "unit_label", "What one is called on invoices, such as seat."),
            new("Url", Sql.Text, "url", "Public web page of the product."),
            new("Shippable", Sql.Bit, "shippable", "1: it is shipped."),
            new("TaxCode", Sql.Id, "id(tax_code)", "Tax code (txcd_…)."),
            new("PackageHeight", Sql.Measure, "package_dimensions.height", "Height in inches."),
            new("PackageLength", Sql.Measure, "package_dimensions.length", "Length in inches."),
            new("PackageWeight", Sql.Measure, "package_dimensions.weight", "Weight in ounces."),
            new("PackageWidth", Sql.Measure, "package_dimensions.width", "Width in inches."),
            new("Images", Sql.LongText, "json(images)", "Addresses of up to eight pictures, a JSON array; read it with OPENJSON."),
            new("Caption", Sql.LongText, "caption", "Short text below the name; NULL from API version 2023-08-16 on."),
            new("MarketingFeaturesJson", Sql.LongText, "json(marketing_features)|json(features)", "What pricing tables praise, a JSON array of up to 15 objects."),
            new("Created", Sql.Time, "created", "Creation time, UTC."),
            new("Updated", Sql.Time, "updated", "Time of the last change, UTC."),
            new("Deleted", Sql.Bit, "deleted", "1: deleted; the other columns are NULL then."),
            new("LiveMode", Sql.Bit, "livemode", "1: live data, 0: test data."),
            new("MetadataJson", Sql.LongText, "json(metadata)", "The metadata as a JSON object; read it with JSON_VALUE."),
            new("RawJson", Sql.LongText, "json($)", "The whole object as Stripe sent it, client secrets masked."),
        ],
        Actions:
        [
            new("CreateProduct", "POST", "/v1/products", "Makes a product.",
                "@Name = N'Widget', @Image1 = N'https://example.com/widget.png', @Metadata = N'{\"sku\":\"A-100\"}'",
                [
                    new("Name", "name", Sql.LongText, "What the customer reads.") { Required = true },
                    new("Type", "type", Sql.Text, "service or good; without meaning today."),
                    .. Details,
                ])
            {
                Creates = true,
            },
            new("UpdateProduct", "POST", "/v1/products/{id}", "Changes a product.",
                "@ProductId = N'prod_…', @Active = 0",
                [
                    Id,
                    new("Name", "name", Sql.LongText, "What the customer reads."),
                    new("Type", "type", Sql.Text, "service or good.")
                    {
                        Rule = new(RuleKind.Never, "", "Leave it out: a product keeps the type that it was made with. Make a new product for another type."),
                    },
                    .. Details,
                ]),
            new("DeleteProduct", "DELETE", "/v1/products/{id}", "Deletes for good: a product that has no prices. Others can be taken off sale with stripe.UpdateProduct and @Active = 0.",
                "@ProductId = N'prod_empty…'", [Id]),
        ])
    {
        Noun = "product",
        ExampleId = "N'prod_…'",
        Note = "Products, newest first as a rule; ORDER BY when it matters.",
        Link = "https://docs.stripe.com/api/products",
    };
}
