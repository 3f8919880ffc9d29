using System;
using System.Collections.Generic;
using System.Linq;

namespace Planted;

public static class MutableStatic
{
    public static int Count;

    public static void Increment() => Count++;

    public static void Expose() => Use(ref Count);

    private static void Use(ref int value) => value++;
}

public static class LambdaCache
{
    public static IEnumerable<int> Doubled(IEnumerable<int> numbers) => numbers.Select(number => number * 2);
}

public static class StaticEvent
{
    public static event EventHandler Changed;
}
