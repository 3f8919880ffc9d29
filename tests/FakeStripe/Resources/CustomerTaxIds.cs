using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>/v1/customers/{customer}/tax_ids. They are held in their customer.</summary>
internal static class CustomerTaxIds
{
    private const string Path = "/v1/customers/{customer}/tax_ids";
    private const int MostPerCustomer = 5;

    private static readonly Parameter[] Members = [Parameter.Id("type") with { IsRequired = true }, Parameter.Id("value") with { IsRequired = true }];

    public static readonly Parameter ForCustomer = Parameter.ObjectList("tax_id_data", Members);

    // The ones that most accounts use; Stripe has 135.
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "ad_nrt", "ae_trn", "ar_cuit", "au_abn", "au_arn", "bg_uic", "bo_tin", "br_cnpj", "br_cpf", "ca_bn", "ca_gst_hst", "ca_pst_bc", "ca_pst_mb",
        "ca_pst_sk", "ca_qst", "ch_uid", "ch_vat", "cl_tin", "cn_tin", "co_nit", "cr_tin", "de_stn", "do_rcn", "ec_ruc", "eg_tin", "es_cif",
        "eu_oss_vat", "eu_vat", "gb_vat", "ge_vat", "hk_br", "hr_oib", "hu_tin", "id_npwp", "il_vat", "in_gst", "is_vat", "jp_cn", "jp_rn", "jp_trn",
        "ke_pin", "kr_brn", "kz_bin", "li_uid", "li_vat", "mx_rfc", "my_frp", "my_itn", "my_sst", "ng_tin", "no_vat", "no_voec", "nz_gst", "om_vat",
        "pe_ruc", "ph_tin", "pl_nip", "ro_tin", "rs_pib", "ru_inn", "ru_kpp", "sa_vat", "sg_gst", "sg_uen", "si_tin", "sv_nit", "th_vat", "tr_tin",
        "tw_vat", "ua_vat", "us_ein", "uy_ruc", "uz_tin", "uz_vat", "ve_rif", "vn_tin", "za_vat",
    };

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.List(Path, ParameterSet.ListOf(), CustomerTypes.TaxId, List),
        ApiEndpoint.Post(Path, ParameterSet.Of(Members), CustomerTypes.TaxId, Create),
        ApiEndpoint.Get(Path + "/{id}", ParameterSet.None, CustomerTypes.TaxId, Retrieve),
        ApiEndpoint.Delete(Path + "/{id}", ParameterSet.None, CustomerTypes.TaxId, Delete),
    ];

    public static JsonObject Add(ApiCall call, JsonObject customer, JsonObject arguments, string? within = null)
    {
        string type = arguments.Text("type")!;
        string value = arguments.Text("value")!;
        Check(type, value, within);
        var list = customer.Object("tax_ids");
        var data = list["data"]!.AsArray();
        if (data.Count >= MostPerCustomer)
            throw StripeError.Invalid($"You can't have more than {MostPerCustomer} tax IDs on a customer.", parameter: within ?? "type");
        if (customer.Object("tax_ids").Objects("data").Any(held => held.Text("type") == type && held.Text("value") == value))
            throw StripeError.Invalid($"The customer already has the tax ID {value}.", "resource_already_exists", "value");

        var taxId = new JsonObject
        {
            ["id"] = call.State.NewId("txi_1"),
            ["object"] = "tax_id",
            ["country"] = type.StartsWith("eu_", StringComparison.Ordinal) ? value[..2].ToUpperInvariant() : type[..2].ToUpperInvariant(),
            ["created"] = call.Now,
            ["customer"] = customer.Text("id"),
            ["livemode"] = false,
            ["type"] = type,
            ["value"] = value,
            ["verification"] = new JsonObject { ["status"] = "pending", ["verified_address"] = null, ["verified_name"] = null },
        };
        data.Insert(0, taxId);
        list["total_count"] = (long)data.Count;
        return taxId;
    }

    private static void Check(string type, string value, string? within)
    {
        if (!Types.Contains(type))
            throw StripeError.Invalid($"Invalid type: must be one of {string.Join(", ", Types.Order(StringComparer.Ordinal))}", parameter: Name(within, "type"));
        bool isWrong = type == "eu_vat" && (value.Length < 4 || !char.IsAsciiLetter(value[0]) || !char.IsAsciiLetter(value[1]));
        if (isWrong) throw StripeError.Invalid($"Invalid value for {type}.", "tax_id_invalid", Name(within, "value"));
    }

    private static string Name(string? within, string name) => within is null ? name : $"{within}[{name}]";

    private static ApiResult List(ApiCall call)
    {
        var customer = call.Found(call.State.Customers, "customer");
        return call.PageOf(customer.Object("tax_ids").Objects("data").ToList(), "tax_id");
    }

    private static ApiResult Create(ApiCall call)
    {
        // A copy, so that a refusal changes nothing.
        var customer = call.Found(call.State.Customers, "customer");
        var taxId = Add(call, customer, call.Arguments);
        call.State.Customers.Replace(customer);
        return Invoices.Shown(taxId);
    }

    private static ApiResult Retrieve(ApiCall call) => Invoices.Shown(Find(call, call.Found(call.State.Customers, "customer")));

    private static ApiResult Delete(ApiCall call)
    {
        var customer = call.ForChange(call.State.Customers, "customer");
        var taxId = Find(call, customer);
        var list = customer.Object("tax_ids");
        var data = list["data"]!.AsArray();
        data.Remove(taxId);
        list["total_count"] = (long)data.Count;
        return ApiResult.Deleted("tax_id", taxId.Text("id")!);
    }

    private static JsonObject Find(ApiCall call, JsonObject customer)
    {
        string id = call.PathIds["id"];
        return customer.Object("tax_ids").Objects("data").FirstOrDefault(taxId => taxId.Text("id") == id)
            ?? throw StripeError.Missing(404, "tax_id", id, "id", call.LiveMode);
    }
}
