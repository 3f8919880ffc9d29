using Mono.Cecil;
using SqlClrVerifier.Framework;

namespace SqlClrVerifier.Tests;

/// <summary>
/// Holds the reader against facts that another program took from the reference assemblies (Data/*.tsv, a sample; members as Cecil writes them).
/// </summary>
public sealed class SecurityMetadataTests
{
    private static readonly PermissionGrant ExternalAccess = PermissionGrant.Of(PermissionSet.ExternalAccess);

    private FrameworkReferences _framework = null!;

    [OneTimeSetUp]
    public void OpenFramework() => _framework = FrameworkReferences.Version48([]);

    [OneTimeTearDown]
    public void CloseFramework() => _framework.Dispose();

    [TestCaseSource(nameof(Rows), new object[] { "host-protection.tsv" })]
    public void HostProtection_WhenMemberIsProtected_ReadsItsResources(string[] row)
    {
        var expected = Enum.Parse<HostProtectionResources>(row[3]);

        Assert.That(SecurityMetadata.HostProtection(Find(row[0], row[1], row[2])), Is.EqualTo(expected));
    }

    [Test]
    public void HostProtection_WhenMethodAndTypeAreProtected_JoinsTheirResources()
    {
        const string Method = "System.IAsyncResult System.IO.Pipes.PipeStream::BeginRead(System.Byte[],System.Int32,System.Int32,System.AsyncCallback,System.Object)";

        Assert.That(
            SecurityMetadata.HostProtection(Find("System.Core", "method", Method)),
            Is.EqualTo(HostProtectionResources.ExternalThreading | HostProtectionResources.MayLeakOnAbort));
    }

    [TestCaseSource(nameof(Rows), new object[] { "code-access.tsv" })]
    public void Reasons_WhenMemberDemandsOrIsCritical_NameWhatIsNotGranted(string[] row)
    {
        var member = Find(row[0], row[1], row[2]);
        var reasons = SecurityMetadata.ReasonsAgainstUse(member, ExternalAccess)
            .Concat(SecurityMetadata.ReasonsAgainstInheritance(member, ExternalAccess));

        Assert.That(reasons.Any(reason => reason.StartsWith(row[3], StringComparison.Ordinal)), Is.EqualTo(row[4] == "no"));
    }

    [TestCase("mscorlib", 216)]
    [TestCase("System", 380)]
    [TestCase("System.Core", 105)]
    [TestCase("System.Data", 19)]
    [TestCase("System.Xml", 0)]
    public void HostProtection_InEachFrameworkAssembly_IsDeclaredAsOftenAsCounted(string assembly, int declarations)
    {
        var types = Assembly(assembly).MainModule.GetTypes().ToList();
        var providers = types.Concat<ISecurityDeclarationProvider>(types.SelectMany(type => type.Methods));
        var attributes = providers.SelectMany(provider => provider.SecurityDeclarations).SelectMany(declaration => declaration.SecurityAttributes);

        Assert.That(attributes.Count(attribute => attribute.AttributeType.Name == "HostProtectionAttribute"), Is.EqualTo(declarations));
    }

    [TestCase("System.Net.HttpWebRequest")]
    [TestCase("System.Net.ServicePoint")]
    [TestCase("System.Collections.Generic.SortedSet`1")]
    public void ReasonsAgainstUse_OfTypesThatEveryServerPermits_AreNone(string type) =>
        Assert.That(SecurityMetadata.ReasonsAgainstUse(Find("System", "type", type), ExternalAccess), Is.Empty);

    private static IEnumerable<TestCaseData<string[]>> Rows(string file) =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Skip(1)
        let row = line.Split('\t')
        select new TestCaseData<string[]>(row).SetArgDisplayNames(row[2], row[3]);

    private AssemblyDefinition Assembly(string name) =>
        _framework.AssemblyResolver.Resolve(new AssemblyNameReference(name, SupportedReferences.FrameworkVersion));

    private IMemberDefinition Find(string assembly, string kind, string member)
    {
        var types = Assembly(assembly).MainModule.GetTypes();
        return kind == "type"
            ? types.Single(type => type.FullName == member)
            : types.SelectMany(type => type.Methods).Single(method => method.FullName == member);
    }
}
