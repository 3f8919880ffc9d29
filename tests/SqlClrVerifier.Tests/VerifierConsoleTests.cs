namespace SqlClrVerifier.Tests;

public sealed class VerifierConsoleTests
{
    private static readonly string Clean = TestAssemblies.PathOf("CleanAssembly");
    private static readonly string Planted = TestAssemblies.PathOf("PlantedViolations");

    [Test]
    public void Run_WhenFileIsClean_SaysSoAndReturnsZero()
    {
        var (exitCode, output, _) = Run(Clean);

        Assert.That(exitCode, Is.Zero);
        Assert.That(output.Trim(), Is.EqualTo($"{Clean}: 0 violations"));
    }

    [Test]
    public void Run_WhenAFileHasViolations_PrintsThemAndReturnsOne()
    {
        var (exitCode, output, _) = Run(Clean, Planted);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain($"{Planted}: rule 6: Planted.ProtectedMembers::Lock calls System.Threading.Monitor::Enter (HostProtection: Synchronization, ExternalThreading)"));
        Assert.That(output, Does.Contain($"{Planted}: rule 3: Planted.MutableStatic::Count is static and not read-only [Msg 6211]"));
        Assert.That(output, Does.Contain($"{Clean}: 0 violations"));
    }

    [Test]
    public void Run_WhenAFileIsNoAssembly_StillVerifiesTheOthers()
    {
        var text = Path.Combine(TestContext.CurrentContext.TestDirectory, "Data", "code-access.tsv");

        var (exitCode, output, _) = Run(text, Clean);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain($"{text}: rule 1: the file is not a portable executable"));
        Assert.That(output, Does.Contain($"{Clean}: 0 violations"));
    }

    [Test]
    public void Run_WhenMethodMayMakeDoubtfulCalls_LeavesItsCallsOut()
    {
        var (_, output, _) = Run("--allow-doubtful", "Planted.ProxySetting::Apply", Planted);

        Assert.That(output, Does.Not.Contain("Planted.ProxySetting::Apply calls"));
        Assert.That(output, Does.Contain("Planted.ImperativeDemands::Proxy calls"));
    }

    [Test]
    public void Run_WhenPermissionSetIsSafe_FindsTheNetworkCall()
    {
        var (exitCode, output, _) = Run("--permission-set", "SAFE", Clean);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain($"{Clean}: 1 violation{Environment.NewLine}"));
    }

    [Test]
    public void Run_WhenPedumpIsMissing_SaysThatRuleTenIsSkipped()
    {
        var (_, output, _) = Run("--peverify", "no-such-pedump", Clean);

        Assert.That(output, Does.Contain($"{Clean}: rule 10: skipped: no-such-pedump could not be started"));
    }

    [TestCase()]
    [TestCase("--permission-set", "UNSAFE", "x.dll")]
    [TestCase("--permission-set")]
    [TestCase("--fix", "x.dll")]
    [TestCase("no-such-file.dll")]
    public void Run_WhenUsedWrongly_ExplainsAndReturnsTwo(params string[] arguments)
    {
        var (exitCode, output, error) = Run(arguments);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output, Is.Empty);
        Assert.That(error, Is.Not.Empty);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = VerifierConsole.Run(arguments, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
