using System.Linq.Expressions;
using System.Reflection;

namespace StripeClr.Benchmarks.ListClients;

/// <summary>Calls the FillRow method of a table function without the cost of reflection.</summary>
internal static class FillRow
{
    public static Action<object> Of(Type function)
    {
        var method = function.GetMethod("FillRow", BindingFlags.NonPublic | BindingFlags.Static)!;
        var row = Expression.Parameter(typeof(object));
        var cells = method.GetParameters().Skip(1).Select(parameter => Expression.Variable(parameter.ParameterType.GetElementType()!)).ToArray();
        var call = Expression.Call(method, cells.Cast<Expression>().Prepend(row));
        return Expression.Lambda<Action<object>>(Expression.Block(cells, call), row).Compile();
    }
}
