namespace SqlClrHost.Catalog;

/// <summary>A login of the server.</summary>
internal sealed class Login(string name, bool isSysadmin)
{
    public string Name { get; } = name;

    /// <summary>The one server role that the host knows besides public.</summary>
    public bool IsSysadmin { get; set; } = isSysadmin;
}

/// <summary>The logins of the server. Nobody has to know a password here: sessions are opened by the program itself.</summary>
internal sealed class Logins
{
    public const string AdministratorName = "sa";

    private readonly Dictionary<string, Login> _all = new(StringComparer.OrdinalIgnoreCase)
    {
        [AdministratorName] = new(AdministratorName, isSysadmin: true),
    };

    public Login? Find(string name) => _all.GetValueOrDefault(name);

    public void Add(Login login) => _all.Add(login.Name, login);

    public void Remove(Login login) => _all.Remove(login.Name);
}
