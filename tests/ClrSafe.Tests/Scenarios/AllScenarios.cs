namespace ClrSafe.Scenarios;

/// <summary>
/// What the tests call: everything that is tried with the Newtonsoft.Json this assembly was compiled against.
/// </summary>
public static class AllScenarios
{
    /// <summary>Runs one group; a scenario's name goes with the transcript of all that it saw.</summary>
    public static IReadOnlyDictionary<string, string> Run(string group)
    {
        var transcripts = new Transcripts();
        switch (group)
        {
            case "Tokens":
                TokenScenarios.Run(transcripts);
                break;
            case "TypedReads":
                TypedReadScenarios.Run(transcripts);
                break;
            case "Trees":
                TreeScenarios.Run(transcripts);
                break;
            case "Conversions":
                ConversionScenarios.Run(transcripts);
                break;
            case "Editing":
                EditingScenarios.Run(transcripts);
                break;
            case "Queries":
                QueryScenarios.Run(transcripts);
                break;
            case "Writing":
                WritingScenarios.Run(transcripts);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(group), group, "There is no such group of scenarios.");
        }

        return transcripts.ByName;
    }
}
