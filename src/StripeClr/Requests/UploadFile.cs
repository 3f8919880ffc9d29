using System;
using System.IO;
using System.Security;

namespace StripeClr.Requests;

/// <summary>A file below the account's upload folder. It must be there from the start; its bytes are read when the request is made.</summary>
/// <remarks>
/// Whoever may write into the folder could put a link in place of a file that was looked at. So a file is opened first, which on Windows
/// keeps it and the folders above it where they are, then looked at, and read through the same handle.
/// </remarks>
internal sealed class UploadFile : UploadContent
{
    private readonly string _folder;
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
        _folder = folder!;
        try
        {
            using var file = Open();
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
    public override ArraySegment<byte> Read()
    {
        try
        {
            using var file = Open();
            CheckSize(file.Length);
            var octets = new byte[(int)file.Length];
            var count = 0;
            int read;
            do
            {
                read = file.Read(octets, count, octets.Length - count);
                count += read;
            }
            while (read > 0);
            return new ArraySegment<byte>(octets, 0, count);
        }
        catch (Exception error) when (IsAboutTheFile(error))
        {
            throw Unreadable(error);
        }
    }

    private FileStream Open()
    {
        if (!File.Exists(_fullPath))
        {
            throw UploadFolder.Refuse(_path, Directory.Exists(_fullPath) ? "it is a folder" : "there is no such file on the server, or SQL Server may not see it",
                "The path is one of the server's, and the SQL Server service account reads it.");
        }

        FileStream? file = null;
        try
        {
            file = new FileStream(_fullPath, FileMode.Open, FileAccess.Read, FileShare.Read);
            UploadFolder.CheckLinks(_folder, _fullPath, _path);
            return file;
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    private static bool IsAboutTheFile(Exception error) => error is IOException or UnauthorizedAccessException or SecurityException;

    private StripeException Unreadable(Exception error) =>
        UploadFolder.Refuse(_path, "it cannot be read: " + error.Message.TrimEnd('.'), "The SQL Server service account reads it; give it the right, and close other programs that use it.");
}
