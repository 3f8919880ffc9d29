namespace SqlClrHost.Types;

/// <summary>What ERROR_NUMBER(), ERROR_MESSAGE() … give inside CATCH.</summary>
public sealed record ErrorInfo(int Number, string Message, int Severity, int State, string? Procedure, int Line);
