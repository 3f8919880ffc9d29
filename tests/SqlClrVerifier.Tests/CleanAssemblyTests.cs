namespace SqlClrVerifier.Tests;

public sealed class CleanAssemblyTests
{
    [Test]
    public void Verify_WhenAssemblyKeepsEveryRule_FindsNothing()
    {
        var result = AssemblyVerifier.Verify(TestAssemblies.Clean, new VerifierOptions());

        Assert.That(result, Is.Empty);
        Assert.That(result.Skipped, Is.Empty, "every rule must have been checked; rule 10 needs Mono's pedump");
    }

    [Test]
    public void Verify_WhenNetworkIsUsedUnderSafe_FindsTheDemand()
    {
        var result = AssemblyVerifier.Verify(TestAssemblies.Clean, new VerifierOptions { PermissionSet = PermissionSet.Safe });

        Assert.That(
            result.Single().ToString(),
            Is.EqualTo("rule 7: Clean.Listing::Download calls System.Net.WebRequest::Create (demands WebPermission Connect to the URI, not granted)"));
    }
}
