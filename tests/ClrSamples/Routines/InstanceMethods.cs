using System.Data.SqlTypes;

namespace ClrSamples;

public class InstanceMethods
{
    public SqlInt32 Value() => GetHashCode();
}

internal static class HiddenClass
{
    public static SqlInt32 Value() => 1;
}
