using System.Data.SqlTypes;
using System.Text.RegularExpressions;
using StripeClr.Functions;
using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Catalogue;

/// <summary>Holds what was generated against the list of columns and parameters that the product promised.</summary>
public sealed class CatalogueTests
{
    // The object's name in the list of columns, and its function.
    private static readonly TestCaseData[] Resources =
    [
        new("customer", typeof(Customers)), new("product", typeof(Products)), new("price", typeof(Prices)), new("subscription", typeof(Subscriptions)),
        new("subscription_item", typeof(SubscriptionItems)), new("invoice", typeof(Invoices)), new("invoice_line_item", typeof(InvoiceLines)),
        new("invoiceitem", typeof(InvoiceItems)),
    ];

    // Where the product knows more than the list: the invoice that lines were asked of, and the discounts that it expands.
    private static readonly Dictionary<string, string> BetterPaths = new()
    {
        ["invoice_line_item.InvoiceId"] = "invoice|parent()",
        ["subscription.CouponId"] = "id(discount.coupon)|first(id(discounts[].source.coupon))|first(id(discounts[].coupon))",
    };

    // The action's name in the list, and its procedure.
    private static readonly TestCaseData[] Actions =
    [
        new("Create a Customer", "CreateCustomer"), new("Update a Customer", "UpdateCustomer"), new("Delete a Customer", "DeleteCustomer"),
        new("Create a Product", "CreateProduct"), new("Update a Product", "UpdateProduct"), new("Delete a Product", "DeleteProduct"),
        new("Create an Invoice", "CreateInvoice"), new("Update an Invoice", "UpdateInvoice"), new("Delete a Draft Invoice", "DeleteInvoice"),
        new("Finalize an Invoice", "FinalizeInvoice"), new("Pay an Invoice", "PayInvoice"), new("Send an Invoice For Manual Payment", "SendInvoice"),
        new("Void an Invoice", "VoidInvoice"), new("Mark an Invoice As Uncollectible", "MarkInvoiceUncollectible"),
        new("Create an Invoice Item", "CreateInvoiceItem"), new("Update an Invoice Item", "UpdateInvoiceItem"), new("Delete an Invoice Item", "DeleteInvoiceItem"),
    ];

    // What no version of the action's own request takes: the procedure hands it to the one that makes the further call.
    private static readonly Dictionary<string, string> HandedOver = new()
    {
        ["Update a Customer.Payment Method"] = "PaymentMethod",
        ["Update a Customer.Tax Id Type"] = "TaxIdType",
        ["Update a Customer.Tax Id Value"] = "TaxIdValue",
        ["Create an Invoice.Lines Object"] = "LinesJson",
    };

    [TestCaseSource(nameof(Resources))]
    public void Shape_WhenComparedWithTheList_HasItsColumnsInOrderWithTheirPaths(string objectName, Type function)
    {
        var shape = new TableFunction(function).Shape;
        var declared = Lines("columns.tsv").Where(line => line[0] == objectName).ToArray();
        Assert.That(shape.ObjectName, Is.EqualTo(objectName == "invoice_line_item" ? "line_item" : objectName));
        Assert.That(shape.Columns.Select(column => column.Name), Is.EqualTo(declared.Select(line => line[1])));
        Assert.Multiple(() =>
        {
            for (var index = 0; index < declared.Length; index++)
            {
                var paths = BetterPaths.TryGetValue(objectName + "." + declared[index][1], out var better) ? better : declared[index][3];
                Assert.That(shape.Columns[index].Paths.Select(Written), Is.EqualTo(paths.Split('|').Select(path => Written(ColumnPath.Parse(path)))), declared[index][1]);
                Assert.That(SqlType(shape.Columns[index]), Is.EqualTo(Kind(declared[index][2])), declared[index][1]);
            }
        });
    }

    // The path language without its blanks and spellings: two paths that read the same values give the same text.
    private static string Written(ColumnPath path) =>
        path.Function + (path.IsId ? " id " : " ") + string.Join(".", path.Steps) + " " + path.Argument;

    [TestCaseSource(nameof(Resources))]
    public void Shape_WhenColumnsAreText_HaveTheThreeLengths(string objectName, Type function)
    {
        var shape = new TableFunction(function).Shape;
        var declared = Lines("columns.tsv").Where(line => line[0] == objectName).ToDictionary(line => line[1], line => line[2]);
        foreach (var column in shape.Columns.Where(column => column.Type == ColumnType.Text))
        {
            Assert.That(column.Length, Is.AnyOf(255, 4000, Column.Max), column.Name);
            if (declared[column.Name] == "nvarchar(max)")
            {
                Assert.That(column.Length, Is.EqualTo(Column.Max), column.Name);
            }
            else
            {
                var promised = int.Parse(Regex.Match(declared[column.Name], @"\d+").Value, System.Globalization.CultureInfo.InvariantCulture);
                Assert.That(column.Length == Column.Max || column.Length >= promised, Is.True, column.Name + " is shorter than " + promised);
            }
        }
    }

    [TestCaseSource(nameof(Resources))]
    public void FillRow_WhenComparedWithTheShape_HasItsColumnsAndTypes(string objectName, Type type)
    {
        var function = new TableFunction(type);
        Assert.That(function.Columns, Is.EqualTo(function.Shape.Columns.Select(column => column.Name)), objectName);
        for (var index = 0; index < function.Columns.Count; index++)
        {
            Assert.That(function.TypeOf(index), Is.EqualTo(ClrType(function.Shape.Columns[index].Type)), function.Columns[index]);
        }
    }

    [TestCaseSource(nameof(Actions))]
    public void Procedure_WhenComparedWithTheList_SendsEverySeedParameter(string action, string procedure)
    {
        var sql = File.ReadAllText(Repository.FileAt("sql/procedures/" + procedure + ".sql"));
        var declared = Lines("actions.tsv").Where(line => line[0] == action && !line[3].StartsWith("(not in seed)", StringComparison.Ordinal)).ToArray();
        Assert.That(declared, Is.Not.Empty);
        foreach (var line in declared)
        {
            if (HandedOver.TryGetValue(action + "." + line[3], out var handedOver))
            {
                Assert.That(sql, Does.Match(@"\n    @" + handedOver + @" [a-z]+").And.Contain("@" + handedOver + " = @" + handedOver + ","));
                continue;
            }

            // A whole unit amount is sent as the decimal one, which every version takes.
            var wire = line[4] == "unit_amount" ? "unit_amount_decimal" : line[4];
            var alias = Regex.Match(sql, @"(@\w+)(?:\)|, N'')* AS '" + Regex.Escape(wire) + "'");
            if (!alias.Success && wire.EndsWith("[0]", StringComparison.Ordinal))
            {
                // One text parameter for the whole list.
                alias = Regex.Match(sql, @"(@\w+)(?:\)|, N'')* AS '" + Regex.Escape(wire.Substring(0, wire.Length - 3)) + @"\[\]'");
            }

            Assert.That(alias.Success, Is.True, procedure + " does not send " + wire + " (" + line[3] + ")");
            Assert.That(sql, Does.Match(@"\n    " + alias.Groups[1].Value + @" [a-z]+"), alias.Groups[1].Value + " is no parameter");
        }

        Assert.That(sql, Does.Contain("@Method = N'" + declared[0][1] + "'").And.Contain("@Path = N'" + declared[0][2] + "'"));
    }

    private static IEnumerable<string[]> Lines(string file) =>
        Repository.Fixture(file).Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.TrimEnd('\r').Split('\t'));

    private static string Kind(string sqlType) => sqlType.StartsWith("nvarchar", StringComparison.Ordinal) ? "nvarchar" : sqlType.StartsWith("decimal", StringComparison.Ordinal) ? "decimal" : sqlType;

    private static string SqlType(Column column) => column.Type switch
    {
        ColumnType.Text => "nvarchar",
        ColumnType.BigInt => "bigint",
        ColumnType.Int => "int",
        ColumnType.Bit => "bit",
        ColumnType.Time => "datetime2(0)",
        _ => "decimal",
    };

    private static Type ClrType(ColumnType type) => type switch
    {
        ColumnType.Text => typeof(SqlString),
        ColumnType.BigInt => typeof(SqlInt64),
        ColumnType.Int => typeof(SqlInt32),
        ColumnType.Bit => typeof(SqlBoolean),
        ColumnType.Time => typeof(DateTime?),
        _ => typeof(SqlDecimal),
    };
}
