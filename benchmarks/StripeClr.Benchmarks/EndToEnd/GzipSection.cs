using System.Buffers.Binary;
using System.IO.Compression;

namespace StripeClr.Benchmarks.EndToEnd;

/// <summary>
/// Puts gzip together from sections that were compressed before, so that a text of which a few bytes change costs no compressing.
/// </summary>
internal static class GzipSection
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static octet => Divide((uint)octet))];

    /// <summary>What stands in front of the first section.</summary>
    public static ReadOnlyMemory<byte> Header { get; } = new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF };

    /// <summary>A section that others may follow, or the last one.</summary>
    public static byte[] Compress(byte[] text, bool isLast)
    {
        using var compressed = new MemoryStream();
        var deflate = new DeflateStream(compressed, CompressionLevel.Optimal, leaveOpen: true);
        deflate.Write(text);
        deflate.Flush();
        if (!isLast) return compressed.ToArray();
        deflate.Dispose();
        return compressed.ToArray();
    }

    /// <summary>A short section as it stands.</summary>
    public static byte[] Store(byte[] text)
    {
        byte[] section = new byte[5 + text.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(section.AsSpan(1), (ushort)text.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(section.AsSpan(3), (ushort)~text.Length);
        text.CopyTo(section, 5);
        return section;
    }

    /// <summary>What stands behind the last section.</summary>
    /// <param name="checksum">Of the whole text.</param>
    /// <param name="length">Of the whole text.</param>
    public static byte[] Footer(uint checksum, int length)
    {
        byte[] footer = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(footer, checksum);
        BinaryPrimitives.WriteInt32LittleEndian(footer.AsSpan(4), length);
        return footer;
    }

    /// <summary>The checksum of a text that goes on with these bytes; that of nothing is 0.</summary>
    public static uint Checksum(uint before, byte[] more)
    {
        uint remainder = ~before;
        foreach (byte octet in more) remainder = (remainder >> 8) ^ Table[(byte)(remainder ^ octet)];
        return ~remainder;
    }

    private static uint Divide(uint remainder)
    {
        for (int bit = 0; bit < 8; bit++) remainder = (remainder & 1) == 0 ? remainder >> 1 : (remainder >> 1) ^ Polynomial;
        return remainder;
    }
}
