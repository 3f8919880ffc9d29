namespace SqlClrVerifier.Tests;

public sealed class ImperativeDemandRuleTests
{
    [Test]
    public void Verify_WhenNamedMethodCatchesSecurityException_PermitsTheDoubtfulCall() =>
        Assert.That(TextsAbout("Planted.ProxySetting::Apply"), Is.Empty);

    [TestCase("Planted.ProxySetting::ApplyUncaught")]
    [TestCase("Planted.ProxySetting::ApplyCatchingOthers")]
    public void Verify_WhenNamedMethodDoesNotCatchAroundTheCall_FindsIt(string method) =>
        Assert.That(TextsAbout(method).Single(), Does.EndWith("without catching System.Security.SecurityException"));

    [Test]
    public void Verify_WhenNamedMethodMakesARefusedCall_FindsIt() =>
        Assert.That(TextsAbout("Planted.ProxySetting::ApplyCertificateCallback").Single(), Does.EndWith("(demands SecurityPermission Infrastructure, not granted)"));

    [Test]
    public void Verify_WhenPermissionSetIsSafe_PermitsNoDoubtfulCall()
    {
        const string Method = "Planted.ProxySetting::Apply";
        var options = new VerifierOptions { Rules = new HashSet<int> { 7 }, PermissionSet = PermissionSet.Safe, MethodsAllowedDoubtfulDemands = [Method] };

        Assert.That(AssemblyVerifier.Verify(TestAssemblies.Planted, options).Single(violation => violation.Member == Method).Text, Does.EndWith(", not granted)"));
    }

    private static IEnumerable<string> TextsAbout(string method)
    {
        var options = new VerifierOptions { Rules = new HashSet<int> { 7 }, MethodsAllowedDoubtfulDemands = [method] };
        return AssemblyVerifier.Verify(TestAssemblies.Planted, options).Where(violation => violation.Member == method).Select(violation => violation.Text);
    }
}
