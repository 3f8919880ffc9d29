namespace StripeClr.Benchmarks.EndToEnd;

/// <summary>The programs that are measured.</summary>
internal static class Clients
{
    public const string SqlClr = "stripeclr";
    public const string StripeNet = "stripe.net";
    public const string Bytes = "bytes";
    public const string Tokens = "tokens";

    /// <summary>The shipped assembly on .NET, in the development host.</summary>
    public static Client OnDotNet { get; } = Self("StripeClr, .NET 10", SqlClr) with { IsOurs = true };

    /// <summary>Stripe's library for .NET.</summary>
    public static Client OfStripe { get; } = Self("Stripe.net", StripeNet);

    /// <summary>No parsing at all.</summary>
    public static Client OfBytes { get; } = Self("bytes only", Bytes);

    /// <summary>The least that parsing can be.</summary>
    public static Client OfTokens { get; } = Self("Utf8JsonReader, tokens only", Tokens);

    /// <summary>The shipped assembly on .NET Framework, or on Mono where there is none. Null: there is neither.</summary>
    public static Client? OnFramework(Repository repository)
    {
        string program = repository.Output("FrameworkClient", "release/FrameworkClient.exe");
        if (OperatingSystem.IsWindows()) return new Client("StripeClr, .NET Framework", program) { IsOurs = true };
        return Runtime.Mono is null ? null : new Client("StripeClr, Mono", "mono", program) { IsOurs = true };
    }

    private static Client Self(string name, string kind) =>
        new(name, Environment.ProcessPath!, Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Clients).Assembly.Location, "client", kind] : ["client", kind]);
}
