using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

public sealed class SqlTypeTests
{
    [TestCase("int", "int")]
    [TestCase("INTEGER", "int")]
    [TestCase("sysname", "nvarchar(128)")]
    [TestCase("varchar", "varchar(1)", Description = "A declaration without length means 1.")]
    [TestCase("nvarchar(max)", "nvarchar(max)")]
    [TestCase("varbinary(MAX)", "varbinary(max)")]
    [TestCase("numeric(19,4)", "decimal(19,4)")]
    [TestCase("decimal", "decimal(18,0)")]
    [TestCase("decimal(9)", "decimal(9,0)")]
    [TestCase("float(24)", "real")]
    [TestCase("float(25)", "float")]
    [TestCase("datetime2", "datetime2(7)")]
    [TestCase("datetimeoffset(0)", "datetimeoffset(0)")]
    [TestCase("char(8000)", "char(8000)")]
    [TestCase("sql_variant", "sql_variant")]
    public void Parse_WhenDeclarationIsValid_GivesType(string declaration, string expected) =>
        Assert.That(SqlLiterals.Type(declaration).ToDisplayName(), Is.EqualTo(expected));

    [TestCase("strange", 2715, "Column, parameter, or variable #1: Cannot find data type strange.")]
    [TestCase("int(4)", 2716, "Column, parameter, or variable #1: Cannot specify a column width on data type int.")]
    [TestCase("decimal(39,0)", 2750, "Column or parameter #1: Specified column precision 39 is greater than the maximum precision of 38.")]
    [TestCase("decimal(5,6)", 192, "The scale must be less than or equal to the precision.")]
    [TestCase("varchar(8001)", 131, "The size (8001) given to the type 'varchar' exceeds the maximum allowed for any data type (8000).")]
    [TestCase("nvarchar(4001)", 2717, "The size (4001) given to the type 'nvarchar' exceeds the maximum allowed (4000).")]
    [TestCase("varchar(0)", 1001, "Line 1: Length or precision specification 0 is invalid.")]
    public void Parse_WhenDeclarationIsInvalid_Fails(string declaration, int number, string message)
    {
        SqlError error = SqlLiterals.Error(() => SqlLiterals.Type(declaration));

        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }

    [TestCase("xml")]
    [TestCase("geography")]
    [TestCase("rowversion")]
    public void Parse_WhenTypeIsNotSupported_NamesIt(string name)
    {
        SqlError error = SqlLiterals.Error(() => SqlType.Parse(name, []));

        Assert.That(error.Number, Is.EqualTo(SqlErrors.NotSupportedNumber));
        Assert.That(error.Message, Does.Contain($"data type {name}"));
    }

    [TestCase("varchar", "varchar(30)", Description = "CAST without length means 30.")]
    [TestCase("varbinary", "varbinary(30)")]
    public void ParseCastTarget_WhenLengthIsLeftOut_MeansThirty(string name, string expected) =>
        Assert.That(SqlType.ParseCastTarget(name, []).ToDisplayName(), Is.EqualTo(expected));

    [Test]
    public void ParseCastTarget_WhenTypeIsUnknown_Fails() =>
        Assert.That(SqlLiterals.Error(() => SqlType.ParseCastTarget("strange", [])).Message, Is.EqualTo("Type strange is not a defined system type."));

    [TestCase("int", "varchar(10)", "int", Description = "Numbers outrank strings.")]
    [TestCase("varchar(10)", "nvarchar(5)", "nvarchar(10)")]
    [TestCase("char(3)", "char(5)", "char(5)")]
    [TestCase("char(3)", "varchar(5)", "varchar(5)")]
    [TestCase("nvarchar(max)", "varchar(5)", "nvarchar(max)")]
    [TestCase("decimal(10,2)", "decimal(8,4)", "decimal(12,4)")]
    [TestCase("int", "decimal(5,2)", "decimal(12,2)")]
    [TestCase("decimal(38,0)", "decimal(38,10)", "decimal(38,10)")]
    [TestCase("money", "int", "money")]
    [TestCase("decimal(5,2)", "float", "float")]
    [TestCase("date", "datetime2(3)", "datetime2(3)")]
    [TestCase("datetime", "datetime2(0)", "datetime2(3)")]
    [TestCase("time(2)", "datetimeoffset(0)", "datetimeoffset(2)")]
    [TestCase("bit", "int", "int")]
    [TestCase("uniqueidentifier", "varchar(36)", "uniqueidentifier")]
    public void Common_WhenTypesDiffer_GivesTheWiderOne(string a, string b, string expected)
    {
        SqlType left = SqlLiterals.Type(a);
        SqlType right = SqlLiterals.Type(b);

        Assert.That(TypeRules.Common(left, right).ToDisplayName(), Is.EqualTo(expected));
        Assert.That(TypeRules.Common(right, left).ToDisplayName(), Is.EqualTo(expected));
    }

    [TestCase("int", "date", "Operand type clash: int is incompatible with date")]
    [TestCase("int", "uniqueidentifier", "Operand type clash: uniqueidentifier is incompatible with int")]
    public void Common_WhenTypesDoNotConvert_Fails(string a, string b, string message)
    {
        SqlError error = SqlLiterals.Error(() => TypeRules.Common(SqlLiterals.Type(a), SqlLiterals.Type(b)));

        Assert.That((error.Number, error.Message), Is.EqualTo((206, message)));
    }
}
