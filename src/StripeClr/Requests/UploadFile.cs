using System;
using System.IO;
using System.Security;

namespace StripeClr.Requests;

/// <summary>A file below the account's upload folder. It must be there from the start; its bytes are read when the request is made.</summary>
internal sealed class UploadFile : UploadContent
{
    private readonly string _fullPath;
    private readonly string _path;

    /// <summary>Finds the file.</summary>
    /// <param name="folder">The account's upload folder.</param>
    /// <param name="path">What the user wrote behind the @.</param>
    /// <exception cref="StripeException">54001 when it is not there, or not one that may be sent.</exception>
    public UploadFile(string? folder, string path)
    {
        _path = path;
        _fullPath = UploadFolder.FullPath(folder, path);
        try
        {
            var file = new FileInfo(_fullPath);
            if (!file.Exists)
            {
                throw UploadFolder.Refuse(path, Directory.Exists(_fullPath) ? "it is a folder" : "there is no such file on the server, or SQL Server may not see it",
                    "The path is one of the server's, and the SQL Server service account reads it.");
            }

            UploadFolder.CheckLinks(folder!, _fullPath, path);
            Length = file.Length;
        }
        catch (Exception error) when (IsAboutTheFile(error))
        {
            throw Unreadable(error);
        }
    }

    /// <inheritdoc />
    public override string Name => Path.GetFileName(_fullPath);

    /// <inheritdoc />
    public override long Length { get; }

    /// <inheritdoc />
    public override byte[] Read()
    {
        try
        {
            return File.ReadAllBytes(_fullPath);
        }
        catch (Exception error) when (IsAboutTheFile(error))
        {
            throw Unreadable(error);
        }
    }

    private static bool IsAboutTheFile(Exception error) => error is IOException or UnauthorizedAccessException or SecurityException;

    private StripeException Unreadable(Exception error) =>
        UploadFolder.Refuse(_path, "it cannot be read: " + error.Message.TrimEnd('.'), "The SQL Server service account reads it; give it the right, and close other programs that use it.");
}
