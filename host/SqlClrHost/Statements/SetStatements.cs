using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>SET … ON and OFF, USE and RECONFIGURE.</summary>
internal static class SetStatements
{
    private static readonly Dictionary<SetOptions, Func<SessionOptions, bool, SessionOptions>> Settable = new()
    {
        [SetOptions.NoCount] = (o, on) => o with { NoCount = on },
        [SetOptions.XactAbort] = (o, on) => o with { XactAbort = on },
        [SetOptions.QuotedIdentifier] = (o, on) => o with { QuotedIdentifier = on },
        [SetOptions.NoExec] = (o, on) => o with { NoExec = on },
    };

    /// <summary>Options that the host has in one position only.</summary>
    private static readonly Dictionary<SetOptions, bool> Fixed = new()
    {
        [SetOptions.AnsiNulls] = true,
        [SetOptions.AnsiPadding] = true,
        [SetOptions.AnsiWarnings] = true,
        [SetOptions.ArithAbort] = true,
        [SetOptions.ConcatNullYieldsNull] = true,
        [SetOptions.AnsiNullDfltOn] = true,
        [SetOptions.AnsiDefaults] = true,
        [SetOptions.NumericRoundAbort] = false,
        [SetOptions.ImplicitTransactions] = false,
        [SetOptions.CursorCloseOnCommit] = false,
        [SetOptions.FmtOnly] = false,
        [SetOptions.ParseOnly] = false,
    };

    public static Flow OnOff(Frame frame, PredicateSetStatement statement)
    {
        foreach (SetOptions option in Enum.GetValues<SetOptions>().Where(o => o != SetOptions.None && statement.Options.HasFlag(o)))
        {
            if (Settable.TryGetValue(option, out Func<SessionOptions, bool, SessionOptions>? set))
            {
                frame.Session.Options = set(frame.Session.Options, statement.IsOn);
            }
            else if (!Fixed.TryGetValue(option, out bool position) || position != statement.IsOn)
            {
                throw NotSupported.Feature(statement, RefusedFeatures.SetOption, $"{option} {(statement.IsOn ? "ON" : "OFF")}");
            }
        }

        return Flow.Next;
    }

    public static Flow IdentityInsert(Frame frame, SetIdentityInsertStatement statement)
    {
        Table table = TargetTable.Find(new BindingContext(frame), statement.Table);
        Access.DemandAlter(frame.Session, table);
        if (!table.Columns.Any(c => c.Identity is not null))
        {
            throw EngineErrors.NoIdentity(table.Name);
        }

        IEnumerable<Table> tables = frame.Session.Host.Database.Objects.OfType<Table>().Concat(frame.VisibleTempTables);
        if (statement.IsOn && tables.FirstOrDefault(t => t.AcceptsIdentityValues && t != table) is { } other)
        {
            throw EngineErrors.IdentityInsertElsewhere(TargetTable.FullName(new BindingContext(frame), other), ObjectNames.Display(statement.Table));
        }

        table.AcceptsIdentityValues = statement.IsOn;
        return Flow.Next;
    }

    public static Flow Use(Frame frame, UseStatement statement)
    {
        string name = statement.DatabaseName.Value;
        if (SystemDatabases.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw NotSupported.Feature(statement, RefusedFeatures.OtherDatabase, $"('{name}')");
        }

        return name.Equals(frame.Session.Host.Database.Name, StringComparison.OrdinalIgnoreCase) ? Flow.Next : throw EngineErrors.UnknownDatabase(name);
    }

    public static Flow Reconfigure(Frame frame, ReconfigureStatement statement)
    {
        if (!frame.Session.Security.Current.IsSysadmin)
        {
            throw EngineErrors.CannotReconfigure();
        }

        frame.Session.Host.Configuration.Reconfigure();
        return Flow.Next;
    }
}
