using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Tests.Hosting;

public sealed class WholeComponentTests
{
    [Fact]
    public async Task A_component_that_waits_while_it_reads_is_rendered_once_and_whole()
    {
        var services = new ServiceCollection().BuildServiceProvider();
        await using var disposed = services;
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var reading = new TaskCompletionSource<string>();
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var begun = renderer.BeginRenderingComponent<Slow>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Slow.Reading)] = reading.Task }));
            Assert.Equal("", begun.ToHtmlString());
            reading.SetResult("read");
            await begun.QuiescenceTask;
            return begun.ToHtmlString();
        });

        Assert.Equal("begun and read, rendered 1", html);
    }

    [Fact]
    public void No_component_of_the_site_renders_before_it_has_read()
    {
        var components = typeof(WholeComponent).Assembly.GetTypes().Where(type => typeof(IComponent).IsAssignableFrom(type) && !type.IsAbstract).ToList();

        Assert.True(components.Count > 100);
        Assert.Equal(["MainLayout"], components.Where(type => !typeof(WholeComponent).IsAssignableFrom(type)).Select(type => type.Name));
    }

    private sealed class Slow : WholeComponent
    {
        private string? begun;
        private string? read;
        private int rendered;

        [Parameter] public Task<string> Reading { get; set; } = null!;

        protected override async Task OnInitializedAsync()
        {
            begun = "begun";
            read = await Reading;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"{begun} and {read}, rendered {++rendered}");
    }
}
