using System.IO.Compression;
using System.Text;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Exchange;

/// <summary>Sends files with the form of the import page, as a browser does.</summary>
internal static class Upload
{
    public static async Task<HttpResponseMessage> Hand(this HttpClient client, string centre, params (string Name, byte[] Content)[] files)
    {
        var form = FilledForm.Parse(await client.Read("/import")).QuerySelector("form[enctype='multipart/form-data']")!;
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            var value = new StringContent(hidden.GetAttribute("value") ?? "");
            content.Add(value, hidden.GetAttribute("name")!);
        }
        content.Add(new StringContent(centre), "Centre");
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), "Files", name);
        return await client.PostAsync(new Uri("/import", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public static Task<HttpResponseMessage> Hand(this HttpClient client, string centre, params (string Name, string Text)[] files) =>
        client.Hand(centre, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }
        return packed.ToArray();
    }
}
