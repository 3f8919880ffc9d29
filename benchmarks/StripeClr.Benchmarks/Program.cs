using StripeClr.Benchmarks;
using StripeClr.Benchmarks.ListClients;
using StripeClr.Benchmarks.EndToEnd;

if (args is ["client", var kind, .. var settings])
{
    RunClient(kind, new ClientSettings(settings));
    return 0;
}

if (args is not ([] or ["--quick"]))
{
    Console.Error.WriteLine("Usage: ./build.sh bench [--quick]");
    return 2;
}

return await Benchmark.RunAsync(Repository.Find(), isQuick: args.Length > 0);

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
            using (var client = new BytesClient(settings)) ClientMain.Run(client.Rows, settings);
            break;
        default:
            throw new ArgumentException($"There is no client '{kind}'.");
    }
}
