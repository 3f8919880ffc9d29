using SqlClrVerifier.Scripts;

namespace SqlClrVerifier;

/// <summary>The command line: verifies files and prints one line a violation.</summary>
internal static class VerifierConsole
{
    public const int Passed = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        try
        {
            var commandLine = CommandLine.Parse(arguments);
            var images = commandLine.Files.Select(File.ReadAllBytes).ToList();
            var violations = 0;
            for (var i = 0; i < images.Count; i++)
            {
                var others = images.Where((image, index) => index != i && AssemblyVerifier.IsManagedAssembly(image, out _)).ToList();
                var result = AssemblyVerifier.Verify(images[i], commandLine.Options with { DatabaseAssemblies = others });
                Print(commandLine.Files[i], result, output);
                violations += result.Count;
            }

            if (commandLine.ScriptFolder is { } folder)
                violations += VerifyScripts(folder, images, output);
            return violations == 0 ? Passed : Failed;
        }
        catch (UsageException e)
        {
            error.WriteLine(e.Message);
            error.WriteLine(CommandLine.Usage);
            return WrongUsage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return WrongUsage;
        }
    }

    private static int VerifyScripts(string folder, List<byte[]> images, TextWriter output)
    {
        var violations = ScriptVerifier.Verify(folder, [.. images.Where(image => AssemblyVerifier.IsManagedAssembly(image, out _))]);
        foreach (var violation in violations)
            output.WriteLine(violation with { File = Path.Combine(folder, violation.File) });
        output.WriteLine(Total(folder, violations.Count));
        return violations.Count;
    }

    private static void Print(string file, VerificationResult result, TextWriter output)
    {
        foreach (var violation in result)
            output.WriteLine($"{file}: {violation}");
        foreach (var skipped in result.Skipped)
            output.WriteLine($"{file}: {skipped}");
        output.WriteLine(Total(file, result.Count));
    }

    private static string Total(string verified, int violations) => $"{verified}: {violations} {(violations == 1 ? "violation" : "violations")}";
}
