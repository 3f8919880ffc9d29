namespace SqlClrHost.Clr.Http;

/// <summary>Counts the web requests that CLR code has sent in this process, for who wants to show that something happens.</summary>
public static class SentRequests
{
    private static long _count;

    /// <summary>How many there were, retries included.</summary>
    public static long Count => Interlocked.Read(ref _count);

    internal static void Add() => Interlocked.Increment(ref _count);
}
