using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>sp_executesql @stmt, @params, and a value for each parameter.</summary>
internal static class ExecuteSql
{
    private const int FixedArguments = 2;

    public static void Run(Frame frame, IList<ExecuteParameter> written, IResultSink sink)
    {
        if (written.Count == 0)
        {
            throw SqlErrors.MissingParameter("sp_executesql", "@statement");
        }

        string text = Text(frame, written[0], "@statement");
        if (written.Count == 1)
        {
            DynamicText.Run(frame, text, [], [], sink);
            return;
        }

        string declarations = Text(frame, written[1], "@params");
        RoutineParameter[] parameters = [.. SqlParser.ParseParameters(declarations).Select(p => ParameterReader.Read(frame, p))];
        var target = new TsqlProcedure(new Schema(0, "sys", "sys"), "sp_executesql", parameters, new StatementList());
        var arguments = new ExecuteArguments(frame, target, [.. written.Skip(FixedArguments)], parameter => EngineErrors.ParameterOfQuery($"({declarations}){text}", parameter));
        object?[] values = arguments.Values();
        DynamicText.Run(frame, text, parameters, values, sink);
        arguments.CopyBack(values);
    }

    /// <summary>Text and parameter list must be Unicode (214).</summary>
    private static string Text(Frame frame, ExecuteParameter argument, string name)
    {
        Binding.BoundExpression bound = Expressions.Bind(frame, argument.ParameterValue);
        if (!bound.Type.IsUnicode && !bound.IsNullLiteral)
        {
            throw EngineErrors.UnicodeExpected(name);
        }

        return (string?)bound.Evaluate(new Binding.Evaluation(frame)) ?? "";
    }
}
