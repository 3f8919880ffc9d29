using System.Globalization;
using FakeStripe;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests.Leaks;

/// <summary>Whatever a server repeats and whatever a user mistypes, no secret comes out: every public routine, everything that it gives and leaves.</summary>
public sealed class LeakTests : SurfaceFixture
{
    private const string Account = "leaks";

    // Those that ask Stripe for nothing. All others must have made a request, or nothing was tried.
    private static readonly string[] WithoutRequests =
    [
        "stripe.Amount", "stripe.MinorUnits", "stripe.DateOf", "stripe.DateRange", "stripe.ParseError",
        "stripe.SetAccount", "stripe.UseAccount", "stripe.RemoveAccount", "stripe.RekeyAccounts", "stripe.PurgeCallLog",
    ];

    private static readonly (string Name, Fault? Fault)[] Answers =
    [
        ("the object", new Fault { Kind = FaultKind.SecretsInAnswer, Times = 0 }),
        ("a refusal", new Fault { Kind = FaultKind.EchoSecret, Times = 0 }),
        ("a declined card", new Fault { Kind = FaultKind.EchoSecret, Status = 402, Times = 0 }),
        ("a failure", new Fault { Kind = FaultKind.EchoSecret, Status = 500, Times = 0 }),
        ("another access", new Fault { Kind = FaultKind.EchoSecret, Status = 401, Times = 0 }),
        ("a page of a proxy", new Fault { Kind = FaultKind.EchoSecret, Status = 502, ContentType = "text/html", Times = 0 }),
        ("a text", new Fault { Kind = FaultKind.EchoSecret, Status = 200, ContentType = "application/json", Times = 0 }),
        ("a redirect", new Fault { Kind = FaultKind.Redirect, Url = $"https://{LeakedSecret.Key}@example.invalid/?key={LeakedSecret.BasicKey}", Times = 0 }),
    ];

    [SetUp]
    public void SetAccount() => Database.Query(SetAccountBatch);

    [OneTimeTearDown]
    public void RemoveAccount() => Database.Query($"EXEC stripe.RemoveAccount @Name = N'{Account}';");

    [Test]
    public void Find_WhenATextHoldsASecret_FindsItInEveryForm()
    {
        string[] forms = [LeakedSecret.Key, LeakedSecret.BasicKey, "\\u0073" + LeakedSecret.Key[1..].Replace("Z", "\\u005a", StringComparison.Ordinal), "sk%5Ftest%5F%5Aq7LeakedKeyCore"];
        Assert.That(forms.Select(LeakedSecret.Find), Has.None.Null);
        Assert.That(LeakedSecret.Find("sk_test_*** and whsec_***"), Is.Null);
    }

    [Test]
    public void Routine_WhenTheServerRepeatsTheKey_ShowsItNowhere([ValueSource(nameof(AnswerNames))] string answer)
    {
        var leaks = new List<string>();
        foreach (var routine in PublicRoutine.All(Database))
        {
            Fake.Reset(invoices: 0, customers: 0);
            SetAccount();
            var arguments = new Arguments(Objects, Database, Account).For(routine);
            Fake.ClearRequests();
            Fake.AddFault(Answers.Single(found => found.Name == answer).Fault!);
            var result = Database.Run(routine.Batch(arguments));
            AddLeaks(leaks, routine.Name, result);
            if (!WithoutRequests.Contains(routine.Name) && !IsFromJson(routine))
            {
                Assert.That(Fake.Requests, Is.Not.Empty, $"{routine}: {Text(result)}");
            }

            if (answer == "the object")
            {
                Assert.That(result.Sets[0].Columns, Does.Not.Contain("Message").Or.Contain("Milliseconds").Or.Contain("Type"), $"{routine} failed: {Text(result)}");
            }
        }

        Assert.That(leaks, Is.Empty);
    }

    [Test]
    public void Routine_WhenItOnlyShowsTheRequest_ShowsNoKey()
    {
        var leaks = new List<string>();
        var routines = PublicRoutine.All(Database).Where(routine => routine.HasDryRun).ToList();
        Assert.That(routines, Has.Count.AtLeast(15));
        foreach (var routine in routines)
        {
            var arguments = new Arguments(Objects, Database, Account).For(routine);
            arguments["@DryRun"] = "1";
            arguments["@Extra"] = $"N'{{\"metadata\":{{\"k\":\"Bearer {LeakedSecret.Key}\",\"basic\":\"{LeakedSecret.BasicKey}\"}}}}'";
            Fake.ClearRequests();
            var result = Database.Run(routine.Batch(arguments));
            AddLeaks(leaks, routine.Name, result);
            Assert.That(Text(result), Does.Contain("Stripe-Version"), routine.Name);
            Assert.That(Fake.Requests, Is.Empty, routine.Name);
        }

        Assert.That(leaks, Is.Empty);
    }

    [Test]
    public void Routine_WhenTheKeyIsTypedIntoAnotherArgument_DoesNotShowIt([Values] bool isBasic)
    {
        var leaks = new List<string>();
        var literal = $"N'{(isBasic ? LeakedSecret.BasicKey : LeakedSecret.Key)}'";
        foreach (var routine in PublicRoutine.All(Database).Where(routine => routine.Name != "stripe.ParseError"))
        {
            foreach (var parameter in routine.Parameters.Where(parameter => parameter.IsText && parameter.Name != "@ApiKey"))
            {
                var arguments = new Arguments(Objects, Database, Account).For(routine);
                arguments[parameter.Name] = literal;
                AddLeaks(leaks, $"{routine.Name} {parameter.Name}", Database.Run(routine.Batch(arguments)));
            }
        }

        Assert.That(leaks, Is.Empty, string.Join(Environment.NewLine, leaks));
    }

    private static IEnumerable<string> AnswerNames => Answers.Select(answer => answer.Name);

    private static string SetAccountBatch =>
        $"EXEC stripe.SetAccount @Name = N'{Account}', @ApiKey = N'{LeakedSecret.Key}', @BaseUrl = N'{Fake.BaseUrl}', @MaxRetries = 0;";

    private static bool IsFromJson(PublicRoutine routine) => routine.Name.EndsWith("FromJson", StringComparison.Ordinal);

    private static void AddLeaks(List<string> leaks, string call, BatchResult result)
    {
        if (LeakedSecret.Find(Text(result)) is { } found)
        {
            leaks.Add($"{call}: {found}");
        }
    }

    // Column names, values, messages and errors.
    private static string Text(BatchResult result) => string.Join('\n', result.Sets
        .SelectMany(set => set.Columns.Concat(set.Rows.SelectMany(row => row).Select(Text)))
        .Concat(result.Messages)
        .Append(result.ErrorText));

    private static string Text(object? value) => value is byte[] octets ? System.Text.Encoding.UTF8.GetString(octets) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
