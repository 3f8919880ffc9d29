using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace StripeClr.Build;

/// <summary>Writes the two assemblies as T-SQL: their bytes in the text of <c>sql/schema/CreateAssembly.template.sql</c>.</summary>
public static class AssemblyScripts
{
    // SSMS is slow with a line of half a megabyte; a backslash continues a binary constant on the next line.
    private const int DigitsPerLine = 4000;

    /// <summary>Writes <c>sql/assembly/*.sql</c>.</summary>
    public static void Write(Repository repository)
    {
        var template = File.ReadAllText(repository.Path("sql/schema/CreateAssembly.template.sql"));
        Write(repository, template, repository.ClrSafe, "SAFE");
        Write(repository, template, repository.StripeClr, "EXTERNAL_ACCESS");
    }

    private static void Write(Repository repository, string template, string assembly, string permissionSet)
    {
        var bytes = File.ReadAllBytes(assembly);
        var name = Path.GetFileNameWithoutExtension(assembly);
        var text = template
            .Replace("{{Name}}", name, StringComparison.Ordinal)
            .Replace("{{PermissionSet}}", permissionSet, StringComparison.Ordinal)
            .Replace("{{Mvid}}", Mvid(bytes).ToString("D"), StringComparison.Ordinal)
            .Replace("{{Bytes}}", Hex(bytes), StringComparison.Ordinal);
        var target = repository.Path($"sql/assembly/{name}.sql");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }

    private static Guid Mvid(byte[] assembly)
    {
        using var portable = new PEReader(new MemoryStream(assembly));
        var metadata = portable.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private static string Hex(byte[] bytes)
    {
        var digits = Convert.ToHexString(bytes);
        var text = new StringBuilder(digits.Length + (digits.Length / DigitsPerLine * 2));
        for (var start = 0; start < digits.Length; start += DigitsPerLine)
        {
            text.Append(start == 0 ? "" : "\\\n").Append(digits, start, Math.Min(DigitsPerLine, digits.Length - start));
        }

        return text.ToString();
    }
}
