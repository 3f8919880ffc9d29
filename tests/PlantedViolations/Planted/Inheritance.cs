using System;
using System.Net;
using System.Runtime.Serialization;

namespace Planted;

public class ExceptionWithData : Exception
{
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
    }
}

public class ExceptionOfException : ExceptionWithData
{
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
    }
}

public sealed class ExplicitSerializable : ISerializable
{
    void ISerializable.GetObjectData(SerializationInfo info, StreamingContext context)
    {
    }
}

public sealed class Remotable : MarshalByRefObject
{
    public override object InitializeLifetimeService() => null;
}

public sealed class CustomUri : Uri
{
    public CustomUri(string uri)
        : base(uri)
    {
    }

    public override bool Equals(object other) => false;

    public override int GetHashCode() => 0;
}

public abstract class CriticalBase : System.Runtime.InteropServices.SafeHandle
{
    protected CriticalBase()
        : base(IntPtr.Zero, true)
    {
    }
}
