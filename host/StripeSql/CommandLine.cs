using System.CommandLine;
using StripeSql.Commands;
using StripeSql.Installation;
using StripeSql.Output;

namespace StripeSql;

/// <summary>The options and commands, named as sqlcmd names its own where it has them.</summary>
internal sealed class CommandLine
{
    private const int DefaultInvoices = 1000;
    private const int DefaultCustomers = 100;

    private readonly Option<string?> _query = new("-Q", "--query") { HelpName = "T-SQL", Description = "The T-SQL to run; then leave." };
    private readonly Option<string[]> _files = new("-i", "--input") { HelpName = "file", Description = "A script to run; may be given more than once.", DefaultValueFactory = _ => [] };
    private readonly Option<string[]> _variables = new("-v", "--variable")
    {
        HelpName = "name=value",
        Description = "A variable that scripts read as $(name).",
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = true,
        Recursive = true,
    };

    private readonly Option<string?> _user = new("-U", "--user")
    {
        HelpName = "login",
        Description = "Run as a login that is a user of the database, without any rights but those of its --role; as sa when left out.",
    };

    private readonly Option<string[]> _roles = new("--role")
    {
        HelpName = "role",
        Description = "A database role that the user of -U is in, such as stripe_reader; may be given more than once.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<ResultFormat> _format = new("--format") { Description = "table, csv or json." };
    private readonly Option<bool> _noInstall = new("--no-install") { Description = "Start with an empty database, without StripeClr." };
    private readonly Option<string> _stripe = new("--stripe")
    {
        Description = "fake (a child process), or the URL of a Stripe.",
        DefaultValueFactory = _ => StripeTarget.Fake,
        Recursive = true,
    };

    private readonly Option<string?> _keyVariable = new("--api-key-env")
    {
        Description = "The environment variable that holds the API key for --stripe URL.",
        Recursive = true,
    };

    private readonly Option<int> _invoices = Count("--invoices", "How many invoices the fake has.", DefaultInvoices);
    private readonly Option<int> _customers = Count("--customers", "How many customers the fake has.", DefaultCustomers);
    private readonly Argument<string?> _testFolder = new("folder") { Description = "The folder with the tests; tests/tsqlt by default.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Argument<string?> _limitsFile = new("file") { Description = "A document to write them into, between its marks.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _limitsCheck = new("--check") { Description = "Write nothing, but fail when the document says something else." };

    public CommandLine()
    {
        _format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "table", "csv", "json");
        _variables.Validators.Add(result =>
        {
            foreach (string token in result.Tokens.Select(token => token.Value).Where(value => value.IndexOf('=', StringComparison.Ordinal) < 1))
                result.AddError($"-v {token}: write name=value.");
        });
        _roles.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValue(_user) is null)
                result.AddError("--role says what the user of -U may do: give -U as well.");
        });
    }

    public RootCommand Create()
    {
        var root = new RootCommand("T-SQL on the development host: installs StripeClr into an in-memory database and runs queries, scripts or a prompt.")
        {
            _query, _files, _variables, _user, _roles, _format, _noInstall, _stripe, _keyVariable, _invoices, _customers,
        };
        root.SetAction(Guarded(parsed => QueryCommand.Run(
            Settings(parsed), parsed.GetValue(_format), parsed.GetValue(_query), parsed.GetValue(_files)!)));
        var demo = new Command("demo", "Run the guided demo, docs/examples/demo.sql.");
        demo.SetAction(Guarded(parsed => DemoCommand.Run(Settings(parsed))));
        root.Add(demo);
        var test = new Command("test", "Run the tSQLt tests.") { _testFolder };
        test.SetAction(Guarded(parsed => TestCommand.Run(Settings(parsed), parsed.GetValue(_testFolder))));
        root.Add(test);
        var limits = new Command("limits", "Show what the development host lacks.") { _limitsFile, _limitsCheck };
        limits.SetAction(Guarded(parsed => LimitsCommand.Run(parsed.GetValue(_limitsFile), parsed.GetValue(_limitsCheck))));
        root.Add(limits);
        return root;
    }

    private static Option<int> Count(string name, string description, int count)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => count, Recursive = true };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
                result.AddError($"{name}: write 0 or more.");
        });
        return option;
    }

    /// <summary>What the user can put right ends as a sentence on standard error.</summary>
    private static Func<ParseResult, int> Guarded(Func<ParseResult, int> action) => parsed =>
    {
        try
        {
            return action(parsed);
        }
        catch (StripeSqlException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failure;
        }
    };

    private SessionSettings Settings(ParseResult parsed) => new(
        !parsed.GetValue(_noInstall),
        parsed.GetValue(_stripe)!,
        parsed.GetValue(_keyVariable),
        parsed.GetValue(_invoices),
        parsed.GetValue(_customers),
        parsed.GetValue(_variables)!
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase),
        parsed.GetValue(_user),
        parsed.GetValue(_roles));
}
