using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>/v1/files. Stripe takes uploads at files.stripe.com alone; a fake on one port takes them where everything else is.</summary>
internal static class Files
{
    private static readonly ResourceType Type = new("file");

    private static readonly Dictionary<string, Purpose> Purposes = new(StringComparer.Ordinal)
    {
        ["account_requirement"] = new(16_000_000, "jpg", "pdf", "png"),
        ["additional_verification"] = new(16_000_000, "jpg", "pdf", "png"),
        ["business_icon"] = new(512_000, "jpg", "png"),
        ["business_logo"] = new(512_000, "jpg", "png"),
        ["customer_signature"] = new(4_000_000, "jpg", "png"),
        ["dispute_evidence"] = new(5_000_000, "jpg", "pdf", "png"),
        ["identity_document"] = new(16_000_000, "jpg", "pdf", "png"),
        ["pci_document"] = new(10_000_000, "pdf"),
        ["tax_document_user_upload"] = new(10_000_000, "csv", "jpg", "pdf", "png"),
    };

    private static readonly Parameter PurposeParameter = Parameter.Choice("purpose", [.. Purposes.Keys]);

    private static readonly ParameterSet ForCreate = ParameterSet.Of(
        Parameter.Id("file") with { IsRequired = true },
        Parameter.Object("file_link_data",
            Parameter.Boolean("create") with { IsRequired = true }, Parameter.Timestamp("expires_at"), Parameter.Metadata()),
        PurposeParameter with { IsRequired = true });

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.List("/v1/files", ParameterSet.ListOf(Parameter.Range("created"), PurposeParameter), Type,
            call => call.Page(call.State.Files, new ListFilter().Within(call.Arguments, "created").Equal(call.Arguments, "purpose"), "file")),
        ApiEndpoint.Post("/v1/files", ForCreate, Type, Create) with { Body = BodyKind.Multipart },
        ApiEndpoint.Get("/v1/files/{file}", ParameterSet.None, Type, call => ApiResult.Of(call.Found(call.State.Files, "file"))),
    ];

    private sealed record Purpose(int MaximumSize, params string[] Types);

    private static ApiResult Create(ApiCall call)
    {
        var part = call.Parts.FirstOrDefault(part => part.Name == "file");
        if (part is not { IsFile: true })
            throw StripeError.Invalid("Invalid file: the field `file` must be sent with a file name.", "invalid_file", "file");

        string purpose = call.Arguments.Text("purpose")!;
        string? type = TypeOf(part);
        Check(Purposes[purpose], purpose, type, part.Content.Length);
        var file = Shape(call, part, purpose, type!);
        if (call.Arguments["file_link_data"] is JsonObject link && link.Flag("create") == true) AddLink(call, file, link);
        call.State.Files.Add(file);
        return Invoices.Shown(file);
    }

    private static void Check(Purpose purpose, string name, string? type, int size)
    {
        if (size == 0) throw StripeError.Invalid("The file is empty.", "invalid_file", "file");
        if (type is null || !purpose.Types.Contains(type))
        {
            throw StripeError.Invalid(
                $"The file type of the upload is not supported for the purpose {name}: use one of {string.Join(", ", purpose.Types)}.", "invalid_file", "file");
        }

        if (size > purpose.MaximumSize)
        {
            throw StripeError.Invalid(
                $"The file has {size} bytes; the purpose {name} takes at most {purpose.MaximumSize}.", "file_too_large", "file");
        }
    }

    // The content decides, not the name; text has nothing to be known by.
    private static string? TypeOf(BodyPart part) => part.Content switch
    {
        [0x25, 0x50, 0x44, 0x46, ..] => "pdf",
        [0x89, 0x50, 0x4E, 0x47, ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpg",
        _ when part.FileName!.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) => "csv",
        _ => null,
    };

    private static JsonObject Shape(ApiCall call, BodyPart part, string purpose, string type)
    {
        string id = call.State.NewId("file_1");
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = "file",
            ["created"] = call.Now,
            ["expires_at"] = null,
            ["filename"] = part.FileName,
            ["links"] = new JsonObject
            {
                ["object"] = "list",
                ["data"] = new JsonArray(),
                ["has_more"] = false,
                ["url"] = $"/v1/file_links?file={id}",
            },
            ["purpose"] = purpose,
            ["size"] = (long)part.Content.Length,
            ["title"] = null,
            ["type"] = type,
            ["url"] = $"https://files.stripe.com/v1/files/{id}/contents",
        };
    }

    private static void AddLink(ApiCall call, JsonObject file, JsonObject arguments)
    {
        string id = call.State.NewId("link_1");
        var link = new JsonObject
        {
            ["id"] = id,
            ["object"] = "file_link",
            ["created"] = call.Now,
            ["expired"] = false,
            ["expires_at"] = arguments.OptionalInteger("expires_at"),
            ["file"] = file.Text("id"),
            ["livemode"] = false,
            ["metadata"] = new JsonObject(),
            ["url"] = $"https://files.stripe.com/links/{id}",
        };
        Metadata.Merge(link, arguments);
        file.Object("links")["data"]!.AsArray().Add(link);
    }
}
