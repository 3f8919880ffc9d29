using System.Collections.Frozen;

namespace SqlClrHost.Types;

/// <summary>
/// The scalar functions of T-SQL. Arguments arrive evaluated, in their own types.
/// Dateparts (DATEADD(day, …)) are passed as a constant string, AT TIME ZONE as the function "AT TIME ZONE",
/// @@-functions by their name ("@@TRANCOUNT"), CURRENT_TIMESTAMP, CURRENT_USER … as functions without arguments,
/// TRIM(x FROM y) as TRIM(y, x).
/// </summary>
public static class BuiltInFunctions
{
    private static readonly FrozenDictionary<string, FunctionDefinition> Definitions = new IEnumerable<FunctionDefinition>[]
    {
        BasicTextFunctions.Definitions,
        SearchFunctions.Definitions,
        ConcatenationFunctions.Definitions,
        CharacterCodeFunctions.Definitions,
        NameFunctions.Definitions,
        FormatFunctions.Definitions,
        NullFunctions.Definitions,
        TypeTestFunctions.Definitions,
        RoundingFunctions.Definitions,
        MathFunctions.Definitions,
        CurrentTimeFunctions.Definitions,
        DatePartFunctions.Definitions,
        DateArithmeticFunctions.Definitions,
        DateConstructionFunctions.Definitions,
        TimeZoneFunctions.Definitions,
        JsonFunctions.Definitions,
        ErrorFunctions.Definitions,
        IdentityFunctions.Definitions,
        MetadataFunctions.Definitions,
        HashFunctions.Definitions,
        CertificateFunctions.Definitions,
    }.SelectMany(definitions => definitions).ToFrozenDictionary(definition => definition.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The functions that SQL Server has and the host refuses.</summary>
    public static IReadOnlyCollection<string> Unsupported => UnsupportedFunctions.Names;

    /// <summary>Whether a name is that of a function which the host has.</summary>
    public static bool IsKnown(string name) => Definitions.ContainsKey(name);

    /// <summary>What to answer to a name that is not known.</summary>
    /// <param name="name">The name.</param>
    /// <param name="unknown">The error when SQL Server does not know it either.</param>
    public static SqlError Refuse(string name, Func<string, SqlError> unknown)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(unknown);
        return UnsupportedFunctions.Contains(name) ? SqlErrors.NotSupported(name.ToUpperInvariant()) : unknown(name);
    }

    /// <summary>Binds a call.</summary>
    /// <exception cref="SqlError">The function is unknown (195), the arguments are too many or too few (174, 189) or of a wrong type (8116 and others).</exception>
    public static BoundFunction Bind(string name, IReadOnlyList<ArgumentInfo> arguments)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(arguments);
        if (!Definitions.TryGetValue(name, out FunctionDefinition? definition))
        {
            throw Refuse(name, SqlErrors.UnknownFunction);
        }

        if (arguments.Count < definition.Least || arguments.Count > definition.Most)
        {
            string function = name.ToLowerInvariant();
            throw definition.Least == definition.Most
                ? SqlErrors.WrongArgumentCount(function, definition.Least)
                : SqlErrors.WrongArgumentCount(function, definition.Least, definition.Most);
        }

        return definition.Bind(new FunctionCall(name, arguments));
    }
}
