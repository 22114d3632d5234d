namespace Sarcoscope.Figures;

/// <summary>What lies behind a figure.</summary>
/// <remarks>The default value is <see cref="White"/>: the colours are chosen for white.</remarks>
public enum Backdrop
{
    /// <summary>A white ground in the file.</summary>
    White = 0,

    /// <summary>Nothing: the page is white already.</summary>
    None,
}
