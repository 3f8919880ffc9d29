using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>Calls of scalar functions out of expressions.</summary>
internal static class ScalarFunctionCall
{
    public static object? Invoke(Evaluation evaluation, ScalarFunction function, Func<Evaluation, object?>[] arguments)
    {
        object?[] values = [.. arguments.Select(a => a(evaluation))];
        if (function is not ClrScalarRoutine clr)
        {
            return Run(evaluation.Frame, (TsqlScalarFunction)function, values);
        }

        return evaluation.Session.Host.Configuration.IsClrEnabled ? clr.Invoke(values) : throw EngineErrors.ClrDisabled();
    }

    private static object? Run(Frame caller, TsqlScalarFunction function, object?[] values)
    {
        Frame frame = ModuleFrames.ForRoutine(caller, function, values, caller.Sink, function.ReturnType);
        FunctionBody.Run(frame, function, function.Body);
        return frame.ReturnValue;
    }
}
