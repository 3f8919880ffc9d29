using System.Reflection;
using SqlClrHost.Types;

namespace SqlClrHost.Clr.Routines;

/// <summary>Holds a T-SQL declaration against the method's signature.</summary>
internal static class SignatureCheck
{
    public static void Parameters(string statement, string routine, MethodInfo method, IReadOnlyList<ClrParameter> declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        ParameterInfo[] actual = method.GetParameters();
        if (actual.Length != declared.Count)
            throw ClrErrors.ParameterCount(statement);
        for (int i = 0; i < actual.Length; i++)
        {
            if (actual[i].ParameterType.IsByRef != declared[i].Output)
                throw ClrErrors.OutputMismatch(i + 1);
            if (!ClrTypes.Match(ValueType(actual[i]), declared[i].Type))
                throw ClrErrors.ParameterTypeMismatch(statement, routine, declared[i].Name);
        }
    }

    /// <summary>FillRow takes the enumerated object and gives one out parameter a column.</summary>
    public static void FillRow(string statement, MethodInfo fillRow, IReadOnlyList<(string Name, SqlType Type)> columns)
    {
        ParameterInfo[] actual = fillRow.GetParameters();
        if (actual.Length != columns.Count + 1)
            throw ClrErrors.FillRowParameterCount(statement);
        for (int i = 0; i < columns.Count; i++)
        {
            (string name, SqlType type) = columns[i];
            if (type.Code is SqlTypeCode.Char or SqlTypeCode.VarChar)
                throw ClrErrors.ColumnTypeNotAllowed(type.Name, name);
            ParameterInfo parameter = actual[i + 1];
            if (!parameter.ParameterType.IsByRef || !ClrTypes.Match(ValueType(parameter), type))
                throw ClrErrors.FillRowColumnMismatch(i + 1);
        }
    }

    public static Type ValueType(ParameterInfo parameter) =>
        parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
}
