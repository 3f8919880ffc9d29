using System;
using System.IO;
using System.Security;

namespace StripeClr.Requests;

/// <summary>
/// The one folder of the server that an account may upload files from. Files are read as the SQL Server service account, so whoever may
/// call must not choose any other file.
/// </summary>
internal static class UploadFolder
{
    private const string BytesInstead = " Or pass the bytes as @File (OPENROWSET(BULK …, SINGLE_BLOB) reads a file with your own rights).";

    /// <summary>The full path of a file below the folder.</summary>
    /// <param name="folder">The account's setting; null when it has none.</param>
    /// <param name="path">What the user wrote: a full path, or one within the folder.</param>
    /// <exception cref="StripeException">54001 for a file that lies elsewhere, and for paths that have a second meaning.</exception>
    public static string FullPath(string? folder, string path)
    {
        if (folder == null)
        {
            throw Refuse(path, "files on the server cannot be sent, because the account has no upload folder", "Set it with stripe.SetAccount @UploadFolder." + BytesInstead);
        }

        CheckText(path);
        string root;
        string full;
        try
        {
            if (!Path.IsPathRooted(folder))
            {
                throw Refuse(path, "the account's upload folder is \"" + folder + "\", which is no full path", "Set it with stripe.SetAccount @UploadFolder.");
            }

            // Windows may ask the server that a path names, and gives it the service account's credentials.
            if (IsRooted(path) && !BeginsWithFolder(path, folder))
            {
                throw Outside(path);
            }

            root = Path.GetFullPath(folder);
            full = Path.GetFullPath(Path.Combine(root, path));
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or IOException or SecurityException)
        {
            throw Refuse(path, "it is no path: " + error.Message.TrimEnd('.'), "Write one such as @" + Path.Combine(folder, "evidence.pdf") + ".");
        }

        if (!IsBelow(root, full))
        {
            throw Outside(path);
        }

        return full;
    }

    /// <summary>Refuses a link on the way from the folder to the file: what it leads to lies elsewhere.</summary>
    /// <exception cref="StripeException">54001 when there is one.</exception>
    public static void CheckLinks(string folder, string fullPath, string path)
    {
        var root = Path.GetFullPath(folder);
        for (var current = fullPath; current != null && IsBelow(root, current); current = Path.GetDirectoryName(current))
        {
            if ((File.GetAttributes(current) & FileAttributes.ReparsePoint) != 0)
            {
                throw Refuse(path, "\"" + Path.GetFileName(current) + "\" is a link, which leads out of the upload folder", "Copy the file itself there.");
            }
        }
    }

    /// <summary>An error about a file.</summary>
    public static StripeException Refuse(string path, string fact, string remedy) =>
        StripeException.BadArgument("The file \"@" + path + "\" cannot be uploaded: " + fact + ". " + remedy);

    private static StripeException Outside(string path) =>
        Refuse(path, "it lies outside the account's upload folder", "Copy the file there, or set another folder with stripe.SetAccount @UploadFolder." + BytesInstead);

    // As Windows reads it, wherever this runs.
    private static bool IsRooted(string path) => path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':');

    // By the letters alone, before anything looks at a disk.
    private static bool BeginsWithFolder(string path, string folder) =>
        path.Replace('\\', '/').StartsWith(folder.Replace('\\', '/').TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);

    private static void CheckText(string path)
    {
        if (path.Length == 0)
        {
            throw Refuse(path, "there is no path behind the @", "Write one, or \\@ for a value that begins with an @.");
        }

        foreach (var character in path)
        {
            if (char.IsControl(character) || "*?\"<>|".IndexOf(character) >= 0)
            {
                throw Refuse(path, "it holds a character that a file name cannot have", "Write one full path.");
            }
        }

        // C:\x is a drive; every other colon is a stream inside a file.
        var isDrive = path.Length > 2 && path[1] == ':' && path[2] is '\\' or '/';
        if (path.LastIndexOf(':') > (isDrive ? 1 : -1))
        {
            throw Refuse(path, "it names a stream or a folder of a drive that changes", "Write the full path of a file.");
        }

        foreach (var part in path.Split('/', '\\'))
        {
            var isStep = part is "." or "..";
            if (!isStep && (part.EndsWith(".", StringComparison.Ordinal) || part.EndsWith(" ", StringComparison.Ordinal)))
            {
                throw Refuse(path, "\"" + part + "\" ends in a dot or a blank, which Windows drops", "Write the name as it is on disk.");
            }

            if (IsDevice(part))
            {
                throw Refuse(path, "\"" + part + "\" is a device of Windows", "Write the full path of a file.");
            }
        }

        if (path.StartsWith(@"\\.\", StringComparison.Ordinal) || path.StartsWith("//./", StringComparison.Ordinal))
        {
            throw Refuse(path, "it names a device", "Write the full path of a file.");
        }
    }

    // With any extension and with blanks before it, too.
    private static bool IsDevice(string part)
    {
        var dot = part.IndexOf('.');
        var name = (dot < 0 ? part : part.Substring(0, dot)).Trim().ToUpperInvariant();
        return name is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            || (name.Length == 4 && (name.StartsWith("COM", StringComparison.Ordinal) || name.StartsWith("LPT", StringComparison.Ordinal)) && name[3] is (>= '0' and <= '9') or '¹' or '²' or '³');
    }

    private static bool IsBelow(string root, string path)
    {
        var ignoresCase = Path.DirectorySeparatorChar == '\\';
        var start = root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return path.Length > start.Length && path.StartsWith(start, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }
}
