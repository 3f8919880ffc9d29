using System;
using System.Collections.Generic;

namespace ClrSamples.Library;

/// <summary>Something for another assembly of the database to call.</summary>
public static class Greeting
{
    public static string For(string name)
    {
        // A nested type of System.dll: it must be found through the facade's forwarder of its outer type.
        var words = new Queue<string>(new[] { "Hello,", name });
        var text = string.Empty;
        for (Queue<string>.Enumerator word = words.GetEnumerator(); word.MoveNext();)
            text += (text.Length == 0 ? string.Empty : " ") + word.Current;
        return text + new Uri("http://localhost/!").AbsolutePath.Substring(1);
    }
}
