namespace Sarcoscope.Oncology.Toxicity;

/// <summary>One event, as far as counting needs it.</summary>
/// <param name="Category">Null when the event could not be mapped: it counts as an event, in no category.</param>
/// <param name="Grade">1 to 5, the highest the event reached; null when not recorded.</param>
public readonly record struct CountedEvent(ToxicityCategory? Category, int? Grade);

/// <summary>The treatment-emergent events of one line with toxicity data; the line is what is counted, not the event.</summary>
/// <param name="LineId">Names the line.</param>
/// <param name="Events">Empty when the line had none.</param>
public sealed record LineToxicity(string LineId, IReadOnlyList<CountedEvent> Events)
{
    // Loops, not queries: a large registry asks each line for every category and grade.

    /// <summary>Whether the line had an event of the category; null stands for any.</summary>
    public bool Has(ToxicityCategory? category)
    {
        for (var i = 0; i < Events.Count; i++)
        {
            if (Belongs(Events[i], category)) return true;
        }
        return false;
    }

    /// <summary>Highest recorded grade in the category; null without an event or without a recorded grade.</summary>
    public int? Worst(ToxicityCategory? category)
    {
        int? worst = null;
        for (var i = 0; i < Events.Count; i++)
        {
            if (Belongs(Events[i], category) && Events[i].Grade is { } grade && !(grade <= worst)) worst = grade;
        }
        return worst;
    }

    /// <summary>Whether the line stands in the column of this grade.</summary>
    public bool IsIn(ToxicityCategory? category, int grade, GradeCounting counting)
    {
        if (counting == GradeCounting.WorstGrade) return Worst(category) == grade;
        for (var i = 0; i < Events.Count; i++)
        {
            if (Belongs(Events[i], category) && Events[i].Grade == grade) return true;
        }
        return false;
    }

    /// <summary>Whether the line had an event of the category and none with a recorded grade: it stands in the total only.</summary>
    public bool IsUngraded(ToxicityCategory? category) => Has(category) && Worst(category) is null;

    private static bool Belongs(CountedEvent reaction, ToxicityCategory? category) => category is null || reaction.Category == category;
}

/// <summary>How a line that had several grades in a category is counted.</summary>
public enum GradeCounting
{
    /// <summary>In the column of every grade it had, as the publication does: the grades add up to the total or more.</summary>
    AnyGrade = 0,

    /// <summary>In the column of its worst grade: the grades and the lines without a grade add up to the total.</summary>
    WorstGrade,
}
