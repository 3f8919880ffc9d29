using ClrSafe;

const string Usage = """
    Rewrites the official Newtonsoft.Json assembly so that SQL Server can load it as SAFE.

      ClrSafe pre  <input.dll> <output.dll> <reference directory>           before the trim
      ClrSafe post <input.dll> <output.dll> <reference directory> <title>   after the trim

    The reference directory holds the .NET Framework reference assemblies. The assembly that `post` writes
    is named after its output file.
    """;

try
{
    switch (args)
    {
        case ["pre", var input, var output, var references]:
            Console.WriteLine(PrePass.Run(input, output, references));
            return 0;
        case ["post", var input, var output, var references, var title]:
            Console.WriteLine(PostPass.Run(input, output, references, title));
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (ClrSafeException exception)
{
    // "origin : error CODE: text" is the form that MSBuild shows as a build error.
    Console.Error.WriteLine($"ClrSafe : error CLRSAFE: {exception.Message}");
    return 1;
}
