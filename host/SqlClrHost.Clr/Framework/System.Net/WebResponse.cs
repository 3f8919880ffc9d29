namespace System.Net;

/// <summary>.NET Framework's WebResponse.</summary>
public abstract class WebResponse : IDisposable
{
    public abstract long ContentLength { get; }

    public abstract string ContentType { get; }

    public abstract WebHeaderCollection Headers { get; }

    public abstract Uri ResponseUri { get; }

    public abstract Stream GetResponseStream();

    public abstract void Close();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Close();
    }
}
