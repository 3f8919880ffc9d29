using SqlClrVerifier.Scripts;

namespace SqlClrVerifier.Tests.Scripts;

/// <summary>The clean scripts, and what is found when one thing in them changes.</summary>
public sealed class CleanScriptsTests
{
    private string _folder = "";

    [SetUp]
    public void CopyScripts() => _folder = TestScripts.CopyClean(Directory.CreateTempSubdirectory("scripts").FullName);

    [TearDown]
    public void RemoveScripts() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Verify_WhenScriptsKeepEveryRule_FindsNothing() => Assert.That(Verify(), Is.Empty);

    [Test]
    public void Verify_WhenLinesEndAsOnWindows_FindsNothing()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*.sql", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));

        Assert.That(Verify(), Is.Empty);
    }

    [Test]
    public void Verify_WhenAFileIsATemplate_LeavesItOut()
    {
        TestScripts.Write(_folder, "schema/CreateAssembly.template.sql", "{{no T-SQL}}");

        Assert.That(Verify(), Is.Empty);
    }

    [Test]
    public void Verify_WhenAssemblyIsRebuilt_FindsBytesHashAndModuleId()
    {
        var rebuilt = TestAssemblies.Rebuilt(TestScripts.CleanRoutines);

        var violations = ScriptVerifier.Verify(_folder, [rebuilt]);

        Assert.That(violations.Select(violation => violation.Rule), Is.All.EqualTo(12));
        Assert.That(violations.Select(violation => violation.Text), Has.Some.Contains("differ from CleanRoutines.dll")
            .And.Some.Contains("the hash is not the SHA2_512").And.Some.Contains("is not the module id"));
    }

    [Test]
    public void Verify_WhenOneByteDiffers_FindsIt()
    {
        var script = TestScripts.AssemblyScript(TestScripts.CleanRoutines);
        var at = script.IndexOf("0x4D5A", StringComparison.Ordinal) + 5000;
        var digit = script[at] == '0' ? '1' : '0';
        TestScripts.Write(_folder, "assembly/CleanRoutines.sql", script[..at] + digit + script[(at + 1)..]);

        Assert.That(Verify().Single().ToString(), Does.StartWith("assembly/CleanRoutines.sql(4): rule 12: the ").And.Contains("differ from CleanRoutines.dll"));
    }

    [Test]
    public void Verify_WhenAPublicProcedureIsLeftOut_NamesTheFile()
    {
        var installer = Path.Combine(_folder, "install.sql");
        File.WriteAllText(installer, File.ReadAllText(installer).Replace(":r $(Root)/procedures/Pay.sql", "", StringComparison.Ordinal));

        Assert.That(Verify().Single().ToString(), Is.EqualTo("procedures/Pay.sql(1): rule 13: install.sql does not include this file."));
    }

    [Test]
    public void Verify_WhenThereIsNoInstaller_SaysSo()
    {
        File.Delete(Path.Combine(_folder, "install.sql"));

        Assert.That(Verify().Single().ToString(), Is.EqualTo("install.sql(1): rule 13: there is no install.sql."));
    }

    [TestCase("procedures/Pay.sql", "SET @AccountName = JSON_VALUE(@Connection, N'$.Account');", "SET @AccountName = @Connection;", 14)]
    [TestCase("procedures/Pay.sql", "SET @AccountName = JSON_VALUE(@Connection, N'$.Account');", "SET @AccountName = JSON_VALUE(@Connection, N'$.ApiKey');", 14)]
    [TestCase("procedures/SetKey.sql", "CONCAT(N'…', RIGHT(@ApiKey, 4))", "CONCAT(N'…', RIGHT(@ApiKey, 5))", 14)]
    [TestCase("procedures/SetKey.sql", "SET @Cipher = ENCRYPTBYCERT(CERT_ID(N'StripeKeys'), CONVERT(varchar(255), @ApiKey));", "SET @Cipher = CONVERT(varbinary(512), @ApiKey);", 14)]
    [TestCase("procedures/SetKey.sql", "GRANT EXECUTE ON stripe.SetKey", "GRANT EXECUTE ON stripe.Pay", 13)]
    [TestCase("functions/DateOf.sql", "RETURNS datetime2(0)", "RETURNS datetimeoffset(0)", 11)]
    [TestCase("functions/Rows.sql", "    Paid bit\n", "    Settled bit\n", 11)]
    [TestCase("functions/Rows.sql", "    Amount bigint,\n    Created datetime2(0),\n", "    Created datetime2(0),\n    Amount bigint,\n", 11)]
    [TestCase("procedures/Raise.sql", "CREATE OR ALTER PROCEDURE stripe_internal.Raise", "CREATE OR ALTER PROCEDURE stripe_internal.Fail", 13)]
    public void Verify_WhenOneThingChanges_FindsItByItsRule(string file, string from, string to, int rule)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(from));

        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));

        Assert.That(Verify().Select(violation => violation.Rule), Is.Not.Empty.And.All.EqualTo(rule));
    }

    [Test]
    public void Run_WhenScriptsAreGiven_VerifiesThemToo()
    {
        using var output = new StringWriter();
        var exitCode = VerifierConsole.Run(["--scripts", TestScripts.Planted, TestAssemblies.PathOf("CleanRoutines")], output, TextWriter.Null);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output.ToString(), Does.Contain($"{Path.Combine(TestScripts.Planted, "schema/Semicolons.sql")}(3): rule 13: PRINT does not end with a semicolon."));
        Assert.That(output.ToString(), Does.Contain("CleanRoutines.dll: 0 violations"));
    }

    [Test]
    public void Run_WhenFolderOfScriptsIsMissing_ExplainsAndReturnsTwo()
    {
        using var error = new StringWriter();
        var exitCode = VerifierConsole.Run(["--scripts", "no-such-folder", TestAssemblies.PathOf("CleanRoutines")], TextWriter.Null, error);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(error.ToString(), Does.Contain("no-such-folder"));
    }

    private IReadOnlyList<ScriptViolation> Verify() => ScriptVerifier.Verify(_folder, [TestScripts.CleanRoutines]);
}
