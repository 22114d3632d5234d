namespace Sarcoscope.Web.Guidelines;

/// <summary>Whether the options of a panel are open at first.</summary>
public enum PanelDetail
{
    Folded = 0,
    Open,
}
