using FakeStripe.Http;
using StripeClr.Surface.Tests.Calls;
using StripeClr.Surface.Tests.Database;
using StripeClr.Surface.Tests.Connectors;

namespace StripeClr.Surface.Tests;

/// <summary>What Stripe's API does in another way today, or in more than one call: the connectors' parameter stays, the request is the one that does it.</summary>
public sealed class ReplacedParameterTests : SurfaceFixture
{
    private static readonly ConnectorParameter[] UnitAmounts = [.. ConnectorList.Parameters.Where(parameter => parameter.Name == "Unit Amount")];
    private static readonly ConnectorParameter[] Prices = [.. ConnectorList.Parameters.Where(parameter => parameter.Name == "Price Id")];

    [TestCaseSource(nameof(UnitAmounts))]
    public void Call_WhenAUnitAmountIsGiven_SendsItAsDecimalText(ConnectorParameter parameter)
    {
        var call = Call.With(parameter, Objects);
        var (_, requests) = Query(call.Batch(Database, Account.Pinned));

        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { call.Request }));
        Assert.That(RequestText.Fields(requests[0]), Is.EqualTo(call.FieldsWith("unit_amount", "unit_amount_decimal")));
    }

    [TestCaseSource(nameof(Prices))]
    public void Call_WhenAnOlderVersionKnowsThePriceByAnotherName_SendsThatName(ConnectorParameter parameter)
    {
        var call = Call.With(parameter, Objects);
        var (_, requests) = Query(call.Batch(Database, Account.BeforeBasil));

        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { call.Request }));
        Assert.That(RequestText.Fields(requests[0]), Is.EqualTo(call.FieldsWith("pricing[price]", "price")));
    }

    [Test]
    public void UpdateCustomer_WhenAPaymentMethodIsGiven_AttachesItFirst()
    {
        var customer = Objects.Customer();
        var (_, requests) = Query(
            $"EXEC stripe.UpdateCustomer @CustomerId = N'{customer}', @Name = N'Jane', @PaymentMethod = N'pm_1Sample', @IdempotencyKey = N'crm-7';");

        Assert.That(requests.Select(Describe), Is.EqualTo(new[]
        {
            $"POST /v1/payment_methods/pm_1Sample/attach customer={customer} crm-7/attach",
            $"POST /v1/customers/{customer} name=Jane crm-7",
        }));
    }

    [Test]
    public void UpdateCustomer_WhenATaxIdIsGiven_CreatesItFirst()
    {
        var customer = Objects.Customer();
        var (_, requests) = Query(
            $"EXEC stripe.UpdateCustomer @CustomerId = N'{customer}', @TaxIdType = N'eu_vat', @TaxIdValue = N'DE123456789', @IdempotencyKey = N'crm-7';");

        Assert.That(requests.Select(Describe), Is.EqualTo(new[]
        {
            $"POST /v1/customers/{customer}/tax_ids type=eu_vat value=DE123456789 crm-7/tax-id",
            $"POST /v1/customers/{customer} crm-7",
        }));
    }

    [TestCase("@TaxIdType = N'eu_vat'", "@TaxIdValue")]
    [TestCase("@TaxIdValue = N'DE123456789'", "@TaxIdType")]
    public void UpdateCustomer_WhenHalfATaxIdIsGiven_IsRefusedBeforeAnythingIsSent(string given, string missing) =>
        Assert.That(Refusal($"EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', {given};"), Does.Contain(missing));

    [Test]
    public void CreateInvoice_WhenLinesAreGiven_AddsThemToTheDraft()
    {
        var customer = Objects.Customer();
        var (result, requests) = Query(
            $$"""
            EXEC stripe.CreateInvoice @CustomerId = N'{{customer}}', @IdempotencyKey = N'order-7',
                @LinesJson = N'[{"description":"Work","amount":1000},{"description":"Travel","amount":250}]';
            """);

        var invoice = result.Set["Id"];
        Assert.That(requests.Select(Describe), Is.EqualTo(new[]
        {
            $"POST /v1/invoices customer={customer} expand[0]=payments pending_invoice_items_behavior=include order-7",
            $"POST /v1/invoices/{invoice}/add_lines expand[0]=payments lines[0][amount]=1000 lines[0][description]=Work"
                + " lines[1][amount]=250 lines[1][description]=Travel order-7/lines",
        }));
        Assert.That(result.Set["Total"], Is.EqualTo(1250));
    }

    [TestCase("stripe.CreateInvoiceItem @CustomerId = N'cus_1', @Currency = N'usd'")]
    [TestCase("stripe.UpdateInvoiceItem @InvoiceItemId = N'ii_1'")]
    public void Call_WhenBothUnitAmountsAreGiven_IsRefusedBeforeAnythingIsSent(string call) => Assert.That(
        Refusal($"EXEC {call}, @UnitAmount = 100, @UnitAmountDecimal = 100.5;"), Does.Contain("@UnitAmount").And.Contain("@UnitAmountDecimal"));

    // Method, path, fields and idempotency key of a request.
    private static string Describe(LoggedRequest request) =>
        string.Join(' ', [RequestText.Line(request), .. RequestText.Fields(request), request.IdempotencyKey]);
}
