using System.Linq.Expressions;
using System.Reflection;
using SqlClrHost.Types;

namespace SqlClrHost.Clr.Routines;

/// <summary>Compiles calls of routines to delegates over arrays of host values: reflection at each call would cost more than the call.</summary>
internal static class CallCompiler
{
    private static readonly MethodInfo NullNotAllowed = typeof(CallCompiler).GetMethod(nameof(RefuseNull), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Compiles the init method of a table function: the result is returned as it is.</summary>
    public static Func<object?[], object?> Init(string routine, MethodInfo method)
    {
        ParameterExpression arguments = Expression.Parameter(typeof(object?[]), "arguments");
        Expression call = Call(method, method.GetParameters().Select((parameter, i) => Argument(routine, arguments, i, parameter)));
        return Expression.Lambda<Func<object?[], object?>>(Expression.Convert(call, typeof(object)), arguments).Compile();
    }

    public static Func<object?[], object?> Scalar(string routine, MethodInfo method, SqlType returns)
    {
        ParameterExpression arguments = Expression.Parameter(typeof(object?[]), "arguments");
        Expression call = Call(method, method.GetParameters().Select((parameter, i) => Argument(routine, arguments, i, parameter)));
        return Expression.Lambda<Func<object?[], object?>>(Result(call, returns), arguments).Compile();
    }

    /// <summary>Compiles FillRow: the enumerated object in, one value a column out.</summary>
    public static Func<object?, object?[]> FillRow(MethodInfo method, IReadOnlyList<SqlType> columns)
    {
        ParameterInfo[] parameters = method.GetParameters();
        ParameterExpression current = Expression.Parameter(typeof(object), "current");
        ParameterExpression[] values = [.. parameters.Skip(1).Select(parameter => Expression.Variable(SignatureCheck.ValueType(parameter)))];
        Expression call = Call(method, [Expression.Convert(current, parameters[0].ParameterType), .. values]);
        Expression row = Expression.NewArrayInit(typeof(object), values.Select((value, i) => Result(value, columns[i])));
        return Expression.Lambda<Func<object?, object?[]>>(Expression.Block(values, call, row), current).Compile();
    }

    /// <summary>Compiles a procedure: OUTPUT values are written back after the call and all conversions have succeeded.</summary>
    public static Func<object?[], int> Procedure(string routine, MethodInfo method, IReadOnlyList<ClrParameter> declared)
    {
        ParameterInfo[] parameters = method.GetParameters();
        ParameterExpression arguments = Expression.Parameter(typeof(object?[]), "arguments");
        ParameterExpression code = Expression.Variable(typeof(int), "code");
        ParameterExpression[] values = [.. parameters.Select(parameter => Expression.Variable(SignatureCheck.ValueType(parameter)))];
        ParameterExpression[] outputs = [.. declared.Where(parameter => parameter.Output).Select(_ => Expression.Variable(typeof(object)))];
        int[] positions = [.. Enumerable.Range(0, parameters.Length).Where(i => declared[i].Output)];

        var body = new List<Expression>();
        for (int i = 0; i < parameters.Length; i++)
        {
            if (!parameters[i].IsOut)
                body.Add(Expression.Assign(values[i], Argument(routine, arguments, i, parameters[i])));
        }

        body.Add(Expression.Assign(code, ReturnCode(Call(method, values))));
        body.AddRange(positions.Select((position, i) => Expression.Assign(outputs[i], Result(values[position], declared[position].Type))));
        body.AddRange(positions.Select((position, i) => Expression.Assign(Expression.ArrayAccess(arguments, Expression.Constant(position)), outputs[i])));
        body.Add(code);
        return Expression.Lambda<Func<object?[], int>>(Expression.Block([code, .. values, .. outputs], body), arguments).Compile();
    }

    /// <summary>Calls through a delegate: a direct call may be inlined, and then the method is missing from the stack in the error.</summary>
    private static InvocationExpression Call(MethodInfo method, IEnumerable<Expression> arguments)
    {
        Type type = Expression.GetDelegateType([.. method.GetParameters().Select(parameter => parameter.ParameterType), method.ReturnType]);
        return Expression.Invoke(Expression.Constant(method.CreateDelegate(type)), arguments);
    }

    private static InvocationExpression Argument(string routine, ParameterExpression arguments, int position, ParameterInfo parameter)
    {
        ClrTypeMapping mapping = ClrTypes.Get(SignatureCheck.ValueType(parameter));
        Expression value = Expression.ArrayIndex(arguments, Expression.Constant(position));
        if (!mapping.AcceptsNull)
            value = Expression.Coalesce(value, Expression.Call(NullNotAllowed, Expression.Constant(routine), Expression.Constant(position + 1)));
        return Expression.Invoke(Expression.Constant(mapping.ToClr), value);
    }

    private static InvocationExpression Result(Expression value, SqlType type) =>
        Expression.Invoke(Expression.Constant(ClrTypes.Get(value.Type).FromClr), value, Expression.Constant(type));

    private static Expression ReturnCode(Expression call)
    {
        if (call.Type == typeof(void))
            return Expression.Block(call, Expression.Constant(0));
        if (call.Type == typeof(int))
            return call;
        return Expression.Call(typeof(CallCompiler), nameof(CodeOrZero), null, Result(call, SqlType.Int));
    }

    private static int CodeOrZero(object? code) => code is int value ? value : 0;

    private static object RefuseNull(string routine, int position) => throw ClrErrors.NullNotAllowed(routine, position);
}
