using SqlClrHost.Sessions;

namespace SqlClrHost.Binding;

/// <summary>What an expression is evaluated against: the current row, the rows of the queries around it, and the variables.</summary>
internal sealed class Evaluation(Frame frame, object?[] row, Evaluation? outer)
{
    /// <summary>The evaluation of a statement outside any query.</summary>
    public Evaluation(Frame frame)
        : this(frame, [], null)
    {
    }

    public Frame Frame { get; } = frame;

    public SqlSession Session => Frame.Session;

    public Evaluation? Outer { get; } = outer;

    /// <summary>The row that the operator at work has just read.</summary>
    public object?[] Row { get; set; } = row;

    /// <summary>An evaluation one query deeper, whose rows see this one's.</summary>
    public Evaluation Nested() => new(Frame, [], this);
}
