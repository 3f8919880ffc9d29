using System.Globalization;
using System.Text;

namespace StripeClr.Requests;

/// <summary>One line of the body of an upload; see <see cref="MultipartLines"/>. Its errors quote its number and name, never its value.</summary>
internal sealed class MultipartLine
{
    private readonly int _equals;

    /// <param name="text">Without blanks around it; not empty.</param>
    /// <param name="number">Among the lines that are not blank, from 1.</param>
    public MultipartLine(string text, int number)
    {
        Text = text;
        Number = number;
        _equals = text.IndexOf('=');
    }

    /// <summary>The whole line.</summary>
    public string Text { get; }

    /// <summary>What stands behind the =.</summary>
    public string Value => Text.Substring(_equals + 1).TrimStart();

    private int Number { get; }

    private string Start => _equals < 0 ? "" : Text.Substring(0, _equals).TrimEnd();

    /// <summary>What stands in front of the =.</summary>
    /// <exception cref="StripeException">54001 when there is none that can be sent.</exception>
    public string Name()
    {
        var name = Start;
        if (name.Length == 0)
        {
            throw Refuse(_equals < 0 ? "has no =" : "has no name", "Write name=value, a line for each part; write a line break inside a value as \\r\\n.");
        }

        foreach (var character in name)
        {
            if (char.IsControl(character))
            {
                throw Refuse("has a name with a control character", "Take it out.");
            }
        }

        return name;
    }

    /// <summary>The value with its escapes resolved.</summary>
    /// <exception cref="StripeException">54001 for a backslash that begins none.</exception>
    public string UnescapedValue()
    {
        var value = Value;
        if (value.IndexOf('\\') < 0)
        {
            return value;
        }

        var target = new StringBuilder(value.Length);
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] != '\\')
            {
                target.Append(value[index]);
                continue;
            }

            index++;
            target.Append((index < value.Length ? value[index] : '\0') switch
            {
                'r' => '\r',
                'n' => '\n',
                't' => '\t',
                '@' => '@',
                '\\' => '\\',
                _ => throw Refuse("has a backslash that begins none of \\r, \\n, \\t, \\@ and \\\\", "Write a backslash itself as \\\\."),
            });
        }

        return target.ToString();
    }

    /// <summary>An error about the line.</summary>
    public StripeException Refuse(string fact, string remedy) => StripeException.BadArgument(
        "In @Body line " + Number.ToString(CultureInfo.InvariantCulture) + (Start.Length == 0 ? " " : " (\"" + Start + "\") ") + fact + ". " + remedy);
}
