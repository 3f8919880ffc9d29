using System.Reflection;
using StripeClr.Functions;
using StripeClr.Rows;

namespace StripeClr.Benchmarks.Parsing;

/// <summary>A resource that is measured.</summary>
/// <param name="Name">Its plural, as in URLs.</param>
/// <param name="Query">The query of a full page, with the expands that StripeClr sends.</param>
/// <param name="Shape">StripeClr's columns.</param>
/// <param name="ReadByStripeNet">Stripe.net's reading of a page.</param>
internal sealed record StripeObject(string Name, string Query, RowShape Shape, Func<string, int> ReadByStripeNet)
{
    public static readonly StripeObject Invoices = new(
        "invoices", "limit=100&expand[]=data.payments", ShapeOf(typeof(Invoices)), static text => Stripe.StripeEntity.FromJson<Stripe.StripeList<Stripe.Invoice>>(text).Data.Count);

    public static readonly StripeObject Customers = new(
        "customers", "limit=100", ShapeOf(typeof(Customers)), static text => Stripe.StripeEntity.FromJson<Stripe.StripeList<Stripe.Customer>>(text).Data.Count);

    /// <summary>The same columns without the last one.</summary>
    public RowShape ShapeWithoutRawJson => new(Shape.ObjectName, Shape.Parent, [.. Shape.Expands], [.. Shape.Columns.Where(static column => column.Name != "RawJson")]);

    private static RowShape ShapeOf(Type function) => (RowShape)function.GetField("Shape", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
}
