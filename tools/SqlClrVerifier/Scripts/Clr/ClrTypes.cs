using Mono.Cecil;

namespace SqlClrVerifier.Scripts.Clr;

/// <summary>Which .NET types SQL Server binds to which of its own. Types that cannot hold NULL are left out: a NULL argument would be an error.</summary>
internal static class ClrTypes
{
    private static readonly Dictionary<string, string[]> BySqlName = new()
    {
        ["nvarchar"] = ["System.Data.SqlTypes.SqlString", "System.Data.SqlTypes.SqlChars", "System.String"],
        ["nchar"] = ["System.Data.SqlTypes.SqlString", "System.Data.SqlTypes.SqlChars", "System.String"],
        ["bigint"] = ["System.Data.SqlTypes.SqlInt64", Nullable("System.Int64")],
        ["int"] = ["System.Data.SqlTypes.SqlInt32", Nullable("System.Int32")],
        ["smallint"] = ["System.Data.SqlTypes.SqlInt16", Nullable("System.Int16")],
        ["tinyint"] = ["System.Data.SqlTypes.SqlByte", Nullable("System.Byte")],
        ["bit"] = ["System.Data.SqlTypes.SqlBoolean", Nullable("System.Boolean")],
        ["decimal"] = ["System.Data.SqlTypes.SqlDecimal", Nullable("System.Decimal")],
        ["money"] = ["System.Data.SqlTypes.SqlMoney", Nullable("System.Decimal")],
        ["smallmoney"] = ["System.Data.SqlTypes.SqlMoney", Nullable("System.Decimal")],
        ["float"] = ["System.Data.SqlTypes.SqlDouble", Nullable("System.Double")],
        ["real"] = ["System.Data.SqlTypes.SqlSingle", Nullable("System.Single")],
        ["uniqueidentifier"] = ["System.Data.SqlTypes.SqlGuid", Nullable("System.Guid")],
        ["binary"] = ["System.Data.SqlTypes.SqlBinary", "System.Data.SqlTypes.SqlBytes", "System.Byte[]"],
        ["varbinary"] = ["System.Data.SqlTypes.SqlBinary", "System.Data.SqlTypes.SqlBytes", "System.Byte[]"],
        ["datetime"] = ["System.Data.SqlTypes.SqlDateTime", Nullable("System.DateTime")],
        ["smalldatetime"] = ["System.Data.SqlTypes.SqlDateTime", Nullable("System.DateTime")],
        ["datetime2"] = [Nullable("System.DateTime")],
        ["datetimeoffset"] = [Nullable("System.DateTimeOffset")],
        ["time"] = [Nullable("System.TimeSpan")],
        ["xml"] = ["System.Data.SqlTypes.SqlXml"],
    };

    /// <summary>What is wrong with binding the two, or <see langword="null"/> when SQL Server binds them.</summary>
    public static string? Mismatch(SqlTypeName sql, TypeReference clr)
    {
        if (!BySqlName.TryGetValue(sql.Name, out var accepted))
            return $"is {sql}, which no CLR routine takes safely; use nvarchar for text and datetime2 for dates";
        return accepted.Contains(Underlying(clr).FullName)
            ? null
            : $"is {sql}, which binds to {string.Join(" or ", accepted.Select(Short))}, but the method has {Short(Underlying(clr).FullName)}";
    }

    /// <summary>The type that a <c>ref</c> or <c>out</c> parameter refers to.</summary>
    public static TypeReference Underlying(TypeReference type) => type is ByReferenceType reference ? reference.ElementType : type;

    public static string Short(string fullName) =>
        fullName.StartsWith("System.Nullable`1<", StringComparison.Ordinal)
            ? Short(fullName["System.Nullable`1<".Length..^1]) + "?"
            : fullName[(fullName.LastIndexOf('.') + 1)..];

    private static string Nullable(string type) => $"System.Nullable`1<{type}>";
}
