using System;
using System.Collections.Generic;

namespace StripeClr;

/// <summary>
/// The hosts beside Stripe's own that an account may send its key to: <c>connect.stripe.com, localhost:8080</c>, separated by blanks or
/// commas. A host without a port stands for the scheme's own port.
/// </summary>
internal sealed class TrustedHosts
{
    private static readonly char[] Separators = { ' ', ',', '\t', '\r', '\n' };

    private readonly List<string> _hosts = new();

    /// <summary>Reads the setting; null and empty text trust no host.</summary>
    /// <exception cref="StripeException">54001 for an entry that is no host.</exception>
    public TrustedHosts(string? setting)
    {
        foreach (var host in (setting ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsHost(host))
            {
                throw StripeException.BadArgument("The setting TrustedHosts names \"" + host + "\". Write hosts only, such as connect.stripe.com or example.com:8443; set them with stripe.SetAccount.");
            }

            _hosts.Add(host);
        }
    }

    /// <summary>True when the account names that host, with that port.</summary>
    public bool Contain(Uri url)
    {
        foreach (var host in _hosts)
        {
            var trusted = new Uri(url.Scheme + "://" + host);
            if (string.Equals(url.Host, trusted.Host, StringComparison.OrdinalIgnoreCase) && url.Port == trusted.Port)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHost(string text)
    {
        foreach (var character in text)
        {
            if (character is '/' or '\\' or '?' or '#' or '@')
            {
                return false;
            }
        }

        return Uri.TryCreate("https://" + text, UriKind.Absolute, out var url)
            && url.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6;
    }
}
