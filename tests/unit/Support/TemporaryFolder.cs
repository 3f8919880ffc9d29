using System.Diagnostics;

namespace StripeClr.Tests.Support;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "StripeClr-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    /// <summary>A file in it, with its folders.</summary>
    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>A file in it, with its folders.</summary>
    public string Write(string name, byte[] octets)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, octets);
        return path;
    }

    /// <summary>A link in it; .NET Framework itself has no way to make one.</summary>
    public void Link(string name, string target)
    {
        using var process = Process.Start(new ProcessStartInfo("ln", "-s \"" + target + "\" \"" + System.IO.Path.Combine(Path, name) + "\"") { UseShellExecute = false })!;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
    }

    // A fixture that is disposed of after its last test was torn down comes here twice.
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
