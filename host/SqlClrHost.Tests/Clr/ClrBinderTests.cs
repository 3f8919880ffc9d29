using NUnit.Framework;
using SqlClrHost.Clr;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Clr;

public sealed class ClrBinderTests
{
    private static readonly SqlType Text = SqlType.NVarChar(100);

    [TestCase("ClrSamples.Nowhere", "Greet", 6505, "Could not find Type 'ClrSamples.Nowhere' in assembly 'Samples'.")]
    [TestCase("clrsamples.scalars", "Greet", 6505, "Could not find Type 'clrsamples.scalars' in assembly 'Samples'.")]
    [TestCase("ClrSamples.Scalars", "greet", 6506, "Could not find method 'greet' for type 'ClrSamples.Scalars' in assembly 'Samples'")]
    [TestCase("ClrSamples.Scalars", "Overloaded", 6572, "More than one method, property or field was found with name 'Overloaded' in class 'ClrSamples.Scalars' in assembly 'Samples'. Overloaded methods, properties or fields are not supported.")]
    [TestCase("ClrSamples.InstanceMethods", "Value", 6573, "Method, property or field 'Value' of class 'ClrSamples.InstanceMethods' in assembly 'Samples' is not static.")]
    [TestCase("ClrSamples.Scalars", "Hidden", 6574, "Method, property or field 'Hidden' of class 'ClrSamples.Scalars' in assembly 'Samples' is not public.")]
    [TestCase("ClrSamples.HiddenClass", "Value", 6576, "Type 'ClrSamples.HiddenClass' in assembly 'Samples' is not public.")]
    public void BindScalar_WhenMethodCannotBeUsed_IsRefused(string className, string method, int number, string message)
    {
        SqlError error = Assert.Throws<SqlError>(
            () => ClrBinder.BindScalar(Samples.Routines, className, method, "f", Samples.Parameters(Text), Text))!;

        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }

    [Test]
    public void BindScalar_WhenParameterCountsDiffer_IsRefusedWith6550() =>
        AssertRefused(() => Samples.Scalar("Scalars", "Greet", Text), 6550, "CREATE FUNCTION failed because parameter counts do not match.");

    [Test]
    public void BindScalar_WhenParameterTypesDiffer_IsRefusedWith6552() =>
        AssertRefused(
            () => Samples.Scalar("Scalars", "Greet", Text, SqlType.Int),
            6552,
            "CREATE FUNCTION for \"Greet\" failed because T-SQL and CLR types for parameter \"@p1\" do not match.");

    [Test]
    public void BindScalar_WhenReturnTypesDiffer_IsRefusedWith6551() =>
        AssertRefused(
            () => Samples.Scalar("Scalars", "Greet", SqlType.VarChar(10), Text),
            6551,
            "CREATE FUNCTION for \"Greet\" failed because T-SQL and CLR types for return value do not match.");

    // Types that look alike and yet do not stand for each other.
    [TestCase("SqlString", "varchar", "10")]
    [TestCase("SqlString", "char", "10")]
    [TestCase("SqlInt64", "int")]
    [TestCase("SqlInt32", "bigint")]
    [TestCase("SqlDecimal", "money")]
    [TestCase("SqlDouble", "real")]
    [TestCase("SqlDateTime", "datetime2", "0")]
    [TestCase("SqlDateTime", "date")]
    [TestCase("NullableDateTime", "date")]
    [TestCase("NullableDateTimeOffset", "datetime2", "7")]
    [TestCase("SqlBinary", "nvarchar", "10")]
    public void BindScalar_WhenTypesOnlyLookAlike_IsRefusedWith6552(string method, string type, params string[] arguments)
    {
        var declared = SqlType.Parse(type, arguments);

        Assert.That(Assert.Throws<SqlError>(() => Samples.Scalar("Echo", method, declared, declared))!.Number, Is.EqualTo(6552));
    }

    [Test]
    public void BindScalar_WhenParameterIsOutput_IsRefusedWith6580() =>
        AssertRefused(
            () => ClrBinder.BindScalar(Samples.Routines, "ClrSamples.Scalars", "Greet", "f", [new ClrParameter("@p", Text, Output: true)], Text),
            6580,
            "Declarations do not match for parameter 1. .NET Framework reference and T-SQL OUTPUT parameter declarations must match.");

    [Test]
    public void BindProcedure_WhenOutputIsNotDeclared_IsRefusedWith6580() =>
        AssertRefused(
            () => Samples.Procedure("TooLong", new("@first", Text, Output: true), new("@second", Text)),
            6580,
            "Declarations do not match for parameter 2. .NET Framework reference and T-SQL OUTPUT parameter declarations must match.");

    [Test]
    public void BindProcedure_WhenMethodReturnsText_IsRefusedWith6567() =>
        AssertRefused(
            () => Samples.Procedure("TextCode"),
            6567,
            "CREATE PROCEDURE failed because a CLR Procedure may only be defined on CLR methods that return either SqlInt32, System.Int32, System.Nullable<System.Int32>, void.");

    [Test]
    public void BindTable_WhenMethodGivesNoRows_IsRefusedWith6551() =>
        AssertRefused(
            () => Samples.Table("NotEnumerable", [SqlType.Int], SqlType.Int),
            6551,
            "CREATE FUNCTION for \"NotEnumerable\" failed because T-SQL and CLR types for return value do not match.");

    [Test]
    public void BindTable_WhenAttributeNamesNoFillRow_IsRefusedWith10306() =>
        AssertRefused(
            () => Samples.Table("WithoutFillRow", [], SqlType.Int),
            10306,
            "The SqlFunctionAttribute of the Init method for a table-valued function must set the FillRowMethodName property.");

    [Test]
    public void BindTable_WhenFillRowDoesNotExist_IsRefusedWith6506() =>
        AssertRefused(
            () => Samples.Table("WithMissingFillRow", [], SqlType.Int),
            6506,
            "Could not find method 'Nowhere' for type 'ClrSamples.Tables' in assembly 'Samples'");

    [Test]
    public void BindTable_WhenColumnCountDiffers_IsRefusedWith6208() =>
        AssertRefused(
            () => Samples.Table("Numbers", [SqlType.Int], SqlType.Int, Text),
            6208,
            "CREATE FUNCTION failed because the parameter count for the FillRow method should be one more than the SQL declaration for the table valued CLR function.");

    [Test]
    public void BindTable_WhenColumnTypeDiffers_IsRefusedWith6258() =>
        AssertRefused(
            () => Samples.Table("Numbers", [SqlType.Int], SqlType.Int, SqlType.Int, SqlType.DateTime2()),
            6258,
            "Function signature of \"FillRow\" method (as designated by SqlFunctionAttribute.FillRowMethodName) does not match SQL declaration for table valued CLR function due to column 2.");

    [Test]
    public void BindTable_WhenColumnIsVarchar_IsRefusedWith6514() =>
        AssertRefused(
            () => Samples.Table("Numbers", [SqlType.Int], SqlType.Int, SqlType.VarChar(5), SqlType.DateTime2()),
            6514,
            "Cannot use 'varchar' column in the result table of a streaming user-defined function (column 'Column2').");

    private static void AssertRefused(Action bind, int number, string message)
    {
        SqlError error = Assert.Throws<SqlError>(bind)!;
        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }
}
