namespace StripeClr.Requests;

/// <summary>A parameter that Stripe's newer API versions no longer take.</summary>
internal sealed class RemovedParameter
{
    public RemovedParameter(string method, string path, string wire, string parameter, string removedIn, string instead)
    {
        Method = method;
        Path = path;
        Wire = wire;
        Parameter = parameter;
        RemovedIn = removedIn;
        Instead = instead;
    }

    public string Method { get; }

    public string Path { get; }

    public string Wire { get; }

    /// <summary>Its name in T-SQL.</summary>
    public string Parameter { get; }

    /// <summary>The first API version without it.</summary>
    public string RemovedIn { get; }

    public string Instead { get; }

    /// <summary>Refuses a parameter that the account's API version does not take, before anything is sent.</summary>
    /// <exception cref="StripeException">54001 naming the parameter, the version and what to use.</exception>
    public static void Check(string apiVersion, PathTemplate template, string method, RequestParameters parameters)
    {
        foreach (var removed in RemovedParameters.All)
        {
            // Versions begin with their date, so they sort as text.
            if (removed.Method == method && removed.Path == template.Path && parameters[removed.Wire] != null
                && string.CompareOrdinal(apiVersion, removed.RemovedIn) >= 0)
            {
                throw StripeException.BadArgument(
                    removed.Parameter + " is not taken by Stripe's API from version " + removed.RemovedIn + " on; the account uses " + apiVersion + ". " + removed.Instead);
            }
        }
    }
}
