using SqlClrVerifier.Scripts.Clr;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts;

/// <summary>The scripts and the assemblies that they install, as the rules see them.</summary>
internal sealed record ScriptInspection(ScriptFolder Scripts, IReadOnlyList<ClrAssembly> Assemblies);
