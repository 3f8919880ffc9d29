using Mono.Cecil;

namespace SqlClrVerifier.Framework;

/// <summary>Whether an EXTERNAL_ACCESS assembly has a permission that a framework method demands. SAFE has none of them.</summary>
internal enum DemandGrant
{
    /// <summary>The documentation says it is granted.</summary>
    Granted,

    /// <summary>Granted if "outbound connections to web resources are allowed" means all of them; no source says so.</summary>
    Doubtful,

    /// <summary>Not granted.</summary>
    Refused,
}

/// <summary>A permission that a method demands in its code.</summary>
internal sealed record ImperativeDemand(string Permission, DemandGrant UnderExternalAccess);

/// <summary>
/// Framework methods that demand a permission in their code, where no metadata shows it. Every entry was read in the .NET Framework's
/// published source (github.com/microsoft/referencesource), in the file of the type under System/net/System/Net or mscorlib/system.
/// For SAFE the list names the usual ways to files and network, not every one.
/// </summary>
internal static class ImperativeDemands
{
    private static readonly ImperativeDemand Infrastructure = new("SecurityPermission Infrastructure", DemandGrant.Refused);
    private static readonly ImperativeDemand UnmanagedCode = new("SecurityPermission UnmanagedCode", DemandGrant.Refused);
    private static readonly ImperativeDemand ControlPolicy = new("SecurityPermission ControlPolicy", DemandGrant.Refused);

    // ExceptionHelper.WebPermissionUnrestricted, which is new WebPermission(NetworkAccess.Connect): connect to every URI.
    private static readonly ImperativeDemand AllUris = new("WebPermission Connect to all URIs", DemandGrant.Doubtful);

    private static readonly ImperativeDemand OneUri = new("WebPermission Connect to the URI", DemandGrant.Granted);
    private static readonly ImperativeDemand Dns = new("DnsPermission", DemandGrant.Granted);
    private static readonly ImperativeDemand Socket = new("SocketPermission Connect", DemandGrant.Granted);
    private static readonly ImperativeDemand Files = new("FileIOPermission", DemandGrant.Granted);
    private static readonly ImperativeDemand Environment = new("EnvironmentPermission", DemandGrant.Granted);

    private static readonly Dictionary<string, ImperativeDemand> ByMethod = new()
    {
        ["System.Net.AuthenticationManager::Register"] = UnmanagedCode,
        ["System.Net.AuthenticationManager::Unregister"] = UnmanagedCode,
        ["System.Net.AuthenticationManager::set_CredentialPolicy"] = ControlPolicy,
        ["System.Net.HttpWebRequest::set_ServerCertificateValidationCallback"] = Infrastructure,
        ["System.Net.NetworkCredential::get_Password"] = UnmanagedCode,
        ["System.Net.NetworkCredential::get_SecurePassword"] = UnmanagedCode,
        ["System.Net.ServicePoint::set_BindIPEndPointDelegate"] = Infrastructure,
        ["System.Net.ServicePointManager::set_CertificatePolicy"] = UnmanagedCode,
        ["System.Net.ServicePointManager::set_CheckCertificateRevocationList"] = UnmanagedCode,
        ["System.Net.ServicePointManager::set_ServerCertificateValidationCallback"] = Infrastructure,

        ["System.Net.HttpWebRequest::get_Proxy"] = AllUris,
        ["System.Net.HttpWebRequest::set_DefaultCachePolicy"] = AllUris,
        ["System.Net.HttpWebRequest::set_DefaultMaximumErrorResponseLength"] = AllUris,
        ["System.Net.HttpWebRequest::set_DefaultMaximumResponseHeadersLength"] = AllUris,
        ["System.Net.HttpWebRequest::set_Proxy"] = AllUris,
        ["System.Net.HttpWebRequest::set_UnsafeAuthenticatedConnectionSharing"] = AllUris,
        ["System.Net.ServicePoint::get_Address"] = AllUris, // of a proxy's service point only, which metadata cannot tell
        ["System.Net.ServicePointManager::set_DefaultConnectionLimit"] = AllUris,
        ["System.Net.ServicePointManager::set_MaxServicePointIdleTime"] = AllUris,
        ["System.Net.ServicePointManager::set_MaxServicePoints"] = AllUris,
        ["System.Net.WebClient::get_Proxy"] = AllUris,
        ["System.Net.WebClient::set_Proxy"] = AllUris,
        ["System.Net.WebProxy::GetDefaultProxy"] = AllUris,
        ["System.Net.WebRequest::GetSystemWebProxy"] = AllUris,
        ["System.Net.WebRequest::RegisterPrefix"] = AllUris,
        ["System.Net.WebRequest::get_DefaultWebProxy"] = AllUris,
        ["System.Net.WebRequest::set_DefaultCachePolicy"] = AllUris,
        ["System.Net.WebRequest::set_DefaultWebProxy"] = AllUris,

        // The compiler calls an overridden property through the type that first declares it: request.Proxy of an HttpWebRequest is this one.
        ["System.Net.WebRequest::get_Proxy"] = AllUris,
        ["System.Net.WebRequest::set_Proxy"] = AllUris,

        ["System.Environment::GetEnvironmentVariable"] = Environment,
        ["System.Environment::GetEnvironmentVariables"] = Environment,
        ["System.Environment::get_MachineName"] = Environment,
        ["System.Environment::get_UserName"] = Environment,
        ["System.IO.FileStream::.ctor"] = Files,
        ["System.IO.StreamReader::.ctor(System.String)"] = Files,
        ["System.IO.StreamWriter::.ctor(System.String)"] = Files,
        ["System.Net.HttpWebRequest::set_Host"] = OneUri,
        ["System.Net.Sockets.Socket::Connect"] = Socket,
        ["System.Net.Sockets.TcpClient::.ctor"] = Socket,
        ["System.Net.Sockets.TcpClient::Connect"] = Socket,
        ["System.Net.WebRequest::Create"] = OneUri,
        ["System.Net.WebRequest::CreateHttp"] = OneUri,
    };

    private static readonly Dictionary<string, ImperativeDemand> ByType = new()
    {
        ["System.IO.Directory"] = Files,
        ["System.IO.DirectoryInfo"] = Files,
        ["System.IO.File"] = Files,
        ["System.IO.FileInfo"] = Files,
        ["System.Net.Dns"] = Dns,
        ["System.Net.WebClient"] = OneUri,
    };

    /// <summary>What a framework method demands in its code, as far as it is known to demand anything.</summary>
    public static ImperativeDemand? Of(MethodDefinition method) =>
        ByMethod.GetValueOrDefault(MemberName.Of(method))
        ?? ByMethod.GetValueOrDefault($"{MemberName.Of(method)}({string.Join(",", method.Parameters.Select(parameter => parameter.ParameterType.FullName))})")
        ?? ByType.GetValueOrDefault(method.DeclaringType.FullName);
}
