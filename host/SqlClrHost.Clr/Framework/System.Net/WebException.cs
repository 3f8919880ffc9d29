namespace System.Net;

/// <summary>.NET Framework's WebException, with the response types of this host.</summary>
public class WebException : InvalidOperationException
{
    public WebException()
        : this(string.Empty)
    {
    }

    public WebException(string message)
        : this(message, WebExceptionStatus.UnknownError)
    {
    }

    public WebException(string message, Exception? innerException)
        : this(message, innerException, WebExceptionStatus.UnknownError, null)
    {
    }

    public WebException(string message, WebExceptionStatus status)
        : this(message, null, status, null)
    {
    }

    public WebException(string message, Exception? innerException, WebExceptionStatus status, WebResponse? response)
        : base(message, innerException)
    {
        Status = status;
        Response = response;
    }

    public WebExceptionStatus Status { get; }

    public WebResponse? Response { get; }
}
