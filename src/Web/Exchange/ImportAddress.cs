using Sarcoscope.Registry.Exchange.Updates;

namespace Sarcoscope.Web.Exchange;

/// <summary>Addresses of the pages where a centre's files are imported.</summary>
internal static class ImportAddress
{
    public const string Page = "/import";

    /// <summary>What became of the files of a centre.</summary>
    public static string Of(string centre) => WaitingFiles.AddressOf(centre);

    /// <summary>A page of the patients in them.</summary>
    public static string Of(string centre, int page) => page == 1 ? Of(centre) : FormattableString.Invariant($"{Of(centre)}?page={page}");

    /// <summary>The rows that stay out.</summary>
    public static string Refused(string centre) => Of(centre) + "/refused.zip";
}
