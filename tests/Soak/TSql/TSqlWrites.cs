using StripeClr.Soak.Lists;
using StripeClr.Soak.Support;
using StripeClr.Soak.Writes;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Soak.TSql;

/// <summary>
/// Makes writes by the procedures. What the call log, <c>stripe.LastCall</c>, the error and <c>stripe.ParseError</c> say of a call has to be
/// the same, and so.
/// </summary>
internal sealed class TSqlWrites(SqlStripe database)
{
    private const string LastCall = "CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall'))";

    private Func<int> _count = static () => 0;

    public Verdict Run(WriteScript script)
    {
        database.Stripe.Reset(1);
        var call = Call(script, (string)database.Stripe.Post("/v1/customers", ("name", "Soak"))["id"]!);
        var faults = HttpList.Arriving(script.Faults).ToList();
        database.Stripe.Fail(faults, script.Method);
        var first = Make(call);
        var effects = _count();
        database.Stripe.ClearFaults();
        var second = Make(call);
        var effectsAfterAll = _count();

        var (result, detail) = Compare(script, first, effects, second, effectsAfterAll);
        return new Verdict(result, "write-tsql:" + script.Seed, detail + " (" + script + ")");
    }

    private string Call(WriteScript script, string customer) => script.Kind switch
    {
        WriteKind.CreateInvoice => CreateInvoice(customer) + Key(script),
        WriteKind.PayInvoice => PayInvoice(customer) + Key(script),
        WriteKind.DeleteInvoice => DeleteInvoice(customer),
        _ => CreateInvoiceItem(customer) + Key(script),
    };

    private static string Key(WriteScript script) => $", @IdempotencyKey = N'{script.IdempotencyKey}'";

    private string CreateInvoice(string customer)
    {
        _count = () => CountOf("/v1/invoices", customer);
        return $"EXEC stripe.CreateInvoice @CustomerId = N'{customer}', @Description = N'Zoë + 100 %'";
    }

    private string CreateInvoiceItem(string customer)
    {
        _count = () => CountOf("/v1/invoiceitems", customer);
        return $"EXEC stripe.CreateInvoiceItem @CustomerId = N'{customer}', @Amount = 4999, @Currency = N'usd'";
    }

    private string DeleteInvoice(string customer)
    {
        var invoice = (string)database.Stripe.Post("/v1/invoices", ("customer", customer))["id"]!;
        _count = () => 1 - CountOf("/v1/invoices", customer);
        return $"EXEC stripe.DeleteInvoice @InvoiceId = N'{invoice}'";
    }

    private string PayInvoice(string customer)
    {
        database.Stripe.Post("/v1/invoiceitems", ("customer", customer), ("amount", "4999"), ("currency", "usd"));
        var invoice = (string)database.Stripe.Post("/v1/invoices", ("customer", customer), ("pending_invoice_items_behavior", "include"))["id"]!;
        database.Stripe.Post("/v1/invoices/" + invoice + "/finalize");
        _count = () => (string?)database.Stripe.Get("/v1/invoices/" + invoice)["status"] == "paid" ? 1 : 0;
        return $"EXEC stripe.PayInvoice @InvoiceId = N'{invoice}', @PaidOutOfBand = 1";
    }

    private int CountOf(string path, string customer) => ((Newtonsoft.Json.Linq.JArray)database.Stripe.Get(path + "?customer=" + customer)["data"]!).Count;

    private ResultSet Make(string call) => database.Run(
        $"""
        DECLARE @Number int, @Message nvarchar(max);

        BEGIN TRY
            {call}, @ReturnRow = 0, @Account = N'soak';
        END TRY
        BEGIN CATCH
            SELECT @Number = ERROR_NUMBER(), @Message = ERROR_MESSAGE();
        END CATCH;

        SELECT TOP (1)
            @Number AS Number, @Message AS Message, e.Number AS ParsedNumber, e.OutcomeUnknown, e.IdempotencyKey AS ParsedKey,
            c.Outcome, c.IdempotencyKey, c.Replayed,
            JSON_VALUE({LastCall}, N'$.outcome') AS LastOutcome, JSON_VALUE({LastCall}, N'$.idempotencyKey') AS LastKey
        FROM stripe.CallLog AS c
        OUTER APPLY stripe.ParseError(@Message) AS e
        ORDER BY c.CallId DESC;
        """)[0];

    private static (Result Result, string Detail) Compare(WriteScript script, ResultSet first, int effects, ResultSet second, int effectsAfterAll)
    {
        if (effects > 1 || effectsAfterAll > 1)
        {
            return (Result.DoubleWrite, $"{effects} effects, {effectsAfterAll} after the repetition");
        }

        // Of an invoice that is gone a second call says rightly that it did nothing.
        var isGone = script.IdempotencyKey == null && effects == 1;
        var wrong = Untruth(script, first, effects) ?? Untruth(script, second, isGone ? 0 : effectsAfterAll);
        if (wrong != null)
        {
            return (Result.Wrong, wrong);
        }

        var isSecondRight = isGone ? second["Number"] is 54404 : second["Number"] is null || second["Replayed"] is true;
        return !isSecondRight ? (Result.Wrong, "the undisturbed repetition gives " + (second["Message"] ?? "no error"))
            : first["Number"] is null ? (Result.Complete, "done") : (Result.Failed, (string)first["Message"]!);
    }

    private static string? Untruth(WriteScript script, ResultSet said, int effects)
    {
        var outcome = (string?)said["Outcome"];
        var isSo = outcome switch
        {
            "done" => said["Number"] is null && effects == 1,
            "failed" => said["Number"] is 54010 or (>= 54400 and < 54500) && said["OutcomeUnknown"] is false && effects == 0,
            "unknown" => said["Number"] is 54011 or (>= 54500 and < 54600) && said["OutcomeUnknown"] is true,
            _ => false,
        };
        if (!isSo)
        {
            return $"the log says \"{outcome}\", with {effects} effects and the error: {said["Message"] ?? "none"}";
        }

        if ((string?)said["LastOutcome"] != outcome || (string?)said["LastKey"] != script.IdempotencyKey || (string?)said["IdempotencyKey"] != script.IdempotencyKey)
        {
            return $"stripe.LastCall says \"{said["LastOutcome"]}\" with key \"{said["LastKey"]}\", the log \"{outcome}\" with key \"{said["IdempotencyKey"]}\"";
        }

        var isParsed = said["Number"] is null
            ? said["ParsedNumber"] is null
            : Equals(said["ParsedNumber"], said["Number"]) && (string?)said["ParsedKey"] == script.IdempotencyKey;
        return isParsed ? null : "stripe.ParseError reads number " + said["ParsedNumber"] + " and key \"" + said["ParsedKey"] + "\" of: " + said["Message"];
    }
}
