using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 13: the installer runs every script once, and every <c>:r</c> names a file.</summary>
internal sealed class IncludeRule : IScriptRule
{
    private static readonly string[] InstalledFolders = ["assembly/", "functions/", "procedures/", "schema/"];

    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        var scripts = inspection.Scripts;
        foreach (var file in scripts.Files)
        {
            foreach (var include in file.Text.Includes.Where(include => !File.Exists(include.Path)))
                findings.Add(RuleNumbers.Scripts, file.RelativePath, include.Line, $":r names {Relative(scripts, include)}, which does not exist.");
        }

        if (scripts.Files.FirstOrDefault(file => file.RelativePath == ScriptFolder.Installer) is not { } installer)
        {
            findings.Add(RuleNumbers.Scripts, ScriptFolder.Installer, 1, "there is no install.sql.");
            return;
        }

        var included = installer.Text.Includes.ToLookup(include => Relative(scripts, include));
        foreach (var path in scripts.Files.Select(file => file.RelativePath).Where(path => IsInstalled(path) && !included.Contains(path)))
            findings.Add(RuleNumbers.Scripts, path, 1, $"{ScriptFolder.Installer} does not include this file.");
        foreach (var repeated in included.SelectMany(same => same.Skip(1)))
            findings.Add(RuleNumbers.Scripts, installer.RelativePath, repeated.Line, $"{Relative(scripts, repeated)} is included already.");
    }

    private static bool IsInstalled(string path) => InstalledFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    private static string Relative(ScriptFolder scripts, Include include) =>
        Path.GetRelativePath(scripts.FullPath, include.Path).Replace('\\', '/');
}
