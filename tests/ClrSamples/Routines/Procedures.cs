using System;
using System.Data.SqlTypes;

namespace ClrSamples;

public static class Procedures
{
    public static int Divide(SqlInt32 dividend, SqlInt32 divisor, out SqlInt32 quotient, ref SqlString log)
    {
        log = (log.IsNull ? string.Empty : log.Value + ";") + "divided";
        quotient = dividend.Value / divisor.Value;
        return 7;
    }

    public static void Nothing()
    {
    }

    public static SqlInt32 NullCode() => SqlInt32.Null;

    public static int? NullableCode() => 3;

    public static SqlString TextCode() => "1";

    public static void TooLong(out SqlString first, out SqlString second)
    {
        first = "short";
        second = new string('y', 11);
    }

    public static void Fail(SqlString message, out SqlString result)
    {
        result = "set before the failure";
        throw new InvalidOperationException(message.Value);
    }
}
