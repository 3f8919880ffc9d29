namespace StripeClr;

/// <summary>The error numbers that procedures raise. An error that Stripe reports is 54000 + its HTTP status.</summary>
internal static class ErrorNumber
{
    /// <summary>Added to an HTTP status to make the number of an error that Stripe reported.</summary>
    public const int StripeBase = 54000;

    /// <summary>An argument that cannot be sent as it is; nothing was sent.</summary>
    public const int BadArgument = 54001;

    /// <summary>No account of that name; nothing was sent.</summary>
    public const int UnknownAccount = 54002;

    /// <summary>The account may not write; nothing was sent.</summary>
    public const int WritesNotAllowed = 54003;

    /// <summary>The stored key cannot be decrypted on this server; nothing was sent.</summary>
    public const int KeyNotReadable = 54005;

    /// <summary>Stripe was not reached; nothing happened there.</summary>
    public const int NotReached = 54010;

    /// <summary>A write may or may not have taken effect.</summary>
    public const int OutcomeUnknown = 54011;

    /// <summary>An answer to a read that cannot be understood: a redirect, not JSON, cut off, too large.</summary>
    public const int BadAnswer = 54012;

    /// <summary>Too many calls run in this database, and none ended in time; nothing was sent.</summary>
    public const int Busy = 54013;
}
