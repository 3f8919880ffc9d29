using System.Reflection;

namespace SqlClrHost.Clr.Routines;

/// <summary>Finds the method that EXTERNAL NAME names. Class and method names are case-sensitive, as in SQL Server.</summary>
internal static class MethodLookup
{
    private const BindingFlags AnyMethod =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static MethodInfo Find(ClrAssembly assembly, string className, string methodName)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        Type type = assembly.Assembly.GetType(className) ?? throw ClrErrors.TypeNotFound(className, assembly.Name);
        if (!type.IsVisible)
            throw ClrErrors.TypeNotPublic(className, assembly.Name);
        MethodInfo method = FindSingle(assembly, type, methodName);
        if (!method.IsPublic)
            throw ClrErrors.MethodNotPublic(methodName, className, assembly.Name);
        return method;
    }

    /// <summary>Finds a FillRow method, which may be private.</summary>
    public static MethodInfo FindFillRow(ClrAssembly assembly, Type type, string methodName) => FindSingle(assembly, type, methodName);

    private static MethodInfo FindSingle(ClrAssembly assembly, Type type, string methodName)
    {
        MethodInfo[] methods = [.. type.GetMethods(AnyMethod).Where(candidate => candidate.Name == methodName)];
        return methods switch
        {
            [] => throw ClrErrors.MethodNotFound(methodName, type.FullName!, assembly.Name),
            [{ IsStatic: true } method] => method,
            [_] => throw ClrErrors.MethodNotStatic(methodName, type.FullName!, assembly.Name),
            _ => throw ClrErrors.MethodOverloaded(methodName, type.FullName!, assembly.Name),
        };
    }
}
