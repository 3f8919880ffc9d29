namespace SqlClrVerifier.Scripts.Reading;

/// <summary>A script as sqlcmd takes it apart.</summary>
/// <param name="Batches">What is sent to the server, in order.</param>
/// <param name="Includes">The <c>:r</c> lines.</param>
/// <param name="Problems">Lines that sqlcmd would not understand.</param>
/// <param name="IsLastBatchOpen">Whether T-SQL follows the last <c>GO</c>.</param>
internal sealed record SqlCmdText(
    IReadOnlyList<BatchText> Batches, IReadOnlyList<Include> Includes, IReadOnlyList<(int Line, string Text)> Problems, bool IsLastBatchOpen);

/// <summary>The text between two <c>GO</c>; its lines are those of the file, commands of sqlcmd being empty lines.</summary>
internal sealed record BatchText(int FirstLine, string Text);

/// <summary>A <c>:r</c> line and the path that it names, variables replaced.</summary>
internal sealed record Include(int Line, string Path);
