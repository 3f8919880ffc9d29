using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Planted;

public sealed class Finalizer
{
    ~Finalizer()
    {
    }
}

public static class NativeCall
{
    [DllImport("kernel32.dll")]
    public static extern int GetTickCount();
}

public static class ImplementationFlags
{
    [MethodImpl(MethodImplOptions.Synchronized)]
    public static void Synchronized()
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void NotInlined()
    {
    }
}

public static class DelegateCall
{
    public static IAsyncResult Start(Action action) => action.BeginInvoke(null, null);
}
