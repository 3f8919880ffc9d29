using System.Globalization;

namespace FakeStripe;

internal sealed record CommandLine(FakeStripeOptions Options, int? ParentProcessId, bool ExitsWithStandardInput)
{
    public const string Usage =
        "Usage: FakeStripe [--port 0] [--invoices 1000] [--customers 100] [--subscriptions NUMBER] [--seed 1] [--latency MILLISECONDS]\n"
        + "                  [--now UNIXSECONDS] [--api-version 2026-10-28.endive] [--no-compression] [--parent-pid ID] [--exit-with-stdin]";

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var result = new CommandLine(new FakeStripeOptions(), null, false);
        for (int index = 0; index < arguments.Count; index++)
        {
            string name = arguments[index];
            result = name switch
            {
                "--no-compression" => result with { Options = result.Options with { Compression = false } },
                "--exit-with-stdin" => result with { ExitsWithStandardInput = true },
                _ => result.With(name, ++index < arguments.Count ? arguments[index] : throw new ArgumentException($"The option {name} has no value.")),
            };
        }

        result.Options.Check();
        return result;
    }

    private CommandLine With(string name, string value) => name switch
    {
        "--port" => this with { Options = Options with { Port = (int)Number(name, value) } },
        "--invoices" => this with { Options = Options with { Invoices = Number(name, value) } },
        "--customers" => this with { Options = Options with { Customers = Number(name, value) } },
        "--subscriptions" => this with { Options = Options with { Subscriptions = Number(name, value) } },
        "--seed" => this with { Options = Options with { Seed = (ulong)Number(name, value) } },
        "--latency" => this with { Options = Options with { LatencyMilliseconds = (int)Number(name, value) } },
        "--now" => this with { Options = Options with { Now = Number(name, value) } },
        "--api-version" => this with { Options = Options with { DefaultApiVersion = value } },
        "--parent-pid" => this with { ParentProcessId = (int)Number(name, value) },
        _ => throw new ArgumentException($"There is no option {name}."),
    };

    private static long Number(string name, string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new ArgumentException($"The option {name} has the value '{value}': it must be a whole number.");
}
