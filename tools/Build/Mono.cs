namespace StripeClr.Build;

/// <summary>Mono runs .NET Framework code where there is no Windows, and verifies IL.</summary>
public static class Mono
{
    /// <summary>True when it is there, or could be installed.</summary>
    public static bool IsAvailable(Repository repository)
    {
        if (Command.Exists("mono") && Command.Exists("pedump"))
        {
            return true;
        }

        if (!OperatingSystem.IsLinux() || !Command.Exists("apt-get") || Environment.UserName != "root")
        {
            return false;
        }

        Console.Error.WriteLine("Mono is missing: installing mono-complete.");
        Command.Run("apt-get", ["update", "-q"], repository.Root);
        Command.Run("apt-get", ["install", "-y", "-q", "mono-complete"], repository.Root);
        return Command.Exists("mono");
    }

    /// <summary>What to say when the .NET Framework leg cannot run.</summary>
    public static string Skipped => "net48: skipped, because Mono is not installed (on Debian, as root: apt-get install mono-complete).";
}
