namespace SqlClrHost.Types;

public enum UnaryOperator
{
    Positive,
    Negative,
    BitwiseNot,
}
