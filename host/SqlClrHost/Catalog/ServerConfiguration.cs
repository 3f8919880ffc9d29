namespace SqlClrHost.Catalog;

/// <summary>An entry of sys.trusted_assemblies.</summary>
internal sealed record TrustedAssembly(byte[] Hash, string? Description, DateTime Created, string CreatedBy);

/// <summary>An option of sp_configure: its configured value works only after RECONFIGURE.</summary>
internal sealed class ServerOption(int id, string name, string description, int value, bool isAdvanced)
{
    public int Id { get; } = id;

    public string Name { get; } = name;

    public string Description { get; } = description;

    public bool IsAdvanced { get; } = isAdvanced;

    public int Configured { get; set; } = value;

    public int InUse { get; set; } = value;
}

/// <summary>The options of sp_configure that matter for CLR code.</summary>
internal sealed class ServerConfiguration
{
    private readonly ServerOption _advanced = new(518, "show advanced options", "show advanced options", 0, isAdvanced: false);
    private readonly ServerOption _clrEnabled = new(1562, "clr enabled", "CLR user code execution enabled in the server", 0, isAdvanced: false);
    private readonly ServerOption _strict = new(1587, "clr strict security", "CLR strict security enabled in the server", 1, isAdvanced: true);

    public IReadOnlyList<ServerOption> Options => [_advanced, _clrEnabled, _strict];

    public bool IsClrEnabled => _clrEnabled.InUse == 1;

    public bool IsClrStrict => _strict.InUse == 1;

    public bool ShowsAdvanced => _advanced.InUse == 1;

    public ServerOption? Find(string name) => Options.FirstOrDefault(o => o.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public void Reconfigure()
    {
        foreach (ServerOption option in Options)
        {
            option.InUse = option.Configured;
        }
    }
}
