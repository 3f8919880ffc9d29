namespace SqlClrHost.Types;

/// <summary>
/// The constant of an argument that is JSON already because a JSON function or FOR JSON gives it, so that JSON_MODIFY
/// does not take it for a string: <c>new ArgumentInfo(type, JsonFragment.Marker)</c>.
/// </summary>
public sealed class JsonFragment
{
    private JsonFragment()
    {
    }

    public static JsonFragment Marker { get; } = new();
}
