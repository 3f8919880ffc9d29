using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

/// <summary>Arguments are separated by a broken bar.</summary>
public sealed class FunctionTests
{
    private const char Separator = '¦';

    [TestCase("LEN", "varchar(9)|abc  ", "int", "3", Description = "Trailing blanks do not count …")]
    [TestCase("LEN", "varchar(9)|  abc", "int", "5", Description = "… leading ones do.")]
    [TestCase("LEN", "nvarchar(max)|abc", "bigint", "3")]
    [TestCase("LEN", "int|12345", "int", "5")]
    [TestCase("LEN", "NULL", "int", "NULL")]
    [TestCase("DATALENGTH", "varchar(9)|abc  ", "int", "5")]
    [TestCase("DATALENGTH", "nvarchar(9)|abc", "int", "6")]
    [TestCase("DATALENGTH", "int|1", "int", "4")]
    [TestCase("DATALENGTH", "decimal(20,2)|1", "int", "13")]
    [TestCase("LEFT", "varchar(9)|abcdef¦int|2", "varchar(2)", "ab")]
    [TestCase("RIGHT", "varchar(9)|abcdef¦int|20", "varchar(9)", "abcdef")]
    [TestCase("SUBSTRING", "nvarchar(9)|abcdef¦int|2¦int|3", "nvarchar(3)", "bcd")]
    [TestCase("SUBSTRING", "varchar(9)|abcdef¦int|-1¦int|4", "varchar(4)", "ab", Description = "A start before the text takes away from the length.")]
    [TestCase("SUBSTRING", "varchar(9)|abcdef¦int|5¦int|2147483647", "varchar(9)", "ef")]
    [TestCase("SUBSTRING", "varbinary(9)|0x010203¦int|2¦int|1", "varbinary(9)", "0x02")]
    [TestCase("CHARINDEX", "varchar(9)|C¦varchar(9)|abcabc", "int", "3")]
    [TestCase("CHARINDEX", "varchar(9)|c¦varchar(9)|abcabc¦int|4", "int", "6")]
    [TestCase("CHARINDEX", "varchar(9)|¦varchar(9)|abc", "int", "0")]
    [TestCase("CHARINDEX", "varchar(9)|\n¦varchar(9)|a\r\nb", "int", "3", Description = "A line feed within CR LF is found.")]
    [TestCase("PATINDEX", "varchar(9)|%[0-9]%¦varchar(9)|ab12", "int", "3")]
    [TestCase("PATINDEX", "varchar(9)|ab%¦varchar(9)|xab", "int", "0")]
    [TestCase("PATINDEX", "varchar(9)|%[^ -~]%¦varchar(20)|sk_live_AZaz09", "int", "1", Description = "Ranges follow the collation, in which ~ stands before letters: this one needs a _BIN collation.")]
    [TestCase("REPLACE", "varchar(9)|aXbxc¦varchar(9)|x¦varchar(9)|-", "varchar(8000)", "a-b-c", Description = "By the collation: case does not count.")]
    [TestCase("REPLACE", "nvarchar(max)|a%b¦nvarchar(1)|%¦nvarchar(2)|%%", "nvarchar(max)", "a%%b")]
    [TestCase("REPLACE", "varchar(9)|a\r\nb¦char(1)|\n¦varchar(1)|", "varchar(8000)", "a\rb")]
    [TestCase("STUFF", "varchar(9)|abcdef¦int|2¦int|3¦varchar(9)|xyz!", "varchar(8000)", "axyz!ef")]
    [TestCase("STUFF", "varchar(9)|abc¦int|4¦int|0¦varchar(9)|x", "varchar(8000)", "NULL", Description = "Behind the end there is nothing to stuff.")]
    [TestCase("STUFF", "varchar(9)|abc¦int|1¦int|1¦NULL", "varchar(8000)", "bc", Description = "NULL deletes.")]
    [TestCase("LTRIM", "varchar(9)|  a ", "varchar(9)", "a ")]
    [TestCase("RTRIM", "char(4)| a", "varchar(4)", " a")]
    [TestCase("TRIM", "varchar(9)| a ", "varchar(9)", "a")]
    [TestCase("TRIM", "varchar(9)|..a!¦varchar(2)|.!", "varchar(9)", "a")]
    [TestCase("UPPER", "nvarchar(9)|aé", "nvarchar(9)", "AÉ")]
    [TestCase("REVERSE", "varchar(9)|abc", "varchar(9)", "cba")]
    [TestCase("REPLICATE", "varchar(9)|ab¦int|3", "varchar(8000)", "ababab")]
    [TestCase("REPLICATE", "varchar(9)|ab¦int|-1", "varchar(8000)", "NULL")]
    [TestCase("SPACE", "int|2", "varchar(8000)", "  ")]
    [TestCase("CONCAT", "varchar(2)|a¦NULL¦int|1", "varchar(14)", "a1", Description = "NULL counts as an empty string.")]
    [TestCase("CONCAT", "NULL¦NULL", "varchar(1)", "")]
    [TestCase("CONCAT", "nvarchar(max)|a¦bit|1", "nvarchar(max)", "a1")]
    [TestCase("CONCAT_WS", "varchar(2)|, ¦varchar(2)|a¦NULL¦varchar(2)|b", "varchar(8)", "a, b")]
    [TestCase("ASCII", "varchar(2)|A", "int", "65")]
    [TestCase("ASCII", "nvarchar(2)|€", "int", "128", Description = "The byte of code page 1252.")]
    [TestCase("ASCII", "varchar(2)|", "int", "NULL")]
    [TestCase("UNICODE", "nvarchar(2)|€", "int", "8364")]
    [TestCase("CHAR", "int|65", "char(1)", "A")]
    [TestCase("CHAR", "int|256", "char(1)", "NULL")]
    [TestCase("NCHAR", "int|8364", "nchar(1)", "€")]
    [TestCase("QUOTENAME", "nvarchar(9)|a]b", "nvarchar(258)", "[a]]b]")]
    [TestCase("QUOTENAME", "nvarchar(9)|it's¦char(1)|'", "nvarchar(258)", "'it''s'")]
    [TestCase("QUOTENAME", "nvarchar(9)|a¦char(1)|x", "nvarchar(258)", "NULL")]
    [TestCase("PARSENAME", "nvarchar(50)|srv.[my.db].dbo.T¦int|3", "nvarchar(128)", "my.db")]
    [TestCase("PARSENAME", "nvarchar(50)|dbo.T¦int|3", "nvarchar(128)", "NULL")]
    [TestCase("STRING_ESCAPE", "nvarchar(20)|a\"b\\c/d\n\u0001¦varchar(4)|json", "nvarchar(max)", "a\\\"b\\\\c\\/d\\n\\u0001")]
    [TestCase("TRANSLATE", "varchar(9)|2*[3+4]¦varchar(2)|[]¦varchar(2)|()", "varchar(8000)", "2*(3+4)")]
    [TestCase("STR", "float|123.45¦int|6¦int|1", "varchar(8000)", " 123.5")]
    [TestCase("STR", "float|12345¦int|3", "varchar(8000)", "***")]
    [TestCase("FORMAT", "int|1234567¦nvarchar(5)|N0", "nvarchar(4000)", "1,234,567")]
    [TestCase("FORMAT", "date|2026-10-01¦nvarchar(20)|yyyy-MM", "nvarchar(4000)", "2026-10")]
    [TestCase("FORMAT", "decimal(9,2)|1234.5¦nvarchar(5)|N2¦nvarchar(5)|de-DE", "nvarchar(4000)", "1.234,50")]
    [TestCase("HASHBYTES", "varchar(9)|SHA2_256¦varchar(9)|abc", "varbinary(8000)", "0xBA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [TestCase("HASHBYTES", "varchar(9)|md5¦varchar(9)|abc", "varbinary(8000)", "0x900150983CD24FB0D6963F7D28E17F72")]
    [TestCase("HASHBYTES", "varchar(9)|none¦varchar(9)|abc", "varbinary(8000)", "NULL")]
    public void Text_WhenArgumentsAreGiven_GivesValue(string name, string arguments, string type, string expected) => Check(name, arguments, type, expected);

    [TestCase("ABS", "int|-5", "int", "5")]
    [TestCase("ABS", "decimal(5,2)|-1.50", "decimal(5,2)", "1.50")]
    [TestCase("CEILING", "decimal(5,2)|1.01", "decimal(5,0)", "2")]
    [TestCase("CEILING", "decimal(5,2)|-1.99", "decimal(5,0)", "-1")]
    [TestCase("FLOOR", "decimal(5,2)|-1.01", "decimal(5,0)", "-2")]
    [TestCase("FLOOR", "money|1.99", "money", "1.0000")]
    [TestCase("ROUND", "decimal(6,3)|123.456¦int|2", "decimal(6,3)", "123.460")]
    [TestCase("ROUND", "decimal(6,3)|123.456¦int|2¦int|1", "decimal(6,3)", "123.450")]
    [TestCase("ROUND", "decimal(6,3)|123.456¦int|-2", "decimal(6,3)", "100.000")]
    [TestCase("ROUND", "int|1250¦int|-2", "int", "1300")]
    [TestCase("ROUND", "float|2.5¦int|0", "float", "3")]
    [TestCase("SIGN", "int|-5", "int", "-1")]
    [TestCase("SIGN", "decimal(5,2)|1.5", "decimal(5,2)", "1.00")]
    [TestCase("POWER", "int|2¦int|10", "int", "1024")]
    [TestCase("POWER", "decimal(2,1)|2.5¦int|2", "decimal(38,1)", "6.3", Description = "The answer keeps the scale of the base.")]
    [TestCase("POWER", "float|2¦float|0.5", "float", "1.4142135623730951")]
    [TestCase("SQRT", "int|16", "float", "4")]
    [TestCase("LOG", "float|8¦float|2", "float", "3")]
    [TestCase("ISNUMERIC", "varchar(9)|1e5", "int", "1")]
    [TestCase("ISNUMERIC", "varchar(9)|$", "int", "1", Description = "Famously generous.")]
    [TestCase("ISNUMERIC", "varchar(9)|1.2.3", "int", "0")]
    [TestCase("ISNUMERIC", "varchar(9)|", "int", "0")]
    [TestCase("ISNUMERIC", "NULL", "int", "0")]
    [TestCase("ISNULL", "varchar(3)|NULL¦varchar(9)|abcdef", "varchar(3)", "abc", Description = "The replacement takes the first type.")]
    [TestCase("ISNULL", "NULL¦varchar(9)|abc", "varchar(9)", "abc")]
    [TestCase("COALESCE", "NULL¦int|2¦decimal(3,1)|3.5", "decimal(11,1)", "2.0")]
    [TestCase("NULLIF", "varchar(3)|A¦varchar(3)|a", "varchar(3)", "NULL")]
    [TestCase("CHOOSE", "int|2¦varchar(2)|a¦varchar(3)|b", "varchar(3)", "b")]
    [TestCase("CHOOSE", "int|3¦varchar(2)|a¦varchar(3)|b", "varchar(3)", "NULL")]
    public void Number_WhenArgumentsAreGiven_GivesValue(string name, string arguments, string type, string expected) => Check(name, arguments, type, expected);

    [TestCase("DATEADD", "part|month¦int|1¦date|2026-01-31", "date", "2026-02-28")]
    [TestCase("DATEADD", "part|dd¦int|-1¦datetime|2026-03-01", "datetime", "2026-02-28")]
    [TestCase("DATEADD", "part|ms¦int|2¦datetime|2026-03-01", "datetime", "2026-03-01 00:00:00.0030000")]
    [TestCase("DATEADD", "part|second¦int|1767225600¦datetime2(0)|1970-01-01", "datetime2(0)", "2026-01-01", Description = "From epoch seconds.")]
    [TestCase("DATEADD", "part|day¦int|1¦varchar(10)|2026-01-01", "datetime", "2026-01-02")]
    [TestCase("DATEADD", "part|hour¦int|25¦time(0)|23:00", "time(0)", "00:00:00.0000000")]
    [TestCase("DATEDIFF", "part|year¦date|2025-12-31¦date|2026-01-01", "int", "1", Description = "Boundaries count, not time.")]
    [TestCase("DATEDIFF", "part|week¦date|2026-10-03¦date|2026-10-04", "int", "1", Description = "Weeks begin on Sundays.")]
    [TestCase("DATEDIFF", "part|day¦int|0¦varchar(10)|2024-01-31", "int", "45320")]
    [TestCase("DATEDIFF", "part|hour¦datetimeoffset(0)|2026-10-01T12:00:00+02:00¦datetime2(0)|2026-10-01T10:00:00", "int", "0", Description = "An offset counts.")]
    [TestCase("DATEDIFF_BIG", "part|second¦date|1970-01-01¦date|2040-01-01", "bigint", "2208988800")]
    [TestCase("DATEPART", "part|weekday¦date|2026-10-01", "int", "5")]
    [TestCase("DATEPART", "part|iso_week¦date|2027-01-01", "int", "53")]
    [TestCase("DATEPART", "part|week¦date|2027-01-01", "int", "1")]
    [TestCase("DATEPART", "part|dy¦date|2026-02-01", "int", "32")]
    [TestCase("DATEPART", "part|tz¦datetimeoffset(0)|2026-10-01T00:00:00+02:00", "int", "120")]
    [TestCase("DATEPART", "part|ms¦datetime|2026-10-01 00:00:00.123", "int", "123")]
    [TestCase("DATENAME", "part|month¦date|2026-10-01", "nvarchar(30)", "October")]
    [TestCase("DATENAME", "part|dw¦date|2026-10-01", "nvarchar(30)", "Thursday")]
    [TestCase("YEAR", "varchar(20)|2026-10-01", "int", "2026")]
    [TestCase("EOMONTH", "date|2026-01-15¦int|1", "date", "2026-02-28")]
    [TestCase("EOMONTH", "varchar(10)|20260115", "date", "2026-01-31")]
    [TestCase("DATEFROMPARTS", "int|2026¦int|2¦int|28", "date", "2026-02-28")]
    [TestCase("DATETIME2FROMPARTS", "int|2026¦int|2¦int|28¦int|1¦int|2¦int|3¦int|5¦int|1", "datetime2(1)", "2026-02-28 01:02:03.5000000")]
    [TestCase("SWITCHOFFSET", "datetimeoffset(0)|2026-10-01T12:00:00+00:00¦varchar(6)|+02:00", "datetimeoffset(0)", "2026-10-01 14:00:00.0000000 +02:00")]
    [TestCase("TODATETIMEOFFSET", "datetime2(0)|2026-10-01T12:00:00¦int|-300", "datetimeoffset(0)", "2026-10-01 12:00:00.0000000 -05:00")]
    [TestCase("AT TIME ZONE", "datetime2(0)|2026-07-01T12:00:00¦varchar(40)|Central European Standard Time", "datetimeoffset(0)", "2026-07-01 12:00:00.0000000 +02:00")]
    [TestCase("AT TIME ZONE", "datetimeoffset(0)|2026-07-01T12:00:00+00:00¦varchar(40)|Eastern Standard Time", "datetimeoffset(0)", "2026-07-01 08:00:00.0000000 -04:00")]
    [TestCase("AT TIME ZONE", "datetime2(0)|2026-03-29T02:30:00¦varchar(40)|Central European Standard Time", "datetimeoffset(0)", "2026-03-29 03:30:00.0000000 +02:00", Description = "An hour that does not exist moves on.")]
    [TestCase("AT TIME ZONE", "datetime2(0)|2026-10-25T02:30:00¦varchar(40)|Central European Standard Time", "datetimeoffset(0)", "2026-10-25 02:30:00.0000000 +02:00", Description = "An hour that comes twice is the first.")]
    [TestCase("ISDATE", "varchar(20)|2026-10-01", "int", "1")]
    [TestCase("ISDATE", "varchar(20)|2026-13-01", "int", "0")]
    [TestCase("GETDATE", "", "datetime", "2026-10-01 12:20:30.4570000")]
    [TestCase("SYSUTCDATETIME", "", "datetime2(7)", "2026-10-01 10:20:30.4560000")]
    [TestCase("SYSDATETIMEOFFSET", "", "datetimeoffset(7)", "2026-10-01 12:20:30.4560000 +02:00")]
    public void Date_WhenArgumentsAreGiven_GivesValue(string name, string arguments, string type, string expected) => Check(name, arguments, type, expected);

    [TestCase("ERROR_NUMBER", "", "int", "54001")]
    [TestCase("ERROR_PROCEDURE", "", "nvarchar(128)", "p")]
    [TestCase("XACT_STATE", "", "smallint", "-1")]
    [TestCase("@@TRANCOUNT", "", "int", "1")]
    [TestCase("SESSION_CONTEXT", "nvarchar(9)|k", "sql_variant", "nvarchar(1):v")]
    [TestCase("SESSION_CONTEXT", "nvarchar(9)|other", "sql_variant", "NULL")]
    [TestCase("OBJECT_ID", "nvarchar(9)|dbo.T¦char(2)|U", "int", "5")]
    [TestCase("OBJECT_ID", "nvarchar(9)|dbo.T¦char(2)|P", "int", "NULL")]
    [TestCase("SCHEMA_NAME", "", "nvarchar(128)", "dbo")]
    [TestCase("SCHEMA_NAME", "NULL", "nvarchar(128)", "NULL", Description = "NULL is not the current schema.")]
    [TestCase("DB_NAME", "", "nvarchar(128)", "Db")]
    [TestCase("TYPE_NAME", "int|231", "nvarchar(128)", "nvarchar")]
    [TestCase("TYPE_ID", "nvarchar(9)|sysname", "int", "256")]
    [TestCase("COL_LENGTH", "nvarchar(9)|T¦nvarchar(9)|c", "smallint", "20")]
    [TestCase("IS_MEMBER", "nvarchar(9)|r", "int", "1")]
    [TestCase("IS_ROLEMEMBER", "nvarchar(9)|none", "int", "NULL")]
    [TestCase("HAS_PERMS_BY_NAME", "NULL¦NULL¦nvarchar(9)|SELECT", "int", "1")]
    [TestCase("APP_NAME", "", "nvarchar(128)", "NULL")]
    [TestCase("CERT_ID", "nvarchar(9)|Keys", "int", "256")]
    [TestCase("ENCRYPTBYCERT", "int|256¦varchar(9)|ab", "varbinary(8000)", "0x6261")]
    [TestCase("ENCRYPTBYCERT", "NULL¦varchar(9)|ab", "varbinary(8000)", "NULL")]
    [TestCase("SQL_VARIANT_PROPERTY", "sql_variant|5¦varchar(9)|BaseType", "sql_variant", "nvarchar(128):int")]
    public void Session_WhenArgumentsAreGiven_GivesValue(string name, string arguments, string type, string expected) => Check(name, arguments, type, expected);

    [TestCase("NOPE", "", 195, "'NOPE' is not a recognized built-in function name.")]
    [TestCase("LEN", "", 174, "The len function requires 1 argument(s).")]
    [TestCase("ROUND", "int|1", 189, "The round function requires 2 to 3 arguments.")]
    [TestCase("DATEADD", "part|fortnight¦int|1¦date|2026-01-01", 155, "'fortnight' is not a recognized dateadd option.")]
    [TestCase("DATEADD", "int|1¦int|1¦date|2026-01-01", 1023, "Invalid parameter 1 specified for dateadd.")]
    [TestCase("DATEADD", "part|hour¦int|1¦date|2026-01-01", 9810, "The datepart hour is not supported by date function dateadd for data type date.")]
    [TestCase("DATEADD", "part|day¦varchar(2)|1¦date|2026-01-01", 8116, "Argument data type varchar is invalid for argument 2 of dateadd function.")]
    [TestCase("JSON_VALUE", "int|1¦varchar(2)|$", 8116, "Argument data type int is invalid for argument 1 of json_value function.")]
    [TestCase("SUBSTRING", "int|1¦int|1¦int|1", 8116, "Argument data type int is invalid for argument 1 of substring function.")]
    [TestCase("LEN", "sql_variant|1", 8116, "Argument data type sql_variant is invalid for argument 1 of len function.")]
    [TestCase("HASHBYTES", "varchar(9)|MD5¦int|1", 8116, "Argument data type int is invalid for argument 2 of hashbytes function.")]
    [TestCase("ISNULL", "int|1¦date|2026-01-01", 206, "Operand type clash: date is incompatible with int")]
    public void Bind_WhenCallIsWrong_FailsAsSqlServer(string name, string arguments, int number, string message)
    {
        SqlError error = SqlLiterals.Error(() => BuiltInFunctions.Bind(name, [.. Parse(arguments).Select(a => a.Info)]));

        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }

    [TestCase("LEFT", "varchar(9)|a¦int|-1", 537, "Invalid length parameter passed to the LEFT or SUBSTRING function.")]
    [TestCase("RIGHT", "varchar(9)|a¦int|-1", 536, "Invalid length parameter passed to the RIGHT function.")]
    [TestCase("ABS", "int|-2147483648", 8115, "Arithmetic overflow error converting expression to data type int.")]
    [TestCase("SQRT", "int|-1", 3623, "An invalid floating point operation occurred.")]
    [TestCase("POWER", "int|2¦int|31", 232, "Arithmetic overflow error for type int, value = 2147483648.000000.")]
    [TestCase("ROUND", "decimal(3,2)|9.99¦int|0", 8115, "Arithmetic overflow error converting expression to data type numeric.")]
    [TestCase("DATEADD", "part|year¦int|8000¦datetime|2026-01-01", 517, "Adding a value to a 'datetime' column caused an overflow.")]
    [TestCase("DATEDIFF", "part|second¦date|1900-01-01¦date|2026-01-01", 535, "The datediff function resulted in an overflow. The number of dateparts separating two date/time instances is too large. Try to use datediff with a less precise datepart.")]
    [TestCase("DATEFROMPARTS", "int|2026¦int|2¦int|30", 289, "Cannot construct data type date, some of the arguments have values which are not valid.")]
    [TestCase("AT TIME ZONE", "datetime|2026-01-01¦varchar(9)|Nowhere", 9820, "The time zone parameter 'Nowhere' provided to AT TIME ZONE clause is invalid.")]
    [TestCase("TRANSLATE", "varchar(9)|a¦varchar(2)|a¦varchar(2)|", 9828, "The second and third arguments of the TRANSLATE built-in function must contain an equal number of characters.")]
    public void Evaluate_WhenValueIsNotAllowed_FailsAsSqlServer(string name, string arguments, int number, string message)
    {
        (BoundFunction function, object?[] values) = Bind(name, arguments);

        SqlError error = SqlLiterals.Error(() => function.Evaluate(StubSession.Instance, values));

        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }

    [TestCase("sk_live_AZaz09", 0)]
    [TestCase("sk_é", 4)]
    public void PatIndex_WhenCollationIsBinary_TakesRangesByCodePoint(string text, int expected)
    {
        ArgumentInfo subject = new(SqlType.VarChar(50), Collation: Collation.Get("Latin1_General_BIN2"));
        BoundFunction function = BuiltInFunctions.Bind("PATINDEX", [new ArgumentInfo(SqlType.VarChar(9)), subject]);

        Assert.That(function.Evaluate(StubSession.Instance, ["%[^ -~]%", text]), Is.EqualTo(expected));
    }

    [Test]
    public void Coalesce_WhenEveryArgumentIsTheNullConstant_Fails() =>
        Assert.That(SqlLiterals.Error(() => BuiltInFunctions.Bind("COALESCE", [ArgumentInfo.Null, ArgumentInfo.Null])).Number, Is.EqualTo(4127));

    [Test]
    public void NewId_WhenCalledTwice_GivesDifferentValues()
    {
        (BoundFunction function, object?[] values) = Bind("NEWID", "");

        Assert.That(function.Evaluate(StubSession.Instance, values), Is.Not.EqualTo(function.Evaluate(StubSession.Instance, values)));
        Assert.That(function.Deterministic, Is.False);
    }

    private static void Check(string name, string arguments, string type, string expected)
    {
        (BoundFunction function, object?[] values) = Bind(name, arguments);

        Assert.That((function.Type.ToDisplayName(), SqlLiterals.Show(function.Evaluate(StubSession.Instance, values))), Is.EqualTo((type, expected)));
    }

    private static (BoundFunction Function, object?[] Values) Bind(string name, string arguments)
    {
        (ArgumentInfo Info, object? Value)[] parsed = Parse(arguments);
        return (BuiltInFunctions.Bind(name, [.. parsed.Select(a => a.Info)]), [.. parsed.Select(a => a.Value)]);
    }

    private static (ArgumentInfo Info, object? Value)[] Parse(string arguments) =>
        arguments.Length == 0 ? [] : [.. arguments.Split(Separator).Select(SqlLiterals.Argument)];
}
