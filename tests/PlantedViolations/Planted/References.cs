using System.Net.Http;
using System.Xml.Linq;

namespace Planted;

public static class UnsupportedReferences
{
    public static object HttpClient() => new HttpClient();

    public static object Document() => new XDocument();
}
