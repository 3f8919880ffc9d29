namespace System.Runtime.CompilerServices;

/// <summary>What the compiler marks a read-only struct with. The framework has it only since 4.7.1, so the assembly brings its own.</summary>
internal sealed class IsReadOnlyAttribute : Attribute
{
}
