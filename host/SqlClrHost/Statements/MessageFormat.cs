using System.Globalization;
using System.Text;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>What RAISERROR is to put in the place of a format.</summary>
internal sealed record MessageArgument(object? Value, SqlType Type);

/// <summary>The printf-like formats of RAISERROR, and what they do to the text of THROW.</summary>
internal static class MessageFormat
{
    /// <summary>RAISERROR's text with its arguments filled in.</summary>
    public static string Format(string text, MessageArgument[] arguments)
    {
        var result = new StringBuilder();
        int next = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                result.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '%')
            {
                result.Append('%');
                i++;
            }
            else
            {
                var specification = Specification.Read(text, i);
                result.Append(specification.Apply(next < arguments.Length ? arguments[next] : null, next + 1));
                next++;
                i += specification.Length - 1;
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// THROW formats its text too, but takes no arguments: %% gives %, and any other % finds nothing to put in its place,
    /// upon which SQL Server raises the error with an empty text.
    /// </summary>
    public static string WithoutArguments(string text)
    {
        string unescaped = text.Replace("%%", "\0", StringComparison.Ordinal);
        return unescaped.Contains('%', StringComparison.Ordinal) ? "" : unescaped.Replace('\0', '%');
    }

    /// <summary>One format: %[flags][width][.precision][h|l|ll|I64]type.</summary>
    private readonly record struct Specification(int Length, string Flags, int Width, int Precision, bool IsLong, char Kind)
    {
        public static Specification Read(string text, int start)
        {
            int at = start + 1;
            int flagsEnd = Skip(text, at, "-+0 #");
            string flags = text[at..flagsEnd];
            (int width, at) = Number(text, flagsEnd);
            int precision = -1;
            if (at < text.Length && text[at] == '.')
            {
                (precision, at) = Number(text, at + 1);
            }

            bool isLong = text.AsSpan(at).StartsWith("I64", StringComparison.Ordinal);
            at = isLong ? at + 3 : Skip(text, at, "hl");
            if (at >= text.Length || !"sdiuxXo".Contains(text[at], StringComparison.Ordinal))
            {
                throw EngineErrors.InvalidFormat(text[start..Math.Min(at + 1, text.Length)]);
            }

            return new Specification(at - start + 1, flags, width, precision, isLong, text[at]);
        }

        public string Apply(MessageArgument? argument, int position)
        {
            if (argument is { Value: not null } && !Takes(argument.Type))
            {
                throw EngineErrors.InvalidFormatArgument(position);
            }

            string text = argument?.Value is not { } value ? "(null)" : Kind switch
            {
                's' => (string)Conversion.Convert(value, argument.Type, SqlType.NVarCharMax)!,
                'x' => Integer(value).ToString("x", CultureInfo.InvariantCulture),
                'X' => Integer(value).ToString("X", CultureInfo.InvariantCulture),
                'o' => System.Convert.ToString(Integer(value), 8),
                _ => Integer(value).ToString(CultureInfo.InvariantCulture),
            };
            if (Kind == 's' && Precision >= 0 && text.Length > Precision)
            {
                text = text[..Precision];
            }

            if (Flags.Contains('-', StringComparison.Ordinal))
            {
                return text.PadRight(Width);
            }

            return text.PadLeft(Width, Flags.Contains('0', StringComparison.Ordinal) ? '0' : ' ');
        }

        private bool Takes(SqlType type) => Kind == 's' ? !type.IsInteger : type.IsInteger && (IsLong || type != SqlType.BigInt);

        private static long Integer(object value) => System.Convert.ToInt64(value, CultureInfo.InvariantCulture);

        private static int Skip(string text, int at, string characters)
        {
            while (at < text.Length && characters.Contains(text[at], StringComparison.Ordinal))
            {
                at++;
            }

            return at;
        }

        private static (int Value, int End) Number(string text, int at)
        {
            int end = Skip(text, at, "0123456789");
            return (end == at ? 0 : int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture), end);
        }
    }
}
