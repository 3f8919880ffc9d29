namespace StripeClr.Rows;

/// <summary>Where a resource's objects stand inside another object: an invoice's lines, a subscription's items.</summary>
internal sealed class ParentList
{
    /// <summary>Declares the list that a parent embeds.</summary>
    /// <param name="objectName">Stripe's name of the parent, such as <c>invoice</c>.</param>
    /// <param name="property">The parent's property that holds the list, such as <c>lines</c>.</param>
    /// <param name="idParameter">What names the parent in a query: a path id such as <c>{invoice}</c>, or a filter such as <c>subscription</c>.</param>
    public ParentList(string objectName, string property, string idParameter)
    {
        ObjectName = objectName;
        Property = property;
        IdParameter = idParameter;
    }

    public string ObjectName { get; }

    public string Property { get; }

    public string IdParameter { get; }
}
