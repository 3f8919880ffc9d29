using System;
using System.Data.SqlTypes;
using System.Globalization;
using Newtonsoft.Json;

namespace StripeClr.Requests;

/// <summary>The content of a file to upload, from the server's disk or from T-SQL.</summary>
internal abstract class UploadContent
{
    // Twice of what Stripe takes at most, and no more than a server spares for one call.
    private const long LargestUpload = 32L << 20;

    /// <summary>The name that Stripe is told; null when there is none.</summary>
    public abstract string? Name { get; }

    /// <summary>The size in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>The bytes.</summary>
    /// <exception cref="StripeException">54001 when they cannot be read.</exception>
    public abstract ArraySegment<byte> Read();

    /// <summary>Refuses what is too large, before it is read.</summary>
    /// <exception cref="StripeException">54001 with the size.</exception>
    public static void CheckSize(long octets)
    {
        if (octets > LargestUpload)
        {
            throw StripeException.BadArgument("The upload has " + octets.ToString(CultureInfo.InvariantCulture) + " bytes; StripeClr sends "
                + LargestUpload.ToString(CultureInfo.InvariantCulture) + " at most, and Stripe takes less (5 MB for most purposes, 16 MB for some). Send a smaller file.");
        }
    }

    /// <summary>Writes name and size.</summary>
    public void Describe(JsonWriter target)
    {
        target.WritePropertyName("file");
        target.WriteValue(Name);
        target.WritePropertyName("size");
        target.WriteValue(Length);
    }
}

/// <summary>The bytes that T-SQL passed as <c>@File</c>.</summary>
internal sealed class GivenContent : UploadContent
{
    private readonly SqlBytes _octets;

    public GivenContent(SqlBytes octets, string? name)
    {
        _octets = octets;
        Name = name;
    }

    /// <inheritdoc />
    public override string? Name { get; }

    /// <inheritdoc />
    public override long Length => _octets.Length;

    /// <inheritdoc />
    public override ArraySegment<byte> Read() => new(_octets.Buffer!, 0, (int)_octets.Length);
}
