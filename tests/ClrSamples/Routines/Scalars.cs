using System;
using System.Collections.Generic;
using System.Data.SqlTypes;
using System.Globalization;
using ClrSamples.Library;
using Microsoft.SqlServer.Server;

namespace ClrSamples;

public static class Scalars
{
    [SqlFunction(IsDeterministic = true, IsPrecise = true)]
    public static SqlString Greet([SqlFacet(MaxSize = 100)] SqlString name) => name.IsNull ? name : Greeting.For(name.Value);

    public static SqlString Repeat(SqlString text, SqlInt32 times) => new string(text.Value[0], times.Value);

    public static SqlString Culture() => CultureInfo.CurrentCulture.Name + " " + 1.5.ToString(CultureInfo.CurrentCulture);

    public static SqlString Compare(SqlString left, SqlString right) => (left == right).ToString();

    public static SqlString Fail(SqlString message) => throw new InvalidOperationException(message.Value);

    public static SqlString FailNested(SqlString message)
    {
        try
        {
            return Fail(message);
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException("outer", e);
        }
    }

    /// <summary>Uses generic types and nested types of System.dll and System.Core.dll.</summary>
    public static SqlInt32 Collections()
    {
        var sorted = new SortedDictionary<string, int> { ["b"] = 2, ["a"] = 1 };
        var stack = new Stack<int>();
        foreach (KeyValuePair<string, int> pair in sorted)
            stack.Push(pair.Value);
        return stack.Pop();
    }

    public static SqlInt32 Overloaded(SqlInt32 value) => value;

    public static SqlInt32 Overloaded(SqlString value) => value.Value.Length;

    internal static SqlInt32 Hidden() => 1;
}
