using System.Data.SqlTypes;
using System.Text.RegularExpressions;
using StripeClr.Functions;
using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Catalogue;

/// <summary>Holds what was generated against the list of columns and parameters that the product promised.</summary>
public sealed class CatalogueTests
{
    private static readonly TestCaseData[] Resources = [new("customer", typeof(Customers)), new("invoice", typeof(Invoices))];

    // The action's name in the list, its file, and the wire names under which a parameter of the list travels with a mark for its kind.
    private static readonly TestCaseData[] Actions =
    [
        new("Create a Customer", "CreateCustomer"), new("Finalize an Invoice", "FinalizeInvoice"), new("Pay an Invoice", "PayInvoice"), new("Void an Invoice", "VoidInvoice"),
    ];

    [TestCaseSource(nameof(Resources))]
    public void Shape_WhenComparedWithTheList_HasItsColumnsInOrderWithTheirPaths(string objectName, Type function)
    {
        var shape = new TableFunction(function).Shape;
        var declared = Lines("columns.tsv").Where(line => line[0] == objectName).ToArray();
        Assert.That(shape.ObjectName, Is.EqualTo(objectName));
        Assert.That(shape.Columns.Select(column => column.Name), Is.EqualTo(declared.Select(line => line[1])));
        Assert.Multiple(() =>
        {
            for (var index = 0; index < declared.Length; index++)
            {
                Assert.That(shape.Columns[index].Paths.Select(Written), Is.EqualTo(declared[index][3].Split('|').Select(path => Written(ColumnPath.Parse(path)))), declared[index][1]);
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
            var wire = line[4];
            var alias = Regex.Match(sql, @"(@\w+)\)? AS '" + Regex.Escape(wire) + "'");
            if (!alias.Success && wire.EndsWith("[0]", StringComparison.Ordinal))
            {
                // One text parameter for the whole list.
                alias = Regex.Match(sql, @"(@\w+)\)? AS '" + Regex.Escape(wire.Substring(0, wire.Length - 3)) + @"\[\]'");
            }

            Assert.That(alias.Success, Is.True, procedure + " does not send " + wire + " (" + line[3] + ")");
            Assert.That(sql, Does.Match(@"\n    " + alias.Groups[1].Value + @" [a-z]+"), alias.Groups[1].Value + " is no parameter");
        }

        Assert.That(sql, Does.Contain("@Method = N'" + declared[0][1] + "'").And.Contain("@Path = N'" + Regex.Replace(declared[0][2], @"\{\w+\}", "{invoice}") + "'"));
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
