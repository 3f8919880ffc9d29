using System.Globalization;
using System.Text.Json;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Soak.TSql;

/// <summary><c>stripe.ParseError</c> takes apart whatever the assembly words, as a function raises it and as a procedure does.</summary>
public sealed class ParseErrorFuzzTests
{
    private const int PerBatch = 100;
    private const string SeedVariable = "STRIPECLR_FUZZ_SEED";

    // As SQL Server wraps what a function raises.
    private const string Before = "A .NET Framework error occurred during execution of user-defined routine or aggregate \"Invoices\": \r\nStripeClr.StripeException: ";
    private const string After = "\r\nStripeClr.StripeException: \r\n   at StripeClr.Http.StripeClient.Send[T](StripeRequest request, IAnswerReader`1 reader)\r\n.";

    private const string Columns = "e.Number, e.Status, e.Type, e.Code, e.DeclineCode, e.Message, e.Method, e.Path, e.Param, e.RequestId, e.IdempotencyKey";

    private static readonly string[] Pieces =
    [
        "Your card was declined", ".", " ", ": ", "'in_1'", "[", "]", " [GET /v1/x key=k]", " [POST /v1/y", " key=", " request=req_9", "%", "%%", "%s", "é", "日本", "😀", "\"", "\\", "\n", "<b>",
        "Stripe 500 api_error: ", "StripeClr 54011 x: ", "lines[0][amount]", "/", "…", "--", ";", "NULL",
    ];

    private InstalledDatabase _database = null!;

    [OneTimeSetUp]
    public void Install() => _database = new InstalledDatabase();

    [TestCase(3000)]
    public void ParseError_WhateverAFunctionRaises_GivesItsParts(int count) => Check(count, (random, error) => random.Next(4) == 0 ? error.Text : Before + error.Text + After,
        "INSERT INTO #Raised (Position, Message) SELECT m.[key], m.value FROM OPENJSON(@Given, N'$.Texts') AS m;");

    // The sentence may be cut, so it is compared as far as it goes.
    [TestCase(600)]
    public void ParseError_WhateverAProcedureRaises_GivesItsParts(int count) => Check(count, (_, error) => error.Text,
        """
        DECLARE @Position int = 0, @Number int, @Sentence nvarchar(max), @Context nvarchar(max);
        WHILE @Position < (SELECT COUNT(*) FROM OPENJSON(@Given, N'$.Texts'))
        BEGIN
            SET @Number = JSON_VALUE(@Given, CONCAT(N'$.Numbers[', @Position, N']'));
            SET @Sentence = (SELECT s.value FROM OPENJSON(@Given, N'$.Sentences') AS s WHERE s.[key] = @Position);
            SET @Context = (SELECT s.value FROM OPENJSON(@Given, N'$.Contexts') AS s WHERE s.[key] = @Position);
            BEGIN TRY
                EXEC stripe_internal.Raise @Number = @Number, @Sentence = @Sentence, @Context = @Context;
            END TRY
            BEGIN CATCH
                INSERT INTO #Raised (Position, Message) VALUES (@Position, ERROR_MESSAGE());
            END CATCH;
            SET @Position += 1;
        END;
        """);

    private void Check(int count, Func<Random, MadeError, string> raise, string insert)
    {
        var given = Environment.GetEnvironmentVariable(SeedVariable);
        var seed = string.IsNullOrEmpty(given) ? Environment.TickCount & 0xFFFFFF : int.Parse(given, CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine(count + " messages, " + SeedVariable + "=" + seed);
        var random = new Random(seed);
        for (var first = 0; first < count; first += PerBatch)
        {
            var errors = Enumerable.Range(0, PerBatch).Select(_ => MadeError.Any(random, Pieces)).ToList();
            var json = JsonSerializer.Serialize(new
            {
                Texts = errors.Select(error => raise(random, error)),
                Numbers = errors.Select(error => error.Number),
                Sentences = errors.Select(error => error.Sentence),
                Contexts = errors.Select(error => error.Context),
            });
            var result = _database.Run(
                $"""
                DECLARE @Given nvarchar(max) = N'{json.Replace("'", "''", StringComparison.Ordinal)}';
                CREATE TABLE #Raised (Position int NOT NULL, Message nvarchar(max) NOT NULL);
                {insert}
                SELECT {Columns} FROM #Raised AS r CROSS APPLY stripe.ParseError(r.Message) AS e ORDER BY r.Position;
                """);
            Assert.That(result.ErrorText, Is.Empty);
            Assert.That(result.Set.Rows, Has.Count.EqualTo(PerBatch));
            for (var row = 0; row < PerBatch; row++)
            {
                errors[row].AssertParts(result.Set, row);
            }
        }
    }
}
