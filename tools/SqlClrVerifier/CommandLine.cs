namespace SqlClrVerifier;

/// <summary>What the command line asks for.</summary>
internal sealed record CommandLine(VerifierOptions Options, string? ScriptFolder, IReadOnlyList<string> Files)
{
    public const string Usage =
        """
        Usage: SqlClrVerifier [options] FILE.dll...
          --permission-set SAFE|EXTERNAL_ACCESS   what the assemblies will be created with (EXTERNAL_ACCESS)
          --peverify PROGRAM                      Mono's pedump, for rule 10 (pedump)
          --allow-doubtful TYPE::METHOD           a method that may make calls of which it is doubtful whether the
                                                  server permits them (it must catch SecurityException); repeatable
          --scripts FOLDER                        also verifies all T-SQL scripts below the folder (rules 11 to 14)
                                                  against the assemblies, which they install
        Files that refer to each other are given together. Exit code: 0 no violation, 1 violations, 2 wrong usage.
        """;

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var options = new VerifierOptions();
        var doubtful = new List<string>();
        var files = new List<string>();
        string? scripts = null;
        var remaining = new Queue<string>(arguments);
        while (remaining.TryDequeue(out var argument))
        {
            switch (argument)
            {
                case "--permission-set":
                    options = options with { PermissionSet = PermissionSetOf(ValueOf(argument, remaining)) };
                    break;
                case "--peverify":
                    options = options with { PedumpCommand = ValueOf(argument, remaining) };
                    break;
                case "--allow-doubtful":
                    doubtful.Add(ValueOf(argument, remaining));
                    break;
                case "--scripts":
                    scripts = ValueOf(argument, remaining);
                    break;
                case ['-', ..]:
                    throw new UsageException($"{argument} is not an option.");
                default:
                    files.Add(argument);
                    break;
            }
        }

        return files.Count > 0
            ? new CommandLine(options with { MethodsAllowedDoubtfulDemands = doubtful }, scripts, files)
            : throw new UsageException("No file is named. Name at least one assembly.");
    }

    private static string ValueOf(string option, Queue<string> remaining) =>
        remaining.TryDequeue(out var value) ? value : throw new UsageException($"{option} has no value.");

    private static PermissionSet PermissionSetOf(string text) => text.ToUpperInvariant() switch
    {
        "SAFE" => PermissionSet.Safe,
        "EXTERNAL_ACCESS" => PermissionSet.ExternalAccess,
        _ => throw new UsageException($"{text} is not a permission set that can be verified. Use SAFE or EXTERNAL_ACCESS."),
    };
}
