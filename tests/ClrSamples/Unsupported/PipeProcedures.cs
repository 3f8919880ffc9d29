using Microsoft.SqlServer.Server;

namespace ClrSamples.Unsupported;

public static class PipeProcedures
{
    public static void Say() => SqlContext.Pipe.Send("hello");
}
