using System.Collections.Generic;
using System.Linq;

namespace PlantedModern;

public static class MethodGroupCache
{
    public static IEnumerable<int> Doubled(IEnumerable<int> numbers) => numbers.Select(Double);

    private static int Double(int number) => number * 2;
}
