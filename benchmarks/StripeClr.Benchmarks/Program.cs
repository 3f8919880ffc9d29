using StripeClr.Benchmarks;
using StripeClr.Benchmarks.EndToEnd;
using StripeClr.Benchmarks.ListClients;
using StripeClr.Benchmarks.Sections;

const string Quick = "--quick";

if (args is ["client", var kind, .. var settings])
{
    RunClient(kind, new ClientSettings(settings));
    return 0;
}

string[] names = [.. args.Where(static argument => argument != Quick)];
string[] unknown = [.. names.Except(Benchmark.Sections.Select(static section => section.Name))];
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"There is no section '{unknown[0]}'. Usage: ./build.sh bench [{Quick}] [{string.Join("] [", Benchmark.Sections.Select(static section => section.Name))}]");
    return 2;
}

ISection[] sections = [.. Benchmark.Sections.Where(section => names.Length == 0 || names.Contains(section.Name))];
return await Benchmark.RunAsync(Repository.Find(), args.Contains(Quick) ? Scope.Quick : Scope.Full, sections, string.Join(' ', (string[])["./build.sh bench", .. args]));

static void RunClient(string kind, ClientSettings settings)
{
    switch (kind)
    {
        case Clients.SqlClr:
            var repository = Repository.Find();
            ClientMain.Run(new SqlClrClient(settings, repository.ClrSafe, repository.StripeClr).Rows, settings);
            break;
        case Clients.StripeNet:
            ClientMain.Run(new StripeNetClient(settings).Rows, settings);
            break;
        case Clients.Bytes:
            using (var client = new PageClient(settings, readTokens: false)) ClientMain.Run(client.Rows, settings);
            break;
        case Clients.Tokens:
            using (var client = new PageClient(settings, readTokens: true)) ClientMain.Run(client.Rows, settings);
            break;
        default:
            throw new ArgumentException($"There is no client '{kind}'.");
    }
}
