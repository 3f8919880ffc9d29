using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Calls of multi-statement functions: the body fills the result table.</summary>
internal static class MultiStatementCall
{
    public static IEnumerable<object?[]> Run(Evaluation evaluation, MultiStatementFunction function, object?[] values)
    {
        Frame frame = ModuleFrames.ForRoutine(evaluation.Frame, function, values, evaluation.Frame.Sink);
        string name = function.Result.VariableName.Value;
        var result = new Variable(SqlType.Int) { Table = TableBuilder.BuildVariable(frame, name, function.Result.Definition) };
        frame.Declare(name, result);
        FunctionBody.Run(frame, function, function.Body);
        return result.Table!.Rows;
    }
}
