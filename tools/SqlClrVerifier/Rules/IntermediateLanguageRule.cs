using System.ComponentModel;
using System.Diagnostics;
using SqlClrVerifier.Framework;

namespace SqlClrVerifier.Rules;

/// <summary>
/// Rule 10: the IL is verifiable. Mono's <c>pedump</c> stands in for Microsoft's verifier, which runs on Windows only: close to it, not identical.
/// </summary>
internal sealed class IntermediateLanguageRule : IRule
{
    private const string MethodHeading = "In method: ";
    private const string SumOfErrors = "Error count: ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public int Number => 10;

    public void Check(Inspection inspection, Findings findings)
    {
        var missing = inspection.Module.AssemblyReferences
            .Where(reference => SupportedReferences.Database.Contains(reference.Name) && inspection.Newest.AssemblyResolver.Resolve(reference) is null)
            .Select(reference => reference.Name)
            .ToList();
        if (missing.Count > 0)
            findings.Add(Number, null, inspection.AssemblyName, $"cannot be verified without {string.Join(", ", missing)}; verify the assemblies together");
        else
            Verify(inspection, findings);
    }

    private void Verify(Inspection inspection, Findings findings)
    {
        var folder = Directory.CreateTempSubdirectory("SqlClrVerifier");
        try
        {
            var file = WriteAssemblies(inspection, folder.FullName);
            using var pedump = Start(inspection.Options.PedumpCommand, file);
            if (pedump is null)
                findings.Skip(Number, $"{inspection.Options.PedumpCommand} could not be started, so the IL is not verified. Install Mono's mono-utils, or name the program with --peverify.");
            else
                Report(pedump, inspection, findings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The verifier loads base types from other assemblies by name, from the same folder.</summary>
    private static string WriteAssemblies(Inspection inspection, string folder)
    {
        foreach (var image in inspection.Options.DatabaseAssemblies)
        {
            using var other = Mono.Cecil.AssemblyDefinition.ReadAssembly(new MemoryStream(image, writable: false));
            File.WriteAllBytes(Path.Combine(folder, other.Name.Name + ".dll"), image);
        }

        var file = Path.Combine(folder, inspection.AssemblyName + ".dll");
        File.WriteAllBytes(file, inspection.Image);
        return file;
    }

    private static Process? Start(string command, string file)
    {
        var start = new ProcessStartInfo(command) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("--verify");
        start.ArgumentList.Add("error,warn,code"); // without "code" only metadata is verified
        start.ArgumentList.Add(file);
        start.Environment["MONO_PATH"] = Path.GetDirectoryName(file);
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private void Report(Process pedump, Inspection inspection, Findings findings)
    {
        var errors = pedump.StandardError.ReadToEndAsync();
        var output = pedump.StandardOutput.ReadToEndAsync();
        if (!pedump.WaitForExit(Patience))
        {
            pedump.Kill(entireProcessTree: true);
            findings.Add(Number, null, inspection.AssemblyName, $"could not be verified: the verifier did not end within {Patience.TotalSeconds:0} seconds");
            return;
        }

        var lines = $"{output.Result}\n{errors.Result}".Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        ReportLines(lines, inspection.AssemblyName, findings);
        if (lines.Length == 0 && pedump.ExitCode != 0)
            findings.Add(Number, ServerMessage.VerificationFailed, inspection.AssemblyName, $"fails verification: the verifier ended with code {pedump.ExitCode} and no text");
    }

    /// <summary>Faults in code follow a line that names their method; other faults are the assembly's.</summary>
    private void ReportLines(IEnumerable<string> lines, string assemblyName, Findings findings)
    {
        var member = assemblyName;
        foreach (var line in lines)
        {
            if (line.StartsWith(MethodHeading, StringComparison.Ordinal))
                member = line[MethodHeading.Length..].Split('(')[0].Trim();
            else if (!line.StartsWith(SumOfErrors, StringComparison.Ordinal))
                findings.Add(Number, ServerMessage.VerificationFailed, member, $"fails verification: {line}");
        }
    }
}
