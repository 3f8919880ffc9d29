using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Where execution goes on after a statement.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>An error that ends the whole batch, past all callers. It has been reported when this is thrown.</summary>
internal sealed class BatchAbortException : Exception;

/// <summary>An error of name resolution: it ends the frame that it happened in, past that frame's own TRY blocks.</summary>
internal sealed class ScopeAbortException(Frame frame, SqlError error) : Exception(error.Message, error)
{
    public Frame Frame { get; } = frame;

    public SqlError Error { get; } = error;
}
