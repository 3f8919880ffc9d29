namespace SqlClrHost.Catalog;

/// <summary>A schema; every object has one.</summary>
internal sealed class Schema(int id, string name, string owner)
{
    public int Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>The user or role that AUTHORIZATION named.</summary>
    public string Owner { get; set; } = owner;
}

/// <summary>Anything that sys.objects lists.</summary>
internal abstract class DatabaseObject(Schema schema, string name)
{
    public int Id { get; set; }

    public Schema Schema { get; } = schema;

    public string Name { get; } = name;

    /// <summary>The owner that ALTER AUTHORIZATION gave it; null when it belongs to who owns its schema.</summary>
    public string? OwnOwner { get; set; }

    /// <summary>The user or role that owns it, and with it the start of its ownership chains.</summary>
    public string Owner => OwnOwner ?? Schema.Owner;

    /// <summary>The text that created a module; null for tables and CLR routines.</summary>
    public string? Definition { get; init; }

    public DateTime Created { get; set; }

    public DateTime Modified { get; set; }

    /// <summary>The value of sys.objects.type, two characters wide.</summary>
    public abstract string TypeCode { get; }

    /// <summary>What messages call it.</summary>
    public string Kind => TypeCode switch
    {
        "U " => "table",
        "V " => "view",
        "SN" => "synonym",
        "P " or "PC" => "procedure",
        "FN" or "FS" => "function",
        _ => "table valued function",
    };

    /// <summary>The value of sys.objects.type_desc.</summary>
    public abstract string TypeDescription { get; }
}
