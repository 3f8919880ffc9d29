using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Runtime.Serialization;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Planted;

public static class ProtectedMembers
{
    public static void Lock(object gate)
    {
        lock (gate)
        {
            gate.ToString();
        }
    }

    public static object HashSet() => new HashSet<string>();

    public static DateTime TimeZone(DateTime time) => TimeZoneInfo.ConvertTimeToUtc(time);

    public static object Lazy() => new Lazy<string>();

    public static object Concurrent() => new ConcurrentDictionary<string, string>();

    public static object WaitHandle() => new ManualResetEvent(false);

    public static void Console() => System.Console.WriteLine("");

    public static object BeginRequest(HttpWebRequest request) => request.BeginGetResponse(null, null);

    public static object NativeError() => new Win32Exception(5);

    public static object NativeHash() => new SHA256CryptoServiceProvider();

    // Only a delegate to the protected method is made.
    public static Action DelegateToProtected(ManualResetEventSlim handle) => handle.Wait;
}

public static class AsyncMethods
{
    public static async Task<string> Read(TextReader reader) => await reader.ReadToEndAsync().ConfigureAwait(false);
}

public static class CriticalMembers
{
    public static object Uninitialized() => FormatterServices.GetUninitializedObject(typeof(string));

    public static void AppDomainData() => AppDomain.CurrentDomain.SetData("name", "value");
}

public static class UngrantedDemands
{
    public static void Abort(Thread thread) => thread.Abort();

    public static void Culture() => Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;

    public static void Exit() => Environment.Exit(1);
}

public static class NewerMembers
{
    // .NET Framework 4.7.1
    public static IEnumerable<int> Append(IEnumerable<int> numbers) => numbers.Append(1);

    // .NET Framework 4.7
    public static object Tuple() => new ValueTuple<int, int>(1, 2);

    public static bool IsTuple(object value) => value is ValueTuple<int>;
}
