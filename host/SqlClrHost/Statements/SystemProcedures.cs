using System.Globalization;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>A procedure of the system.</summary>
internal sealed class SystemProcedure(string name, IReadOnlyList<RoutineParameter> parameters, Action<Frame, object?[], IResultSink> run)
    : Routine(new Schema(4, "sys", "sys"), name, parameters)
{
    public override string TypeCode => "P ";

    public override string TypeDescription => "SQL_STORED_PROCEDURE";

    public int Invoke(Frame frame, object?[] values, IResultSink sink)
    {
        run(frame, values, sink);
        return 0;
    }
}

/// <summary>The system's procedures that the host has.</summary>
internal static class SystemProcedures
{
    private const int HashLength = 64;

    private static readonly Dictionary<string, SystemProcedure> All = new SystemProcedure[]
    {
        // sp_executesql takes any number of parameters: EXECUTE runs it itself.
        new("sp_executesql", [], (_, _, _) => { }),
        new("sp_set_session_context", [Required("@key", SqlType.SysName), Required("@value", SqlType.Variant), Optional("@read_only", SqlType.Bit, false)], SetSessionContext),
        new("sp_configure", [Optional("@configname", SqlType.VarChar(35), null), Optional("@configvalue", SqlType.Int, null)], Configure),
        new("sp_add_trusted_assembly", [Required("@hash", SqlType.VarBinary(8000)), Optional("@description", SqlType.NVarChar(4000), null)], AddTrusted),
        new("sp_drop_trusted_assembly", [Required("@hash", SqlType.VarBinary(8000))], DropTrusted),
    }.ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);

    public static SystemProcedure? Find(string name) => All.GetValueOrDefault(name);

    private static RoutineParameter Required(string name, SqlType type) => new(name, type, HasDefault: false, null, IsOutput: false);

    private static RoutineParameter Optional(string name, SqlType type, object? value) => new(name, type, HasDefault: true, value, IsOutput: false);

    private static void SetSessionContext(Frame frame, object?[] values, IResultSink sink)
    {
        if (values[0] is not string { Length: > 0 } key)
        {
            throw EngineErrors.SessionContextKey();
        }

        Dictionary<string, (SqlVariant? Value, bool IsReadOnly)> context = frame.Session.ContextValues;
        if (context.TryGetValue(key, out (SqlVariant? Value, bool IsReadOnly) before) && before.IsReadOnly)
        {
            throw EngineErrors.SessionContextReadOnly(key);
        }

        context[key] = ((SqlVariant?)values[1], values[2] is true);
    }

    private static void Configure(Frame frame, object?[] values, IResultSink sink)
    {
        ServerConfiguration configuration = frame.Session.Host.Configuration;
        if (values[0] is not string name)
        {
            Send(sink, configuration.Options.Where(o => configuration.ShowsAdvanced || !o.IsAdvanced));
            return;
        }

        ServerOption option = configuration.Find(name) is { } found && (configuration.ShowsAdvanced || !found.IsAdvanced)
            ? found
            : throw EngineErrors.UnknownConfiguration(name);
        if (values[1] is not int value)
        {
            Send(sink, [option]);
            return;
        }

        Access.DemandServer(frame.Session);
        if (value is not (0 or 1))
        {
            throw EngineErrors.ConfigurationValue(value, name);
        }

        int previous = option.Configured;
        option.Configured = value;
        string text = string.Create(CultureInfo.InvariantCulture, $"Configuration option '{option.Name}' changed from {previous} to {value}. Run the RECONFIGURE statement to install.");
        sink.Message(new InfoMessage(text, 15457, Procedure: "sys.sp_configure"));
    }

    private static void Send(IResultSink sink, IEnumerable<ServerOption> options)
    {
        sink.Columns([new("name", SqlType.NVarChar(35)), new("minimum", SqlType.Int), new("maximum", SqlType.Int), new("config_value", SqlType.Int), new("run_value", SqlType.Int)]);
        long count = 0;
        foreach (ServerOption option in options)
        {
            count++;
            sink.Row([option.Name, 0, 1, option.Configured, option.InUse]);
        }

        sink.EndRows(count);
    }

    private static void AddTrusted(Frame frame, object?[] values, IResultSink sink)
    {
        Access.DemandServer(frame.Session);
        byte[] hash = ReadHash(values[0]);
        SqlHost host = frame.Session.Host;
        if (host.FindTrusted(hash) is not null)
        {
            throw EngineErrors.AlreadyTrusted(hash);
        }

        host.Trust(new TrustedAssembly(hash, (string?)values[1], host.Options.Clock.GetUtcNow().UtcDateTime, frame.Session.Login));
    }

    private static void DropTrusted(Frame frame, object?[] values, IResultSink sink)
    {
        Access.DemandServer(frame.Session);
        byte[] hash = ReadHash(values[0]);
        if (!frame.Session.Host.Distrust(hash))
        {
            throw EngineErrors.NotInTrustedList(hash);
        }
    }

    private static byte[] ReadHash(object? value) => value is byte[] { Length: HashLength } hash ? hash : throw EngineErrors.InvalidHash();
}
