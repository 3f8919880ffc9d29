using System.Globalization;

namespace SqlClrHost.Clr.Routines;

/// <summary>Runs routines under en-US, as SQL Server does whatever the session's language is.</summary>
internal readonly ref struct HostCulture
{
    private static readonly CultureInfo EnglishUnitedStates = CultureInfo.GetCultureInfo("en-US");

    private readonly CultureInfo _previous;
    private readonly CultureInfo _previousUI;

    private HostCulture(CultureInfo previous, CultureInfo previousUI)
    {
        _previous = previous;
        _previousUI = previousUI;
    }

    public static HostCulture Enter()
    {
        var scope = new HostCulture(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        Set(EnglishUnitedStates, EnglishUnitedStates);
        return scope;
    }

    public void Dispose() => Set(_previous, _previousUI);

    // Setting a culture is far slower than reading it, and it is mostly en-US already.
    private static void Set(CultureInfo culture, CultureInfo uiCulture)
    {
        if (!ReferenceEquals(CultureInfo.CurrentCulture, culture))
            CultureInfo.CurrentCulture = culture;
        if (!ReferenceEquals(CultureInfo.CurrentUICulture, uiCulture))
            CultureInfo.CurrentUICulture = uiCulture;
    }
}
