using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Types;

namespace SqlClrHost.Parsing;

/// <summary>Turns a type as it is written into a <see cref="SqlType"/>.</summary>
internal static class TypeReader
{
    /// <summary>The type of a column, variable or parameter.</summary>
    public static SqlType Declared(DataTypeReference reference) => Read(reference, SqlType.Parse);

    /// <summary>The target of CAST or CONVERT, where a length left out means 30.</summary>
    public static SqlType CastTarget(DataTypeReference reference) => Read(reference, SqlType.ParseCastTarget);

    private static SqlType Read(DataTypeReference reference, Func<string, IReadOnlyList<string>, SqlType> parse)
    {
        string name = reference switch
        {
            SqlDataTypeReference type => type.SqlDataTypeOption == SqlDataTypeOption.Sql_Variant ? "sql_variant" : type.SqlDataTypeOption.ToString(),
            XmlDataTypeReference => "xml",
            _ => reference.Name.BaseIdentifier.Value,
        };

        string[] arguments = reference is ParameterizedDataTypeReference parameterized
            ? [.. parameterized.Parameters.Select(p => p.Value)]
            : [];
        return parse(name, arguments);
    }
}
