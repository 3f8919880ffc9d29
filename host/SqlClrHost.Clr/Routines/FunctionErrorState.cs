using System.Reflection;
using Microsoft.SqlServer.Server;

namespace SqlClrHost.Clr.Routines;

/// <summary>The state of error 6522 from a function: 1 when it may read data or takes a (max) argument, else 2.</summary>
internal static class FunctionErrorState
{
    public static byte Of(MethodInfo method, IReadOnlyList<ClrParameter> parameters)
    {
        bool readsData = method.GetCustomAttribute<SqlFunctionAttribute>()?.DataAccess == DataAccessKind.Read;
        return readsData || parameters.Any(parameter => parameter.Type.IsMax) ? (byte)1 : (byte)2;
    }
}
