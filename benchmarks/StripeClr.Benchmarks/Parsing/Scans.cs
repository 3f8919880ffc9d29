using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using StripeClr.Rows;

namespace StripeClr.Benchmarks.Parsing;

/// <summary>Reading every token of a page and making nothing of it: the limits.</summary>
internal static class Scans
{
    /// <summary>With the token reader of the CLR-safe build, over the same characters.</summary>
    public static Func<int> TextReader(RowShape shape, string page, int rows)
    {
        char[] characters = page.ToCharArray();
        var names = new DefaultJsonNameTable();
        foreach (string step in shape.Columns.SelectMany(static column => column.Paths).SelectMany(static path => path.Steps)) names.Add(step);
        return () =>
        {
            using var reader = new JsonTextReader(new CharacterReader(characters))
            {
                PropertyNameTable = names,
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
            };
            while (reader.Read())
            {
            }

            return rows;
        };
    }

    /// <summary>With .NET's own reader over UTF-8, which SQL Server does not load.</summary>
    public static Func<int> Utf8(string page, int rows)
    {
        byte[] octets = Encoding.UTF8.GetBytes(page);
        return () =>
        {
            var reader = new Utf8JsonReader(octets);
            while (reader.Read())
            {
            }

            return rows;
        };
    }

    private sealed class CharacterReader(char[] characters) : TextReader
    {
        private int _position;

        public override int Read(char[] buffer, int index, int count)
        {
            int length = Math.Min(count, characters.Length - _position);
            Array.Copy(characters, _position, buffer, index, length);
            _position += length;
            return length;
        }
    }
}
