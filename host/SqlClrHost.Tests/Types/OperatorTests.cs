using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

public sealed class OperatorTests
{
    // Integers keep their type
    [TestCase("int|7", BinaryOperator.Divide, "int|2", "int", "3")]
    [TestCase("int|-7", BinaryOperator.Divide, "int|2", "int", "-3")]
    [TestCase("int|-7", BinaryOperator.Modulo, "int|3", "int", "-1")]
    [TestCase("tinyint|200", BinaryOperator.Add, "tinyint|50", "tinyint", "250")]
    [TestCase("int|1", BinaryOperator.Add, "bigint|2147483647", "bigint", "2147483648")]
    [TestCase("int|6", BinaryOperator.BitwiseAnd, "int|3", "int", "2")]
    [TestCase("int|6", BinaryOperator.BitwiseXor, "int|3", "int", "5")]
    [TestCase("bit|1", BinaryOperator.BitwiseOr, "bit|0", "bit", "1")]
    [TestCase("bit|1", BinaryOperator.Add, "int|1", "int", "2")]
    // decimal: precision and scale
    [TestCase("decimal(5,2)|1.50", BinaryOperator.Add, "decimal(4,3)|0.125", "decimal(7,3)", "1.625")]
    [TestCase("decimal(5,2)|1.50", BinaryOperator.Multiply, "decimal(5,2)|1.50", "decimal(11,4)", "2.2500")]
    [TestCase("decimal(5,2)|4.00", BinaryOperator.Divide, "int|7", "decimal(9,6)", "0.571428", Description = "Division cuts, it does not round; the int literal counts one digit.")]
    [TestCase("int|1", BinaryOperator.Divide, "decimal(2,1)|3.0", "decimal(8,6)", "0.333333", Description = "1/3.0: the literal counts one digit.")]
    [TestCase("decimal(5,2)|7.50", BinaryOperator.Modulo, "decimal(3,1)|2.0", "decimal(4,2)", "1.50")]
    [TestCase("decimal(38,20)|1", BinaryOperator.Add, "decimal(38,20)|1", "decimal(38,20)", "2.00000000000000000000")]
    [TestCase("decimal(25,8)|1", BinaryOperator.Multiply, "decimal(25,8)|1", "decimal(38,6)", "1.000000", Description = "Six digits of the fraction are protected.")]
    [TestCase("decimal(38,10)|1", BinaryOperator.Add, "decimal(38,30)|1", "decimal(38,10)", "2.0000000000")]
    [TestCase("bit|1", BinaryOperator.Multiply, "decimal(5,2)|1.50", "decimal(11,4)", "1.5000", Description = "A bit takes the decimal's type.")]
    // money
    [TestCase("money|1.0001", BinaryOperator.Multiply, "money|0.5555", "money", "0.5556")]
    [TestCase("money|1.00", BinaryOperator.Divide, "int|7", "money", "0.1428")]
    // float and strings that become numbers
    [TestCase("float|1", BinaryOperator.Divide, "int|4", "float", "0.25")]
    [TestCase("real|1", BinaryOperator.Add, "int|1", "real", "2")]
    [TestCase("int|1", BinaryOperator.Add, "varchar(5)|2", "int", "3")]
    [TestCase("decimal(5,2)|1.50", BinaryOperator.Add, "varchar(5)|2.25", "decimal(6,2)", "3.75")]
    [TestCase("int|1", BinaryOperator.Add, "varbinary(1)|0x01", "int", "2")]
    // Strings
    [TestCase("varchar(3)|abc", BinaryOperator.Add, "nvarchar(2)|de", "nvarchar(5)", "abcde")]
    [TestCase("varchar(3)|abc", BinaryOperator.Add, "NULL", "varchar(6)", "NULL", Description = "NULL beside a string is a string.")]
    [TestCase("nvarchar(4000)|a", BinaryOperator.Add, "nvarchar(10)|b", "nvarchar(4000)", "ab")]
    [TestCase("nvarchar(max)|a", BinaryOperator.Add, "varchar(10)|b", "nvarchar(max)", "ab")]
    [TestCase("varbinary(2)|0x01", BinaryOperator.Add, "varbinary(2)|0x02", "varbinary(4)", "0x0102")]
    // datetime counts days
    [TestCase("datetime|2026-01-31", BinaryOperator.Add, "int|1", "datetime", "2026-02-01")]
    [TestCase("datetime|2026-01-01", BinaryOperator.Subtract, "decimal(3,1)|1.5", "datetime", "2025-12-30 12:00:00.0000000")]
    [TestCase("datetime|1900-01-03", BinaryOperator.Subtract, "datetime|1900-01-01", "datetime", "1900-01-03")]
    [TestCase("int|NULL", BinaryOperator.Divide, "int|0", "int", "NULL", Description = "NULL comes before the division by zero.")]
    public void BindBinary_WhenTypesFit_ComputesValueAndType(string left, BinaryOperator op, string right, string type, string expected)
    {
        (ArgumentInfo leftInfo, object? x) = SqlLiterals.Argument(left);
        (ArgumentInfo rightInfo, object? y) = SqlLiterals.Argument(right);

        (SqlType result, Binary evaluate) = Operators.BindBinary(op, leftInfo, rightInfo);

        Assert.That((result.ToDisplayName(), SqlLiterals.Show(evaluate(x, y))), Is.EqualTo((type, expected)));
    }

    [TestCase("varchar(3)", BinaryOperator.Subtract, "varchar(3)", 8117, "Operand data type varchar is invalid for subtract operator.")]
    [TestCase("varchar(3)", BinaryOperator.Multiply, "varchar(3)", 8117, "Operand data type varchar is invalid for multiply operator.")]
    [TestCase("bit", BinaryOperator.Add, "bit", 402, "The data types bit and bit are incompatible in the add operator.")]
    [TestCase("date", BinaryOperator.Add, "int", 206, "Operand type clash: date is incompatible with int")]
    [TestCase("int", BinaryOperator.Add, "date", 206, "Operand type clash: date is incompatible with int")]
    [TestCase("date", BinaryOperator.Subtract, "date", 8117, "Operand data type date is invalid for subtract operator.")]
    [TestCase("varchar(9)", BinaryOperator.Add, "date", 402, "The data types varchar and date are incompatible in the add operator.")]
    [TestCase("datetime", BinaryOperator.Multiply, "int", 257, "Implicit conversion from data type datetime to int is not allowed. Use the CONVERT function to run this query.")]
    [TestCase("float", BinaryOperator.Modulo, "int", 402, "The data types float and int are incompatible in the modulo operator.")]
    [TestCase("decimal(5,2)", BinaryOperator.BitwiseAnd, "int", 402, "The data types decimal and int are incompatible in the '&' operator.")]
    [TestCase("uniqueidentifier", BinaryOperator.Add, "uniqueidentifier", 8117, "Operand data type uniqueidentifier is invalid for add operator.")]
    [TestCase("sql_variant", BinaryOperator.Add, "int", 257, "Implicit conversion from data type sql_variant to int is not allowed. Use the CONVERT function to run this query.")]
    public void BindBinary_WhenTypesDoNotFit_FailsAsSqlServer(string left, BinaryOperator op, string right, int number, string message)
    {
        SqlError error = SqlLiterals.Error(() => Operators.BindBinary(op, SqlLiterals.Type(left), SqlLiterals.Type(right)));

        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }

    [TestCase("int|2147483647", BinaryOperator.Add, "int|1", 8115, "Arithmetic overflow error converting expression to data type int.")]
    [TestCase("tinyint|255", BinaryOperator.Add, "tinyint|1", 8115, "Arithmetic overflow error converting expression to data type tinyint.")]
    [TestCase("bigint|9223372036854775807", BinaryOperator.Multiply, "bigint|2", 8115, "Arithmetic overflow error converting expression to data type bigint.")]
    [TestCase("smallint|-32768", BinaryOperator.Modulo, "smallint|-1", 8115, "Arithmetic overflow error converting expression to data type smallint.")]
    [TestCase("int|1", BinaryOperator.Divide, "int|0", 8134, "Divide by zero error encountered.")]
    [TestCase("float|1", BinaryOperator.Divide, "float|0", 8134, "Divide by zero error encountered.")]
    [TestCase("decimal(5,2)|1", BinaryOperator.Modulo, "decimal(5,2)|0", 8134, "Divide by zero error encountered.")]
    [TestCase("decimal(38,0)|99999999999999999999999999999999999999", BinaryOperator.Add, "int|1", 8115, "Arithmetic overflow error converting expression to data type numeric.")]
    [TestCase("datetime|9999-12-31", BinaryOperator.Add, "int|1", 8115, "Arithmetic overflow error converting expression to data type datetime.")]
    [TestCase("int|1", BinaryOperator.Add, "varchar(5)|a", 245, "Conversion failed when converting the varchar value 'a' to data type int.")]
    public void Evaluate_WhenResultDoesNotFit_FailsAsSqlServer(string left, BinaryOperator op, string right, int number, string message)
    {
        (ArgumentInfo leftInfo, object? x) = SqlLiterals.Argument(left);
        (ArgumentInfo rightInfo, object? y) = SqlLiterals.Argument(right);
        Binary evaluate = Operators.BindBinary(op, leftInfo, rightInfo).Evaluate;

        SqlError error = SqlLiterals.Error(() => evaluate(x, y));

        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }

    [TestCase(UnaryOperator.Negative, "int|5", "int", "-5")]
    [TestCase(UnaryOperator.Negative, "tinyint|5", "smallint", "-5")]
    [TestCase(UnaryOperator.Negative, "decimal(5,2)|5.10", "decimal(5,2)", "-5.10")]
    [TestCase(UnaryOperator.BitwiseNot, "int|1", "int", "-2")]
    [TestCase(UnaryOperator.BitwiseNot, "tinyint|0", "tinyint", "255")]
    [TestCase(UnaryOperator.BitwiseNot, "bit|1", "bit", "0")]
    [TestCase(UnaryOperator.Positive, "varchar(5)|a", "varchar(5)", "a")]
    public void BindUnary_WhenTypeFits_ComputesValueAndType(UnaryOperator op, string operand, string type, string expected)
    {
        (ArgumentInfo info, object? value) = SqlLiterals.Argument(operand);

        (SqlType result, Unary evaluate) = Operators.BindUnary(op, info.Type);

        Assert.That((result.ToDisplayName(), SqlLiterals.Show(evaluate(value))), Is.EqualTo((type, expected)));
    }

    [TestCase(UnaryOperator.Negative, "varchar(5)", "Operand data type varchar is invalid for minus operator.")]
    [TestCase(UnaryOperator.BitwiseNot, "float", "Operand data type float is invalid for '~' operator.")]
    public void BindUnary_WhenTypeDoesNotFit_Fails(UnaryOperator op, string type, string message)
    {
        SqlError error = SqlLiterals.Error(() => Operators.BindUnary(op, SqlLiterals.Type(type)));

        Assert.That((error.Number, error.Message), Is.EqualTo((8117, message)));
    }

    [TestCase("varchar(5)|abc", "varchar(5)|ABC  ", 0, Description = "Neither case nor trailing blanks count.")]
    [TestCase("varchar(5)|a", "varchar(5)|é", -1)]
    [TestCase("varchar(5)|10", "int|9", 1, Description = "The string becomes a number.")]
    [TestCase("decimal(5,2)|1.50", "decimal(9,4)|1.5000", 0)]
    [TestCase("money|1.5", "decimal(3,1)|1.5", 0)]
    [TestCase("bit|1", "varchar(5)|true", 0)]
    [TestCase("float|0.1", "decimal(2,1)|0.1", 0)]
    [TestCase("date|2026-10-01", "varchar(20)|10/01/2026", 0)]
    [TestCase("datetime|2026-10-01 00:00:00.003", "datetime2(7)|2026-10-01 00:00:00.003", 1, Description = ".003 stands for .0033333.")]
    [TestCase("datetimeoffset(0)|2026-10-01T12:00:00+02:00", "datetimeoffset(0)|2026-10-01T10:00:00+00:00", 0)]
    [TestCase("varbinary(2)|0x0100", "varbinary(1)|0x01", 0)]
    [TestCase("varbinary(1)|0x61", "varchar(1)|a", 0)]
    [TestCase("sql_variant|5", "int|5", 0)]
    [TestCase("int|NULL", "int|5", null)]
    public void BindComparison_WhenTypesDiffer_ConvertsByPrecedence(string left, string right, int? expected)
    {
        (ArgumentInfo leftInfo, object? x) = SqlLiterals.Argument(left);
        (ArgumentInfo rightInfo, object? y) = SqlLiterals.Argument(right);

        Assert.That(Operators.BindComparison(leftInfo.Type, rightInfo.Type, null)(x, y), Is.EqualTo(expected));
    }

    [TestCase("abc", "a%", null, true)]
    [TestCase("abc", "A_C", null, true)]
    [TestCase("abc", "[a-c]b[^d]", null, true)]
    [TestCase("abc", "b%", null, false)]
    [TestCase("a%c", "a!%c", "!", true)]
    [TestCase("abc", "a!%c", "!", false)]
    [TestCase("a[c", "a[[]c", null, true)]
    [TestCase("", "%", null, true)]
    [TestCase("aaab", "%a%ab", null, true)]
    [TestCase("abc ", "abc", null, false, Description = "Trailing blanks count in Unicode LIKE.")]
    [TestCase("in_1", "in[_]%", null, true)]
    [TestCase("inx1", "in[_]%", null, false)]
    [TestCase("8080", "%[^0-9]%", null, false)]
    [TestCase("80a0", "%[^0-9]%", null, true)]
    [TestCase("https://h/", "%://%/_%", null, false)]
    [TestCase("https://h/x", "%://%/_%", null, true)]
    [TestCase("a?b", "%[@\\?#]%", null, true, Description = "A backslash is a plain character.")]
    [TestCase("25% off", "%[^%]%", null, true)]
    [TestCase("a", "[a", null, false, Description = "A bracket that is never closed matches nothing.")]
    [TestCase(null, "%", null, null)]
    public void Like_WhenPatternIsGiven_Matches(string? value, string pattern, string? escape, bool? expected) =>
        Assert.That(Operators.Like(value, pattern, escape, Collation.Default), Is.EqualTo(expected));

    [Test]
    public void Like_WhenEscapeIsNoCharacter_Fails() =>
        Assert.That(SqlLiterals.Error(() => Operators.Like("a", "a", "!!", Collation.Default)).Message, Is.EqualTo("The invalid escape character \"!!\" was specified in a LIKE predicate."));

    [TestCase("SQL_Latin1_General_CP1_CI_AS", "a", "A", true)]
    [TestCase("Latin1_General_CS_AS", "a", "A", false)]
    [TestCase("Latin1_General_CI_AI", "é", "E", true)]
    [TestCase("Latin1_General_100_CI_AS", "é", "e", false)]
    [TestCase("Latin1_General_BIN2", "a", "A", false)]
    [TestCase("Latin1_General_BIN2", "a", "a  ", true)]
    [TestCase("database_default", "x", "X", true)]
    public void Equals_WhenCollationIsNamed_FollowsIt(string collation, string left, string right, bool expected)
    {
        Collation named = Collation.Get(collation);

        Assert.That(named.Equals(left, right), Is.EqualTo(expected));
        Assert.That(!expected || named.GetHashCode(left) == named.GetHashCode(right));
    }

    [TestCase("Strange_CI_AS", 448)]
    [TestCase("Latin1_General_XX", 448)]
    [TestCase("Latin1_General_100_CI_AS_SC_UTF8", SqlErrors.NotSupportedNumber)]
    [TestCase("Cyrillic_General_CI_AS", SqlErrors.NotSupportedNumber)]
    public void Get_WhenCollationIsNotKnown_Fails(string name, int number) =>
        Assert.That(SqlLiterals.Error(() => Collation.Get(name)).Number, Is.EqualTo(number));

    [TestCase("decimal(9,4)", "1.5", "1.5000")]
    [TestCase("varchar(9)", "ab", "AB ")]
    [TestCase("varbinary(9)", "0x0100", "0x01")]
    public void Comparer_WhenValuesAreEqual_HashesThemAlike(string declaration, string left, string right)
    {
        SqlType type = SqlLiterals.Type(declaration);
        SqlValueComparer comparer = new(type);
        object? x = SqlLiterals.Value(left, type);
        object? y = SqlLiterals.Value(right, type);

        Assert.That(comparer.Equals(x, y));
        Assert.That(comparer.GetHashCode(x), Is.EqualTo(comparer.GetHashCode(y)));
        Assert.That(comparer.Equals(null, null));
        Assert.That(comparer.Compare(null, x), Is.Negative);
    }
}
