namespace StripeClr.Surface.Tests.Hostile;

/// <summary>No value of an argument makes another request than the one that the call names: it is refused, or it arrives as the value that it is.</summary>
public sealed class HostileInputTests : SurfaceFixture
{
    private const int FewestValues = 200;

    private string _parent = "";

    private string Folder => Path.Combine(_parent, "uploads");

    // Files that lie within reach, so that a path that is let through would really send one.
    [OneTimeSetUp]
    public void MakeFilesAndAccount()
    {
        _parent = Directory.CreateTempSubdirectory("StripeClr-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "sub"));
        Directory.CreateDirectory(Folder + "-other");
        File.WriteAllText(Path.Combine(Folder, "a.txt"), "inside");
        File.WriteAllText(Path.Combine(_parent, "secret.txt"), "outside");
        File.WriteAllText(Path.Combine(Folder + "-other", "x.txt"), "outside");
        File.CreateSymbolicLink(Path.Combine(Folder, "link-out"), Path.Combine(_parent, "secret.txt"));
        Database.Query($"EXEC stripe.SetAccount @Name = N'hostile', @ApiKey = N'sk_test_HostileInput', @BaseUrl = N'{Fake.BaseUrl}', @MaxRetries = 0, @UploadFolder = N'{Folder}';");
    }

    [OneTimeTearDown]
    public void Remove()
    {
        Database.Query("EXEC stripe.RemoveAccount @Name = N'hostile';");
        Directory.Delete(_parent, recursive: true);
    }

    [Test]
    public void File_WhenRead_HasManyValuesOfEveryPlace()
    {
        Assert.That(HostileValue.All, Has.Count.AtLeast(FewestValues).And.Unique);
        Assert.That(HostileValue.All.Select(value => value.Place).Distinct(), Is.EquivalentTo(HostileCall.ByPlace.Keys));
    }

    [TestCaseSource(typeof(HostileValue), nameof(HostileValue.All))]
    public void Call_WhenAnArgumentIsHostile_IsRefusedOrMakesTheRequestThatIsMeant(HostileValue hostile)
    {
        var value = hostile.Value
            .Replace("{base}", Fake.BaseUrl, StringComparison.Ordinal)
            .Replace("{folder}", Folder, StringComparison.Ordinal)
            .Replace("{name}", Path.GetFileName(Folder), StringComparison.Ordinal);
        foreach (var call in HostileCall.ByPlace[hostile.Place])
        {
            Fake.ClearRequests();
            var batch = call.Batch.Replace("{0}", $"N'{value.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal);
            var result = Database.Run(batch);
            if (!hostile.IsSent)
            {
                Assert.That(Fake.Requests.Select(RequestText.Line), Is.Empty, batch);
                Assert.That(result.ErrorText, Does.Match("StripeClr 5400[12] "), batch);
                continue;
            }

            Assert.That(Fake.Requests.Select(RequestText.Line), Is.EqualTo(new[] { call.Path(value) }), $"{batch} {result.ErrorText}");
            HostileCall.CheckHeaders(Fake.Requests[0], new Uri(Fake.BaseUrl).Authority, Allowed(hostile.Place, value));
            call.Check(Fake.Requests[0], value);
        }
    }

    private static IEnumerable<string> Allowed(string place, string value) => place switch
    {
        "header" => HostileCall.HeaderNames(value),
        "account" => ["stripe-account"],
        _ => [],
    };
}
