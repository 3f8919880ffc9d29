using System.Net.Sockets;
using FakeStripe.Http;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace FakeStripe.Faults;

/// <summary>Sends an answer the way its fault says.</summary>
internal sealed class FaultySender(AnswerSender sender, ApiRequest request, Fault fault)
{
    private const int Pieces = 20;

    private static readonly TimeSpan UntilClientReads = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan UntilClientCloses = TimeSpan.FromSeconds(2);

    private HttpContext Context => request.Context;

    public Task SendAsync(ApiAnswer answer) => fault.Kind switch
    {
        FaultKind.ResetBefore => ResetBefore(),
        FaultKind.ResetAfter => ResetAfterAsync(answer),
        FaultKind.Cut => CutAsync(answer),
        FaultKind.Stall => StallAsync(answer),
        FaultKind.Slow => SlowAsync(answer),
        _ => sender.SendAsync(answer),
    };

    private Task ResetBefore()
    {
        Context.Abort();
        return Task.CompletedTask;
    }

    private async Task ResetAfterAsync(ApiAnswer answer)
    {
        byte[] body = sender.Begin(answer);
        await WriteAsync(body.AsMemory(0, body.Length / 2));
        await Task.Delay(UntilClientReads);
        Context.Abort();
    }

    // The sending half is shut down, so that the client reads all that was sent and then the end of the stream.
    private async Task CutAsync(ApiAnswer answer)
    {
        byte[] body = sender.Begin(answer);
        int sent = Math.Clamp(fault.Bytes ?? body.Length / 2, 0, body.Length - 1);
        await WriteAsync(body.AsMemory(0, sent));
        await Task.Delay(UntilClientReads);
        Context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Shutdown(SocketShutdown.Send);
        await WaitAsync(UntilClientCloses);
        Context.Abort();
    }

    private async Task StallAsync(ApiAnswer answer)
    {
        byte[] body = sender.Begin(answer);
        await WriteAsync(body.AsMemory(0, body.Length / 2));
        await WaitAsync(TimeSpan.FromMilliseconds(fault.Milliseconds));
        await WriteAsync(body.AsMemory(body.Length / 2));
    }

    private async Task SlowAsync(ApiAnswer answer)
    {
        byte[] body = sender.Begin(answer);
        int size = Math.Max(1, (body.Length + Pieces - 1) / Pieces);
        for (int start = 0; start < body.Length; start += size)
        {
            await WaitAsync(TimeSpan.FromMilliseconds((double)fault.Milliseconds / Pieces));
            await WriteAsync(body.AsMemory(start, Math.Min(size, body.Length - start)));
        }
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await Context.Response.Body.WriteAsync(bytes);
        await Context.Response.Body.FlushAsync();
    }

    /// <summary>Waits, but no longer than the client stays connected.</summary>
    private async Task WaitAsync(TimeSpan time)
    {
        await Task.Delay(time, Context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
