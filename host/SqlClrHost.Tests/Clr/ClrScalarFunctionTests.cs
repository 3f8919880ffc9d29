using System.Data.SqlTypes;
using System.Globalization;
using NUnit.Framework;
using SqlClrHost.Clr;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Clr;

public sealed class ClrScalarFunctionTests
{
    private static readonly SqlType Text = SqlType.NVarChar(100);

    private static IEnumerable<TestCaseData> Values()
    {
        static TestCaseData Case(string method, SqlType type, object value) => new TestCaseData(method, type, value).SetArgDisplayNames(method, type.ToString());

        yield return Case("SqlString", Text, "Zażółć");
        yield return Case("SqlString", SqlType.NVarCharMax, new string('z', 10_000));
        yield return Case("SqlChars", SqlType.NVarCharMax, "text");
        yield return Case("Text", SqlType.NVarChar(4), "text");
        yield return Case("SqlInt32", SqlType.Int, int.MinValue);
        yield return Case("SqlInt64", SqlType.BigInt, long.MaxValue);
        yield return Case("SqlInt16", SqlType.SmallInt, (short)-7);
        yield return Case("SqlByte", SqlType.TinyInt, (byte)200);
        yield return Case("SqlBoolean", SqlType.Bit, true);
        yield return Case("SqlDecimal", SqlType.Decimal(19, 4), SqlDecimal.ConvertToPrecScale(new SqlDecimal(12.5m), 19, 4));
        yield return Case("SqlMoney", SqlType.Money, new SqlMoney(12.3456m).ToSqlDecimal());
        yield return Case("SqlDouble", SqlType.Float, 0.1);
        yield return Case("SqlSingle", SqlType.Real, 0.5f);
        yield return Case("SqlGuid", SqlType.UniqueIdentifier, new Guid("00010203-0405-0607-0809-0a0b0c0d0e0f"));
        yield return Case("SqlDateTime", SqlType.DateTime, new DateTime(2026, 11, 23, 1, 2, 3));
        yield return Case("SqlBinary", SqlType.VarBinary(8), new byte[] { 0, 1, 255 });
        yield return Case("SqlBytes", SqlType.VarBinaryMax, new byte[] { 9 });
        yield return Case("Bytes", SqlType.Binary(2), new byte[] { 1, 2 });
        yield return Case("NotNullable", SqlType.Int, 5);
        yield return Case("NullableInt64", SqlType.BigInt, 5L);
        yield return Case("NullableBoolean", SqlType.Bit, false);
        yield return Case("NullableDecimal", SqlType.Decimal(9, 2), SqlDecimal.ConvertToPrecScale(new SqlDecimal(1.25m), 9, 2));
        yield return Case("NullableDouble", SqlType.Float, -1.5);
        yield return Case("NullableGuid", SqlType.UniqueIdentifier, Guid.Empty);
        yield return Case("NullableDateTime", SqlType.DateTime2(), new DateTime(2026, 11, 23).AddTicks(1));
        yield return Case("NullableDateTimeOffset", SqlType.DateTimeOffset(), new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(2)));
        yield return Case("NullableTimeSpan", SqlType.Time(), new TimeSpan(1, 2, 3));
    }

    [TestCaseSource(nameof(Values))]
    public void Invoke_WhenValueIsPassed_ReturnsIt(string method, SqlType type, object value) =>
        Assert.That(Samples.Scalar("Echo", method, type, type).Invoke([value]), Is.EqualTo(value).And.TypeOf(value.GetType()));

    [TestCaseSource(nameof(Values))]
    public void Invoke_WhenNullIsPassed_ReturnsNullOrRefusesIt(string method, SqlType type, object value)
    {
        ClrScalarFunction function = Samples.Scalar("Echo", method, type, type);

        if (method == "NotNullable")
            Assert.That(Assert.Throws<SqlError>(() => function.Invoke([null]))!.Message, Is.EqualTo("'NotNullable' failed because parameter 1 is not allowed to be null."));
        else
            Assert.That(function.Invoke([null]), Is.Null, value.GetType().Name);
    }

    [TestCase(0, "2026-11-23T00:00:01.0000000")]
    [TestCase(3, "2026-11-23T00:00:00.5000000")]
    [TestCase(7, "2026-11-23T00:00:00.5000001")]
    public void Invoke_WhenDateTimeHasMoreDigitsThanDeclared_RoundsThem(int scale, string expected)
    {
        ClrScalarFunction function = Samples.Scalar("Echo", "NullableDateTime", SqlType.DateTime2(scale), SqlType.DateTime2());
        DateTime value = new DateTime(2026, 11, 23).AddTicks(5_000_001);

        Assert.That(function.Invoke([value]), Is.EqualTo(DateTime.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Invoke_WhenDecimalHasMoreDigitsThanDeclared_RoundsThem()
    {
        ClrScalarFunction function = Samples.Scalar("Echo", "SqlDecimal", SqlType.Decimal(5, 2), SqlType.Decimal(19, 4));

        Assert.That(function.Invoke([new SqlDecimal(1.005m)])!.ToString(), Is.EqualTo("1.01"));
    }

    [Test]
    public void Invoke_WhenDecimalDoesNotFit_Fails()
    {
        ClrScalarFunction function = Samples.Scalar("Echo", "SqlDecimal", SqlType.Decimal(3, 2), SqlType.Decimal(19, 4));

        Assert.That(() => function.Invoke([new SqlDecimal(100m)]), Throws.TypeOf<SqlError>().With.Property("Number").EqualTo(6522));
    }

    [Test]
    public void Invoke_WhenTextIsFixedLength_PadsIt() =>
        Assert.That(Samples.Scalar("Echo", "SqlString", SqlType.NChar(5), SqlType.NChar(5)).Invoke(["ab"]), Is.EqualTo("ab   "));

    [Test]
    public void Invoke_WhenTextIsLongerThanDeclared_FailsAndDoesNotCut()
    {
        ClrScalarFunction function = Samples.Scalar("Scalars", "Repeat", SqlType.NVarChar(10), Text, SqlType.Int);
        SqlError error = Assert.Throws<SqlError>(() => function.Invoke(["x", 11]))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(function.Invoke(["x", 10]), Is.EqualTo("xxxxxxxxxx"));
            Assert.That(error.Number, Is.EqualTo(6522));
            Assert.That(error.Message, Does.StartWith("A .NET Framework error occurred during execution of user-defined routine or aggregate \"Repeat\": \r\nSystem.Data.SqlServer.TruncationException: Trying to convert return value or output parameter of size 22 bytes to a T-SQL type with a smaller size limit of 20 bytes.\r\nSystem.Data.SqlServer.TruncationException: \r\n"));
        }
    }

    [Test]
    public void Invoke_WhenBinaryIsLongerThanDeclared_Fails() =>
        Assert.That(
            Assert.Throws<SqlError>(() => Samples.Scalar("Echo", "SqlBinary", SqlType.VarBinary(2), SqlType.VarBinary(9)).Invoke([new byte[3]]))!.Message,
            Does.Contain("of size 3 bytes to a T-SQL type with a smaller size limit of 2 bytes."));

    [Test]
    public void Invoke_WhenMethodThrows_Gives6522InSqlServersShape()
    {
        ClrScalarFunction function = Samples.Scalar("Scalars", "Fail", Text, Text);
        SqlError error = Assert.Throws<SqlError>(() => function.Invoke(["100% wrong"]))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((error.Number, error.Level, error.State), Is.EqualTo((6522, (byte)16, (byte)2)));
            Assert.That(error.Message, Is.EqualTo(
                "A .NET Framework error occurred during execution of user-defined routine or aggregate \"Fail\": \r\n"
                + "System.InvalidOperationException: 100% wrong\r\n"
                + "System.InvalidOperationException: \r\n"
                + "   at ClrSamples.Scalars.Fail(SqlString message)\r\n."));
        }
    }

    [Test]
    public void Invoke_WhenMethodTakesAMaxArgument_Gives6522WithState1() =>
        Assert.That(Assert.Throws<SqlError>(() => Samples.Scalar("Scalars", "Fail", Text, SqlType.NVarCharMax).Invoke(["x"]))!.State, Is.EqualTo(1));

    [Test]
    public void Invoke_WhenExceptionHasAnInnerOne_DescribesBothInnermostFirst()
    {
        SqlError error = Assert.Throws<SqlError>(() => Samples.Scalar("Scalars", "FailNested", Text, Text).Invoke(["inner"]))!;

        Assert.That(error.Message, Is.EqualTo(
            "A .NET Framework error occurred during execution of user-defined routine or aggregate \"FailNested\": \r\n"
            + "System.ArgumentException: outer ---> System.InvalidOperationException: inner\r\n"
            + "System.InvalidOperationException: \r\n"
            + "   at ClrSamples.Scalars.Fail(SqlString message)\r\n"
            + "   at ClrSamples.Scalars.FailNested(SqlString message)\r\n"
            + "System.ArgumentException: \r\n"
            + "   at ClrSamples.Scalars.FailNested(SqlString message)\r\n."));
    }

    [Test]
    public void Invoke_WhenProcessHasAnotherCulture_RunsUnderEnglishUnitedStates()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.That(Samples.Scalar("Scalars", "Culture", Text).Invoke([]), Is.EqualTo("en-US 1.5"));
            Assert.That(CultureInfo.CurrentCulture.Name, Is.EqualTo("de-DE"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Invoke_WhenStringsAreCompared_IgnoresCaseAsTheDefaultCollationDoes() =>
        Assert.That(Samples.Scalar("Scalars", "Compare", Text, Text, Text).Invoke(["Abc", "aBC"]), Is.EqualTo("True"));

    [Test]
    public void Invoke_WhenMethodUsesCollectionsOfSystemDll_FindsThem() =>
        Assert.That(Samples.Scalar("Scalars", "Collections", SqlType.Int).Invoke([]), Is.EqualTo(2));

    [TestCase("Greet", true)]
    [TestCase("Fail", false)]
    public void IsDeterministic_WhenBound_IsTheAttributes(string method, bool expected) =>
        Assert.That(Samples.Scalar("Scalars", method, Text, Text).IsDeterministic, Is.EqualTo(expected));
}
