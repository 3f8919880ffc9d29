using System.Diagnostics;

namespace StripeClr.Benchmarks.EndToEnd;

/// <summary>The programs that are measured.</summary>
internal static class Clients
{
    public const string SqlClr = "stripeclr";
    public const string StripeNet = "stripe.net";
    public const string Bytes = "bytes";

    /// <summary>The shipped assembly on .NET, in the development host.</summary>
    public static Client OnDotNet { get; } = Self("StripeClr, .NET 10", SqlClr);

    /// <summary>Stripe's library for .NET.</summary>
    public static Client OfStripe { get; } = Self("Stripe.net", StripeNet);

    /// <summary>No parsing at all.</summary>
    public static Client Limit { get; } = Self("bytes only", Bytes);

    /// <summary>The shipped assembly on .NET Framework, or on Mono where there is none. Null: there is neither.</summary>
    public static Client? OnFramework(Repository repository)
    {
        string program = repository.Output("FrameworkClient", "release/FrameworkClient.exe");
        if (OperatingSystem.IsWindows()) return new Client("StripeClr, .NET Framework", program);
        return HasMono() ? new Client("StripeClr, Mono", "mono", program) : null;
    }

    private static Client Self(string name, string kind) =>
        new(name, Environment.ProcessPath!, Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Clients).Assembly.Location, "client", kind] : ["client", kind]);

    private static bool HasMono()
    {
        try
        {
            using var mono = Process.Start(new ProcessStartInfo("mono", "--version") { RedirectStandardOutput = true })!;
            mono.StandardOutput.ReadToEnd();
            mono.WaitForExit();
            return mono.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
