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

    /// <summary>True for that name and everything inside it: <c>created[gte]</c> is part of <c>created</c>.</summary>
    public bool IsPartOf(string whole) =>
        Name.StartsWith(whole, System.StringComparison.Ordinal) && (Name.Length == whole.Length || Name[whole.Length] == '[');

    /// <summary>True when both set the same thing: equal names, or one is a part of the other (<c>created</c> and <c>created[gte]</c>).</summary>
    public bool Overlaps(FormField other) => IsPartOf(other.Name) || other.IsPartOf(Name);
}
