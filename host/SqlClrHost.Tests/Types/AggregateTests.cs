using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

public sealed class AggregateTests
{
    [TestCase("COUNT", "int", "1,NULL,2", false, "int", "2")]
    [TestCase("COUNT", "varchar(9)", "a,A,b", true, "int", "2", Description = "DISTINCT follows the collation.")]
    [TestCase("COUNT_BIG", "int", "", false, "bigint", "0")]
    [TestCase("SUM", "tinyint", "200,200", false, "int", "400")]
    [TestCase("SUM", "int", "NULL", false, "int", "NULL")]
    [TestCase("SUM", "decimal(5,2)", "1.50,2.25", false, "decimal(38,2)", "3.75")]
    [TestCase("SUM", "smallmoney", "1.5,2.5", false, "money", "4.0000")]
    [TestCase("SUM", "real", "16777216,1", false, "float", "16777217")]
    [TestCase("SUM", "int", "5,5,1", true, "int", "6")]
    [TestCase("AVG", "int", "1,2", false, "int", "1", Description = "An int average is cut.")]
    [TestCase("AVG", "decimal(5,2)", "4.00,0,0,0,0,0,0", false, "decimal(38,6)", "0.571428", Description = "Cut, not rounded.")]
    [TestCase("AVG", "money", "1,0,0,0,0,0,0", false, "money", "0.1428")]
    [TestCase("AVG", "float", "1,2,NULL", false, "float", "1.5")]
    [TestCase("MIN", "varchar(9)", "b,A,c", false, "varchar(9)", "A")]
    [TestCase("MAX", "date", "2026-01-01,2026-10-01", false, "date", "2026-10-01")]
    [TestCase("MAX", "int", "NULL", false, "int", "NULL")]
    [TestCase("VAR", "int", "1,2,3,4", false, "float", "1.6666666666666667")]
    [TestCase("VARP", "int", "1,3", false, "float", "1")]
    [TestCase("STDEV", "int", "5", false, "float", "NULL", Description = "One value has no deviation.")]
    public void Result_WhenValuesAreAdded_IsAsSqlServers(string name, string type, string values, bool distinct, string resultType, string expected)
    {
        SqlType argument = SqlLiterals.Type(type);
        BoundAggregate bound = Aggregates.Bind(name, [new ArgumentInfo(argument)], distinct);
        IAccumulator accumulator = bound.Create();
        foreach (string value in values.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            accumulator.Add([SqlLiterals.Value(value, argument)]);
        }

        Assert.That((bound.Type.ToDisplayName(), SqlLiterals.Show(accumulator.Result)), Is.EqualTo((resultType, expected)));
    }

    [Test]
    public void Count_WhenThereIsNoArgument_CountsRows()
    {
        IAccumulator accumulator = Aggregates.Bind("COUNT", [], distinct: false).Create();
        accumulator.Add([]);
        accumulator.Add([]);

        Assert.That(accumulator.Result, Is.EqualTo(2));
    }

    [TestCase("varchar(9)", "varchar(8000)")]
    [TestCase("nvarchar(9)", "nvarchar(4000)")]
    [TestCase("nvarchar(max)", "nvarchar(max)")]
    [TestCase("int", "nvarchar(4000)")]
    public void StringAgg_WhenTypeIsGiven_GivesType(string type, string expected) =>
        Assert.That(Aggregates.Bind("STRING_AGG", [new ArgumentInfo(SqlLiterals.Type(type)), new ArgumentInfo(SqlType.VarChar(2))], false).Type.ToDisplayName(), Is.EqualTo(expected));

    [Test]
    public void StringAgg_WhenValuesAreNull_LeavesThemOut()
    {
        IAccumulator accumulator = StringAgg(SqlType.NVarChar(9));
        accumulator.Add([null, ", "]);
        Assert.That(accumulator.Result, Is.Null);

        accumulator.Add(["a", ", "]);
        accumulator.Add(["b", ", "]);

        Assert.That(accumulator.Result, Is.EqualTo("a, b"));
    }

    [Test]
    public void StringAgg_WhenResultIsTooLong_Fails()
    {
        IAccumulator accumulator = StringAgg(SqlType.NVarChar(4000));
        accumulator.Add([new string('x', 4000), ","]);

        Assert.That(SqlLiterals.Error(() => accumulator.Add(["y", ","])).Number, Is.EqualTo(9829));
    }

    [Test]
    public void Sum_WhenItOverflows_Fails()
    {
        IAccumulator accumulator = Aggregates.Bind("SUM", [new ArgumentInfo(SqlType.Int)], distinct: false).Create();
        accumulator.Add([int.MaxValue]);
        accumulator.Add([1]);

        Assert.That(SqlLiterals.Error(() => _ = accumulator.Result).Message, Is.EqualTo("Arithmetic overflow error converting expression to data type int."));
    }

    [TestCase("SUM", "varchar(9)", "Operand data type varchar is invalid for sum operator.")]
    [TestCase("AVG", "bit", "Operand data type bit is invalid for avg operator.")]
    [TestCase("MAX", "bit", "Operand data type bit is invalid for max operator.")]
    public void Bind_WhenTypeDoesNotFit_Fails(string name, string type, string message)
    {
        SqlError error = SqlLiterals.Error(() => Aggregates.Bind(name, [new ArgumentInfo(SqlLiterals.Type(type))], distinct: false));

        Assert.That((error.Number, error.Message), Is.EqualTo((8117, message)));
    }

    private static IAccumulator StringAgg(SqlType type) =>
        Aggregates.Bind("STRING_AGG", [new ArgumentInfo(type), new ArgumentInfo(SqlType.VarChar(2))], distinct: false).Create();
}
