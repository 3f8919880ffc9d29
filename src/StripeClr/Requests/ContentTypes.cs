namespace StripeClr.Requests;

/// <summary>The media types of files by their extension.</summary>
internal static class ContentTypes
{
    /// <summary>Bytes of which nothing is known.</summary>
    public const string Unknown = "application/octet-stream";

    /// <summary>The type of a file of that name.</summary>
    public static string Of(string fileName) => Extension(fileName).ToLowerInvariant() switch
    {
        ".pdf" => "application/pdf",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".gif" => "image/gif",
        ".tif" or ".tiff" => "image/tiff",
        ".heic" => "image/heic",
        ".csv" => "text/csv",
        ".txt" => "text/plain",
        ".html" or ".htm" => "text/html",
        ".json" => "application/json",
        ".xml" => "application/xml",
        ".zip" => "application/zip",
        ".doc" => "application/msword",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xls" => "application/vnd.ms-excel",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => Unknown,
    };

    // Not Path.GetExtension, which refuses names that only another system can have.
    private static string Extension(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        return dot < 0 ? "" : fileName.Substring(dot);
    }
}
