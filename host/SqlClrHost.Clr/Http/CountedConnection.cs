using System.Net;
using System.Net.Sockets;

namespace SqlClrHost.Clr.Http;

/// <summary>A connection that counts among its service point's as long as it is open.</summary>
internal sealed class CountedConnection : NetworkStream
{
    private readonly ServicePoint _servicePoint;
    private int _closed;

    public CountedConnection(Socket socket, ServicePoint servicePoint)
        : base(socket, ownsSocket: true)
    {
        _servicePoint = servicePoint;
        servicePoint.OnOpened();
    }

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
            _servicePoint.OnClosed();
        base.Dispose(disposing);
    }
}
