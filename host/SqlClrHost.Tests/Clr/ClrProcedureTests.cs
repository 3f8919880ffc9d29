using NUnit.Framework;
using SqlClrHost.Clr;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Clr;

public sealed class ClrProcedureTests
{
    private static readonly ClrParameter[] DivideParameters =
    [
        new("@dividend", SqlType.Int),
        new("@divisor", SqlType.Int),
        new("@quotient", SqlType.Int, Output: true),
        new("@log", SqlType.NVarChar(50), Output: true),
    ];

    [Test]
    public void Invoke_WhenItReturns_WritesOutputsBackAndGivesTheCode()
    {
        object?[] arguments = [12, 4, null, "before"];
        int code = Samples.Procedure("Divide", DivideParameters).Invoke(arguments);

        Assert.That(code, Is.EqualTo(7));
        Assert.That(arguments, Is.EqualTo(new object?[] { 12, 4, 3, "before;divided" }));
    }

    [Test]
    public void Invoke_WhenItThrows_LeavesOutputsAlone()
    {
        object?[] arguments = [12, 0, 99, "before"];
        SqlError error = Assert.Throws<SqlError>(() => Samples.Procedure("Divide", DivideParameters).Invoke(arguments))!;

        Assert.That((error.Number, error.State), Is.EqualTo((6522, (byte)1)));
        Assert.That(error.Message, Does.Contain("\r\nSystem.DivideByZeroException: ").And.Contain("   at ClrSamples.Procedures.Divide(SqlInt32 dividend, SqlInt32 divisor, SqlInt32& quotient, SqlString& log)\r\n."));
        Assert.That(arguments, Is.EqualTo(new object?[] { 12, 0, 99, "before" }));
    }

    [Test]
    public void Invoke_WhenOneOutputIsTooLong_LeavesAllAlone()
    {
        object?[] arguments = [null, null];
        ClrProcedure procedure = Samples.Procedure(
            "TooLong", new("@first", SqlType.NVarChar(10), Output: true), new("@second", SqlType.NVarChar(10), Output: true));
        SqlError error = Assert.Throws<SqlError>(() => procedure.Invoke(arguments))!;

        Assert.That(error.Message, Does.Contain("System.Data.SqlServer.TruncationException: Trying to convert return value or output parameter of size 22 bytes"));
        Assert.That(arguments, Is.All.Null);
    }

    [TestCase("Nothing", 0)]
    [TestCase("NullCode", 0)]
    [TestCase("NullableCode", 3)]
    public void Invoke_WhenMethodGivesACodeOrNone_ReturnsIt(string method, int expected) =>
        Assert.That(Samples.Procedure(method).Invoke([]), Is.EqualTo(expected));
}
