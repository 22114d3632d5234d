using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Meetings.Decisions;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Board.Decisions;

/// <summary>The panels beside a board case as they stand for this reader. A panel that cannot be computed says so, and the others stand.</summary>
internal sealed partial class PanelDesk(SimilarLines similar, Visit visit, ILogger<PanelDesk> log)
{
    public async Task<IReadOnlyList<BoardPanel>> AsTheyStand(Patient patient, BoardCase boardCase, DateOnly today, CancellationToken cancel)
    {
        List<BoardPanel> panels = [.. BoardPanels.AsTheyStand(patient, boardCase, visit.LabelJurisdiction, today)];
        panels.Insert(panels.FindIndex(panel => panel.Name == "label"), await OrWhyNot("similar", SimilarLines.Title, () => similar.Of(patient, boardCase, cancel)));
        return panels;
    }

    /// <summary>A panel that reads more than the case; what stands in its place where it fails.</summary>
    internal async Task<BoardPanel> OrWhyNot(string name, Phrase title, Func<Task<BoardPanel>> panel)
    {
        try
        {
            return await panel();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(name, failure);
            return new(name, title, Source: null, [new(
                "This panel could not be computed; the others stand. Reload the page, and tell the administrator if it stays. BOARD-022",
                "Ce panneau n'a pas pu être calculé\u202F; les autres sont valables. Rechargez la page, et prévenez l'administrateur si cela persiste. BOARD-022")]);
        }
    }

    [LoggerMessage(LogLevel.Error, "BOARD-022 The panel {Panel} of a board case could not be computed.")]
    private partial void Failed(string panel, Exception failure);
}
