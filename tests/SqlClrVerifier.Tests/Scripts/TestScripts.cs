using System.Security.Cryptography;
using SqlClrVerifier.Scripts.Clr;

namespace SqlClrVerifier.Tests.Scripts;

/// <summary>The folders of test scripts, and the assemblies that they install.</summary>
internal static class TestScripts
{
    public static byte[] CleanRoutines => File.ReadAllBytes(TestAssemblies.PathOf("CleanRoutines"));

    public static byte[] PlantedRoutines => File.ReadAllBytes(TestAssemblies.PathOf("PlantedRoutines"));

    public static string Planted => FolderOf("Planted");

    /// <summary>Copies the clean scripts and adds what a build writes: the script of their assembly.</summary>
    public static string CopyClean(string target)
    {
        var source = FolderOf("Clean");
        foreach (var file in Directory.EnumerateFiles(source, "*.sql", SearchOption.AllDirectories))
            Write(target, Path.GetRelativePath(source, file), File.ReadAllText(file));
        Write(target, "assembly/CleanRoutines.sql", AssemblyScript(CleanRoutines));
        return target;
    }

    public static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public static string AssemblyScript(byte[] image) =>
        $"""
        SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
        GO
        -- SHA2_512: {Convert.ToHexStringLower(SHA512.HashData(image))}
        DECLARE @Bytes varbinary(max) = 0x{string.Join("\\\n", Convert.ToHexString(image).Chunk(4000).Select(digits => new string(digits)))};
        DECLARE @Hash varbinary(64) = 0x{Convert.ToHexString(SHA512.HashData(image))};

        EXEC sys.sp_add_trusted_assembly @hash = @Hash, @description = N'CleanRoutines';
        IF CONVERT(nvarchar(36), ASSEMBLYPROPERTY(N'CleanRoutines', N'MvID')) <> N'{new ClrAssembly(image).Mvid:D}'
        BEGIN
            CREATE ASSEMBLY CleanRoutines AUTHORIZATION dbo FROM @Bytes WITH PERMISSION_SET = SAFE;
        END;
        GO

        """;

    private static string FolderOf(string name) => Path.Combine(TestContext.CurrentContext.TestDirectory, "Scripts", name);
}
