using StripeClr.Http;

namespace StripeClr.Tests.Support;

/// <summary>Answers as a transport reads them.</summary>
internal static class Buffers
{
    public static TextBuffer Of(string text)
    {
        var buffer = new TextBuffer();
        buffer.Fill(text);
        return buffer;
    }
}
