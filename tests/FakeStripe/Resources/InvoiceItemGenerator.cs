using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>The invoice items behind the lines of generated invoices. Every invoice has the same number of places for them, not all of them taken.</summary>
internal sealed class InvoiceItemGenerator(InvoiceGenerator invoices) : IGeneratedObjects
{
    private const int PlacesPerInvoice = 16;
    private const string Prefix = "ii_1";
    private const int LineDigits = 2;

    public long Count => invoices.Count * PlacesPerInvoice;

    public bool Exists(long index) => index % PlacesPerInvoice < invoices.ItemCountAt(index / PlacesPerInvoice);

    public string IdAt(long index) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{invoices.IdAt(index / PlacesPerInvoice)[4..]}{index % PlacesPerInvoice:x2}");

    public long? IndexOf(string id)
    {
        if (id.Length < Prefix.Length + LineDigits || !id.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        if (!int.TryParse(id.AsSpan(id.Length - LineDigits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int line)) return null;
        if (invoices.IndexOf($"in_1{id[Prefix.Length..^LineDigits]}") is not { } invoice || invoice >= invoices.Count) return null;
        return line < invoices.ItemCountAt(invoice) ? invoice * PlacesPerInvoice + line : null;
    }

    public JsonObject Create(long index)
    {
        var invoice = invoices.Create(index / PlacesPerInvoice);
        return InvoiceItemObject.FromLine(invoice, InvoiceLines.Of(invoice)[(int)(index % PlacesPerInvoice)]!.AsObject());
    }

    public FieldValue FieldAt(long index, string field) => field switch
    {
        "invoice" => invoices.IdAt(index / PlacesPerInvoice),
        "created" or "customer" => invoices.FieldAt(index / PlacesPerInvoice, field),
        _ => default,
    };
}
