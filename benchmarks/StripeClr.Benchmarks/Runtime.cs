using System.ComponentModel;
using System.Diagnostics;

namespace StripeClr.Benchmarks;

/// <summary>The .NET Framework runtime beside .NET.</summary>
internal static class Runtime
{
    /// <summary>Mono's name and version; null where it is not installed.</summary>
    public static string? Mono { get; } = FindMono();

    private static string? FindMono()
    {
        try
        {
            using var mono = Process.Start(new ProcessStartInfo("mono", "--version=number") { RedirectStandardOutput = true })!;
            string version = mono.StandardOutput.ReadToEnd().Trim();
            mono.WaitForExit();
            return mono.ExitCode == 0 ? "Mono " + version : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
