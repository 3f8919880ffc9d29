namespace SqlClrVerifier.Scripts.Rules;

/// <summary>One rule over all scripts and the assemblies they install.</summary>
internal interface IScriptRule
{
    void Check(ScriptInspection inspection, ScriptFindings findings);
}
