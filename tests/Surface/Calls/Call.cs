using System.Text.RegularExpressions;
using StripeClr.Surface.Tests.Database;
using StripeClr.Surface.Tests.Connectors;

namespace StripeClr.Surface.Tests.Calls;

/// <summary>A call with values for some parameters of an action: as T-SQL, and as the request that must come of it.</summary>
internal sealed partial class Call
{
    private readonly ActionCall _action;
    private readonly ConnectorParameter[] _given;
    private readonly Ids _ids;
    private readonly string _path;

    private Call(ActionCall action, ConnectorParameter[] given, Ids ids)
    {
        _action = action;
        _given = given;
        _ids = ids;
        _path = given[0].Path;
    }

    /// <summary>A call with a parameter, and with those that have to be given together with it.</summary>
    public static Call With(ConnectorParameter parameter, StripeObjects objects)
    {
        var action = ActionCalls.Of(parameter.Action);
        return new Call(action, [.. action.With(parameter)], new Ids(objects));
    }

    /// <summary>The method and the path that must reach Stripe.</summary>
    public string Request => $"{_given[0].Method} {PathId().Replace(_path, _ => Wire(_given.Single(parameter => parameter.IsPathId)))}";

    /// <summary>All fields that must reach Stripe, as <c>name=value</c>, in the order of their names.</summary>
    public IEnumerable<string> Fields =>
        _given.Where(parameter => !parameter.IsPathId).Select(Sent).Concat(_action.Sends).Select(sent => $"{sent.Name}={sent.Value}").Order(StringComparer.Ordinal);

    /// <summary>The same fields, one of them under another name.</summary>
    public IEnumerable<string> FieldsWith(string name, string sentAs) =>
        Fields.Select(field => field.StartsWith(name + "=", StringComparison.Ordinal) ? sentAs + field[name.Length..] : field).Order(StringComparer.Ordinal);

    /// <summary>The batch. The objects that it names are made now.</summary>
    public string Batch(InstalledDatabase database, string account)
    {
        var arguments = Arguments(parameter => (_action.NameOf(parameter), _action.SampleOf(parameter)), account);
        return _action.IsFunction
            ? Select(database, _action.Object, arguments)
            : $"EXEC {_action.Object} {string.Join(", ", arguments.Select(argument => $"{argument.Key} = {argument.Value}"))};";
    }

    /// <summary>The same by the function that a reading procedure stands on: there a comparison of times is one range.</summary>
    public string FunctionBatch(InstalledDatabase database, string account) => Select(
        database,
        _action.Function!,
        Arguments(
            parameter => Comparison.TryParse(parameter.Field, out var comparison)
                ? (comparison.Argument, Sample.Text(comparison.Range(_action.SampleOf(parameter).Wire)))
                : (_action.NameOf(parameter), _action.SampleOf(parameter)),
            account));

    private static string Select(InstalledDatabase database, string function, Dictionary<string, string> arguments)
    {
        var values = Routine.Parameters(database, function).Select(name => arguments.Remove(name, out var value) ? value : "DEFAULT").ToList();
        Assert.That(arguments.Keys, Is.Empty, $"{function} has no such arguments.");
        return $"SELECT * FROM {function}({string.Join(", ", values)}) AS r;";
    }

    private Dictionary<string, string> Arguments(Func<ConnectorParameter, (string Name, Sample Value)> read, string account)
    {
        var arguments = _given.Select(read).ToDictionary(argument => argument.Name, argument => _ids.Fill(argument.Value.Literal));
        arguments.Add("@Account", $"N'{account}'");
        return arguments;
    }

    private (string Name, string Value) Sent(ConnectorParameter parameter) =>
        Comparison.TryParse(parameter.Field, out var comparison) ? comparison.Sent(Wire(parameter)) : (parameter.Field, Wire(parameter));

    private string Wire(ConnectorParameter parameter) => _ids.Fill(_action.SampleOf(parameter).Wire);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex PathId();
}
