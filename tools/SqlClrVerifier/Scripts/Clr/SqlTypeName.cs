using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrVerifier.Scripts.Clr;

/// <summary>A data type as T-SQL writes it.</summary>
/// <param name="Name">The base name in lower case, aliases resolved: <c>nvarchar</c>, <c>decimal</c>.</param>
/// <param name="IsMax">Whether its length is <c>max</c>.</param>
/// <param name="Text">As it is written, for messages.</param>
internal sealed record SqlTypeName(string Name, bool IsMax, string Text)
{
    /// <summary>A type whose parameters cannot have defaults in a CLR routine.</summary>
    public bool IsLarge => IsMax || Name == "xml";

    public static SqlTypeName Of(DataTypeReference type)
    {
        var parameters = (type as ParameterizedDataTypeReference)?.Parameters ?? [];
        var written = type is XmlDataTypeReference ? "xml" : type.Name?.BaseIdentifier.Value.ToLowerInvariant() ?? "";
        var text = parameters.Count == 0 ? written : $"{written}({string.Join(", ", parameters.Select(parameter => parameter.Value.ToLowerInvariant()))})";
        return new SqlTypeName(Resolved(written), parameters.Any(parameter => parameter is MaxLiteral), text);
    }

    public override string ToString() => Text;

    private static string Resolved(string name) => name switch
    {
        "sysname" => "nvarchar",
        "numeric" or "dec" => "decimal",
        "integer" => "int",
        "rowversion" => "timestamp",
        _ => name,
    };
}
