namespace StripeClr.Soak.Faults;

/// <summary>What can happen to one request and its answer.</summary>
internal enum FaultKind
{
    /// <summary>No connection: the request never leaves this machine.</summary>
    NotSent,

    /// <summary>The connection breaks before an answer.</summary>
    Lost,

    /// <summary>The connection breaks in the middle of the answer.</summary>
    ResetAfter,

    /// <summary>The body ends at some byte.</summary>
    Cut,

    /// <summary>The last byte of the body makes it no JSON.</summary>
    Malformed,

    /// <summary>A proxy's HTML page with status 502.</summary>
    Html,

    /// <summary>A proxy's HTML page with status 200.</summary>
    HtmlOk,

    /// <summary>A redirect.</summary>
    Redirect,

    /// <summary>429.</summary>
    RateLimited,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>409: another request with the same key still runs.</summary>
    KeyInUse,

    /// <summary>401.</summary>
    Unauthorized,

    /// <summary>Nothing comes for a while in the middle of the body.</summary>
    Stall,

    /// <summary>The body comes in small pieces.</summary>
    Slow,

    /// <summary>The true body under the wrong content type.</summary>
    ContentType,

    /// <summary>A list's page that was answered before.</summary>
    DuplicatePage,

    /// <summary>A page without rows that says that there are more.</summary>
    EmptyPage,
}

/// <summary>What a kind of fault means.</summary>
internal static class FaultKinds
{
    /// <summary>Those that a list meets.</summary>
    public static readonly FaultKind[] OfLists =
    [
        FaultKind.NotSent, FaultKind.Lost, FaultKind.ResetAfter, FaultKind.Cut, FaultKind.Malformed, FaultKind.Html, FaultKind.HtmlOk, FaultKind.Redirect,
        FaultKind.RateLimited, FaultKind.ServerError, FaultKind.Unavailable, FaultKind.Unauthorized, FaultKind.Stall, FaultKind.Slow, FaultKind.ContentType,
        FaultKind.DuplicatePage, FaultKind.EmptyPage,
    ];

    /// <summary>Those that a write meets.</summary>
    public static readonly FaultKind[] OfWrites =
    [
        FaultKind.NotSent, FaultKind.Lost, FaultKind.ResetAfter, FaultKind.Cut, FaultKind.Malformed, FaultKind.Html, FaultKind.HtmlOk, FaultKind.Redirect,
        FaultKind.RateLimited, FaultKind.ServerError, FaultKind.Unavailable, FaultKind.KeyInUse, FaultKind.Unauthorized, FaultKind.Stall, FaultKind.Slow, FaultKind.ContentType,
    ];

    extension(FaultKind kind)
    {
        /// <summary>True when the same request, asked again, may get the right answer.</summary>
        public bool IsPassing => kind is not (FaultKind.HtmlOk or FaultKind.Redirect or FaultKind.Unauthorized or FaultKind.DuplicatePage or FaultKind.EmptyPage);

        /// <summary>True when the answer is right in spite of it.</summary>
        public bool IsHarmless => kind is FaultKind.Stall or FaultKind.Slow or FaultKind.ContentType;

        /// <summary>True when something else comes in place of Stripe's answer, so that Stripe may have acted or not.</summary>
        public bool HidesTheAnswer => kind is FaultKind.Lost or FaultKind.Html or FaultKind.HtmlOk or FaultKind.Redirect or FaultKind.ServerError or FaultKind.Unavailable;
    }
}
