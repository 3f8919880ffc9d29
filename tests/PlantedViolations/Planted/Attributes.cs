using System;
using System.Runtime.Remoting.Contexts;
using System.Security;
using System.Security.Permissions;

namespace Planted;

public static class ThreadStaticField
{
    [ThreadStatic]
    public static readonly object Value;
}

public static class ContextStaticField
{
    [ContextStatic]
    public static readonly object Value;
}

public static class ThreadModel
{
    [STAThread]
    public static void SingleThreaded()
    {
    }

    [MTAThread]
    public static void MultiThreaded()
    {
    }
}

[Synchronization]
public sealed class SynchronizedContext : ContextBoundObject
{
}

// Disallowed because of its base type.
public sealed class OwnContextAttribute : ContextAttribute
{
    public OwnContextAttribute()
        : base("own")
    {
    }
}

[OwnContext]
public sealed class OwnContext : ContextBoundObject
{
}

[SuppressUnmanagedCodeSecurity]
public static class SuppressedSecurity
{
}

public static class DeclaredSecurity
{
    [SecurityPermission(SecurityAction.Assert, Flags = SecurityPermissionFlag.Execution)]
    public static void Assert()
    {
    }
}
