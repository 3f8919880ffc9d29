using System.Diagnostics;

namespace StripeClr.Build;

/// <summary>Runs other programs. Their output goes to stderr unless it is the answer, so that stdout holds answers only.</summary>
public static class Command
{
    /// <summary>Runs a program that has to succeed.</summary>
    /// <exception cref="StepFailedException">It did not.</exception>
    public static void Run(string program, IEnumerable<string> arguments, string folder)
    {
        var list = arguments.ToArray();
        var code = Start(program, list, folder, toStandardError: true);
        if (code != 0)
        {
            throw new StepFailedException($"Failed with exit code {code}: {program} {string.Join(' ', list)}");
        }
    }

    /// <summary>Runs a program that talks to the user itself, and gives its exit code.</summary>
    public static int Attach(string program, IEnumerable<string> arguments, string folder) => Start(program, arguments, folder, toStandardError: false);

    /// <summary>What a program prints on stdout, and its exit code.</summary>
    public static (string Text, int ExitCode) Output(string program, IEnumerable<string> arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })
            ?? throw new StepFailedException($"{program} did not start.");
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (text, process.ExitCode);
    }

    /// <summary>Runs a program and hands on each line that it prints on stdout; gives its exit code.</summary>
    public static int Lines(string program, IEnumerable<string> arguments, string folder, Action<string> take)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })
            ?? throw new StepFailedException($"{program} did not start.");
        while (process.StandardOutput.ReadLine() is { } line)
        {
            take(line);
        }

        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>True when the program is on the PATH.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private static int Start(string program, IEnumerable<string> arguments, string folder, bool toStandardError)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = toStandardError };
        using var process = Process.Start(start) ?? throw new StepFailedException($"{program} did not start.");
        if (toStandardError)
        {
            process.OutputDataReceived += (_, line) =>
            {
                if (line.Data != null)
                {
                    Console.Error.WriteLine(line.Data);
                }
            };
            process.BeginOutputReadLine();
        }

        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>A step failed; the message says which and why.</summary>
public sealed class StepFailedException(string message) : Exception(message);
