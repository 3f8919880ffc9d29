using StripeClr.Build;

const string Usage = """
    ./build.sh demo               a guided tour: Stripe from T-SQL, on the development host and the fake Stripe
    ./build.sh test               all tests; ends with "N passed, N failed"
    ./build.sh soak [options]     lists and writes under random faults, 10 minutes; --minutes N, --seed S
    ./build.sh sql [options]      a prompt, or -Q "query", or -i file.sql; --help shows the options
    ./build.sh bench [--quick] [pages|lists|growth|streams|queries]
                                  speed and memory beside Stripe.net and others; writes docs/performance.md unless it is quick or a part
    ./build.sh check              generated files, formatting, SQL Server's rules on both assemblies and all scripts
    ./build.sh generate           writes what follows from catalog/, and the development host's block of docs/limits.md
    ./build.sh pack               writes artifacts/StripeClr-install.sql, the single-file installer
    """;

var repository = Repository.Find();
var rest = args.Skip(1).ToArray();
if (rest.Length > 0 && args[0] is not ("demo" or "sql" or "soak" or "bench"))
{
    Console.Error.WriteLine($"./build.sh {args[0]} takes no arguments, but got: {string.Join(' ', rest)}");
    return 2;
}

try
{
    switch (args.FirstOrDefault())
    {
        case "demo":
            Steps.BuildHost(repository);
            return Steps.StripeSql(repository, ["demo", .. rest]);
        case "sql":
            Steps.BuildHost(repository);
            return Steps.StripeSql(repository, rest);
        case "test":
            return TestRun.All(repository);
        case "soak":
            return Soak.Run(repository, rest);
        case "bench":
            return Benchmarks.Run(repository, rest);
        case "check":
            return Checks.All(repository);
        case "generate":
            return Steps.Generate(repository);
        case "pack":
            Steps.BuildHost(repository);
            Installer.Pack(repository);
            return 0;
        case "help" or "--help" or "-h":
            Console.WriteLine(Usage);
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (StepFailedException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
