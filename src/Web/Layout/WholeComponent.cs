using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Sarcoscope.Web.Layout;

/// <summary>A component that is rendered when everything it shows has been read, and never before.</summary>
/// <remarks>
/// <see cref="ComponentBase"/> renders once more as soon as reading has to wait, with whatever was read until then: under load a page would meet its own
/// half. docs/decisions/0028-pages-are-rendered-whole.md.
/// </remarks>
public abstract class WholeComponent : IComponent, IHandleEvent
{
    private readonly RenderFragment content;
    private RenderHandle handle;
    private bool isInitialized;

    protected WholeComponent() => content = BuildRenderTree;

    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    async Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!isInitialized)
        {
            isInitialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }
        OnParametersSet();
        handle.Render(content);
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        handle.Render(content);
    }

    /// <summary>What the component shows; written by Razor.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    /// <summary>Once, before anything is shown.</summary>
    protected virtual void OnInitialized()
    {
    }

    /// <summary>Once, after <see cref="OnInitialized"/>: reads what is shown.</summary>
    protected virtual Task OnInitializedAsync() => Task.CompletedTask;

    /// <summary>Whenever parameters were given.</summary>
    protected virtual void OnParametersSet()
    {
    }
}
