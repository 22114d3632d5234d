using Sarcoscope.Web.Hosting;

var app = Site.Build(args);
await app.RunAsync();

/// <summary>Named so that tests can start the site.</summary>
public partial class Program;
