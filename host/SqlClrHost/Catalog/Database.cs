using SqlClrHost.Clr;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Catalog;

/// <summary>The user database: schemas, objects, assemblies, principals and certificates.</summary>
internal sealed class Database
{
    public const int Id = 5;
    private const int FirstObjectId = 245575913;
    private const int FirstSchemaId = 5;

    private readonly Dictionary<string, Schema> _schemas = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Schema, string Name), DatabaseObject> _objects = new(NameComparer.Instance);
    private readonly Dictionary<string, AssemblyEntry> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private int _nextObjectId = FirstObjectId;
    private int _nextSchemaId = FirstSchemaId;

    public Database(string name, TimeProvider clock)
    {
        Name = name;
        Clock = clock;
        Created = clock.GetUtcNow().UtcDateTime;
        foreach ((int id, string schema) in new[] { (1, "dbo"), (2, "guest"), (3, "INFORMATION_SCHEMA"), (4, "sys") })
        {
            _schemas.Add(schema, new Schema(id, schema, schema));
        }

        CatalogViews.CatalogViewList.AddTo(this);
    }

    public string Name { get; }

    public DateTime Created { get; }

    public TimeProvider Clock { get; }

    public Principals Principals { get; } = new();

    public CertificateStore Certificates { get; } = new();

    public IEnumerable<Schema> Schemas => _schemas.Values;

    /// <summary>Every object but the system's views.</summary>
    public IEnumerable<DatabaseObject> Objects => _objects.Values.Where(o => o is not SystemView);

    public IEnumerable<AssemblyEntry> Assemblies => _assemblies.Values;

    public Schema? FindSchema(string name) => _schemas.GetValueOrDefault(name);

    public DatabaseObject? Find(string? schema, string name) => _objects.GetValueOrDefault((schema ?? "dbo", name));

    public DatabaseObject? Find(int id) => _objects.Values.FirstOrDefault(o => o.Id == id);

    public AssemblyEntry? FindAssembly(string name) => _assemblies.GetValueOrDefault(name);

    public int TakeObjectId() => _nextObjectId += 16;

    public Schema AddSchema(string name, string owner, TransactionLog log)
    {
        var schema = new Schema(_nextSchemaId++, name, owner);
        _schemas.Add(name, schema);
        log.Record(() => _schemas.Remove(name));
        return schema;
    }

    public void RemoveSchema(Schema schema, TransactionLog log)
    {
        _schemas.Remove(schema.Name);
        log.Record(() => _schemas.Add(schema.Name, schema));
    }

    /// <summary>Adds an object, or puts it in the place of the one of its name, whose id, date, owner and permissions it takes over.</summary>
    public void Put(DatabaseObject item, TransactionLog log)
    {
        (string, string) key = (item.Schema.Name, item.Name);
        DatabaseObject? before = _objects.GetValueOrDefault(key);
        item.Id = before?.Id ?? TakeObjectId();
        item.OwnOwner = before?.OwnOwner;
        item.Modified = Clock.GetUtcNow().UtcDateTime;
        item.Created = before?.Created ?? item.Modified;
        _objects[key] = item;
        log.Record(() => Restore(key, before));
    }

    public void Remove(DatabaseObject item, TransactionLog log)
    {
        (string, string) key = (item.Schema.Name, item.Name);
        _objects.Remove(key);
        log.Record(() => _objects[key] = item);
        log.Record(Principals.Permissions.RemoveOn(Securable.Of(this, item)));
    }

    /// <summary>Adds a view of the system when the database is made.</summary>
    public void AddSystemView(SystemView view)
    {
        view.Id = -_objects.Count - 1;
        _objects.Add((view.Schema.Name, view.Name), view);
    }

    public void AddAssembly(AssemblyEntry assembly, TransactionLog log)
    {
        _assemblies.Add(assembly.Name, assembly);
        log.Record(() => _assemblies.Remove(assembly.Name));
    }

    public void RemoveAssembly(AssemblyEntry assembly, TransactionLog log)
    {
        _assemblies.Remove(assembly.Name);
        log.Record(() => _assemblies.Add(assembly.Name, assembly));
    }

    private void Restore((string Schema, string Name) key, DatabaseObject? before)
    {
        if (before is null)
        {
            _objects.Remove(key);
        }
        else
        {
            _objects[key] = before;
        }
    }

    private sealed class NameComparer : IEqualityComparer<(string Schema, string Name)>
    {
        public static readonly NameComparer Instance = new();

        public bool Equals((string Schema, string Name) x, (string Schema, string Name) y) =>
            x.Schema.Equals(y.Schema, StringComparison.OrdinalIgnoreCase) && x.Name.Equals(y.Name, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((string Schema, string Name) obj) =>
            HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(obj.Schema), StringComparer.OrdinalIgnoreCase.GetHashCode(obj.Name));
    }
}
