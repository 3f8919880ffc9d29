using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>The arguments of EXEC, matched to the procedure's parameters by position and by name.</summary>
internal sealed class ExecuteArguments
{
    private const int ConversionFailed = 245;

    private readonly Frame _frame;
    private readonly Routine _procedure;
    private readonly ExecuteParameter?[] _written;
    private readonly Func<string, SqlError> _missing;

    /// <param name="frame">Where EXEC stands.</param>
    /// <param name="procedure">What it calls.</param>
    /// <param name="written">The arguments as they are written.</param>
    /// <param name="missing">What is said of a parameter without a value (201 when left out).</param>
    public ExecuteArguments(Frame frame, Routine procedure, IList<ExecuteParameter> written, Func<string, SqlError>? missing = null)
    {
        _frame = frame;
        _procedure = procedure;
        _missing = missing ?? (parameter => InProcedure(SqlErrors.MissingParameter(procedure.Name, parameter)));
        _written = new ExecuteParameter?[procedure.Parameters.Count];
        if (procedure.Parameters.Count == 0 && written.Count > 0)
        {
            throw EngineErrors.NoParameters(procedure.Name);
        }

        bool isNamed = false;
        for (int i = 0; i < written.Count; i++)
        {
            isNamed |= written[i].Variable is not null;
            if (isNamed && written[i].Variable is null)
            {
                throw EngineErrors.PositionalAfterNamed(i + 1);
            }

            Place(written[i], i);
        }
    }

    /// <summary>A value for each parameter, cut and rounded to its type without a word.</summary>
    public object?[] Values()
    {
        var values = new object?[_written.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Value(_procedure.Parameters[i], _written[i]);
        }

        return values;
    }

    /// <summary>Gives OUTPUT values to the caller's variables, after the procedure has come to its end.</summary>
    public void CopyBack(object?[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (_written[i] is { IsOutput: true, ParameterValue: VariableReference target })
            {
                Variable variable = _frame.Variable(target.Name);
                variable.Value = Conversion.Assign(values[i], _procedure.Parameters[i].Type, variable.Type);
            }
        }
    }

    private void Place(ExecuteParameter argument, int position)
    {
        int index = position;
        if (argument.Variable is { } name)
        {
            index = IndexOf(name.Name);
            if (index < 0)
            {
                throw SqlErrors.UnknownParameter(name.Name, _procedure.Name);
            }
        }
        else if (index >= _written.Length)
        {
            throw SqlErrors.TooManyArguments(_procedure.Name);
        }

        if (_written[index] is not null)
        {
            throw EngineErrors.ParameterTwice(_procedure.Parameters[index].Name);
        }

        if (argument.IsOutput && !_procedure.Parameters[index].IsOutput)
        {
            throw EngineErrors.NotAnOutputParameter(_procedure.Parameters[index].Name);
        }

        _written[index] = argument;
    }

    /// <summary>What is wrong with a value is said by the procedure, before its first line.</summary>
    private SqlError InProcedure(SqlError error) => _procedure is SystemProcedure ? error : error.At($"{_procedure.Schema.Name}.{_procedure.Name}", 0);

    private int IndexOf(string name)
    {
        for (int i = 0; i < _procedure.Parameters.Count; i++)
        {
            if (_procedure.Parameters[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private object? Value(RoutineParameter parameter, ExecuteParameter? argument)
    {
        if (argument is null || argument.ParameterValue is DefaultLiteral)
        {
            return parameter.HasDefault ? parameter.Default : throw _missing(parameter.Name);
        }

        BoundExpression bound = argument.ParameterValue is IdentifierLiteral word
            ? BoundExpression.Literal(SqlType.NVarChar(Math.Max(1, word.Value.Length)), word.Value)
            : Expressions.Bind(_frame, argument.ParameterValue);
        Expressions.CheckAssignable(bound, parameter.Type);
        try
        {
            return bound.AssignTo(parameter.Type)(new Evaluation(_frame));
        }
        catch (SqlError error) when (error.Number == ConversionFailed)
        {
            throw InProcedure(EngineErrors.ParameterConversion(bound.Type.Name, parameter.Type.Name));
        }
    }
}
