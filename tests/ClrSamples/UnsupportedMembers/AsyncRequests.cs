using System;
using System.Net;

namespace ClrSamples.UnsupportedMembers;

public static class AsyncRequests
{
    public static IAsyncResult Begin(HttpWebRequest request) => request.BeginGetResponse(null, null);

    // Assigning null checks certificates as before; what counts is that the member is named at all.
    public static void Trust() => ServicePointManager.ServerCertificateValidationCallback = null;
}
