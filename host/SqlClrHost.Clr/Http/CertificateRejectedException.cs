using System.Net.Security;
using System.Security.Authentication;

namespace SqlClrHost.Clr.Http;

/// <summary>The server's certificate is not trusted, or is another host's.</summary>
internal sealed class CertificateRejectedException(SslPolicyErrors errors)
    : AuthenticationException($"The remote certificate is invalid according to the validation procedure: {errors}.");
