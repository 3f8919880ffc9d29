using System.Collections.Frozen;

namespace SqlClrHost.Types;

/// <summary>The system types' numbers in sys.types.</summary>
public static class SystemTypes
{
    private static readonly FrozenDictionary<string, int> Ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["image"] = 34,
        ["text"] = 35,
        ["uniqueidentifier"] = 36,
        ["date"] = 40,
        ["time"] = 41,
        ["datetime2"] = 42,
        ["datetimeoffset"] = 43,
        ["tinyint"] = 48,
        ["smallint"] = 52,
        ["int"] = 56,
        ["smalldatetime"] = 58,
        ["real"] = 59,
        ["money"] = 60,
        ["datetime"] = 61,
        ["float"] = 62,
        ["sql_variant"] = 98,
        ["ntext"] = 99,
        ["bit"] = 104,
        ["decimal"] = 106,
        ["numeric"] = 108,
        ["smallmoney"] = 122,
        ["bigint"] = 127,
        ["varbinary"] = 165,
        ["varchar"] = 167,
        ["binary"] = 173,
        ["char"] = 175,
        ["timestamp"] = 189,
        ["nvarchar"] = 231,
        ["nchar"] = 239,
        ["xml"] = 241,
        ["sysname"] = 256,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The only name among them for a type of another name.</summary>
    private const string SysName = "sysname";

    private static readonly FrozenDictionary<int, string> Names = Ids.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The rows of sys.types: names with their user_type_id and system_type_id.</summary>
    public static IEnumerable<(string Name, int Id, int SystemId)> All =>
        Ids.OrderBy(pair => pair.Value).Select(pair => (pair.Key, pair.Value, pair.Key == SysName ? Ids["nvarchar"] : pair.Value));

    /// <summary>system_type_id of a type.</summary>
    public static int IdOf(SqlType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Ids[type.Name];
    }

    /// <summary>user_type_id of a system type by its name; null when there is none.</summary>
    public static int? IdOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string plain = name.StartsWith("sys.", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return Ids.TryGetValue(plain.Trim('[', ']'), out int id) ? id : null;
    }

    public static string? NameOf(int id) => Names.GetValueOrDefault(id);
}
