namespace SqlClrHost.Catalog;

/// <summary>A schema; every object has one.</summary>
internal sealed class Schema(int id, string name, string owner)
{
    public int Id { get; } = id;

    public string Name { get; } = name;

    public string Owner { get; } = owner;
}

/// <summary>Anything that sys.objects lists.</summary>
internal abstract class DatabaseObject(Schema schema, string name)
{
    public int Id { get; set; }

    public Schema Schema { get; } = schema;

    public string Name { get; } = name;

    /// <summary>The text that created a module; null for tables and CLR routines.</summary>
    public string? Definition { get; init; }

    public DateTime Created { get; set; }

    public DateTime Modified { get; set; }

    /// <summary>The value of sys.objects.type, two characters wide.</summary>
    public abstract string TypeCode { get; }

    /// <summary>The value of sys.objects.type_desc.</summary>
    public abstract string TypeDescription { get; }
}
