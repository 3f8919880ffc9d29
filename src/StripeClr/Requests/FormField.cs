namespace StripeClr.Requests;

/// <summary>One <c>name=value</c> of a form or query, by Stripe's wire name, such as <c>created[gte]</c>.</summary>
internal sealed class FormField
{
    public FormField(string name, string value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; }

    public string Value { get; }

    /// <summary>True when both set the same thing: equal names, or one is a part of the other (<c>created</c> and <c>created[gte]</c>).</summary>
    public bool Overlaps(FormField other) => Contains(Name, other.Name) || Contains(other.Name, Name);

    private static bool Contains(string whole, string part) =>
        part.StartsWith(whole, System.StringComparison.Ordinal) && (part.Length == whole.Length || part[whole.Length] == '[');
}
