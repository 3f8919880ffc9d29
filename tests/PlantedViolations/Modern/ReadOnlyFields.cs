namespace PlantedModern
{
    public readonly struct Duration
    {
        private readonly int _seconds;

        public Duration(int seconds) => _seconds = seconds;

        public int Milliseconds() => _seconds * 1000;
    }

    public sealed class ReadOnlyStructField
    {
        private static readonly Duration StaticTimeout = new Duration(1);
        private readonly Duration _timeout = new Duration(1);

        public int Static() => StaticTimeout.Milliseconds();

        public int Instance() => _timeout.Milliseconds();
    }

    public sealed class InitSetter
    {
        public int Value { get; init; }
    }
}

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit
    {
    }
}
