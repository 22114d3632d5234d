using System.Globalization;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Entry.Meetings.Decisions;

/// <summary>The form of a decision with those who took part, one row each.</summary>
public static class DecisionForm
{
    /// <summary>Name of the list of experts in the form.</summary>
    public const string Experts = nameof(BoardCase.Experts);

    /// <summary>Name of the box in a row that takes its expert away.</summary>
    public const string Remove = "Remove";

    /// <summary>Name of the field in a row that holds the account.</summary>
    public const string Account = nameof(BoardExpert.AccountId);

    /// <summary>What the box holds when it is checked.</summary>
    public const string Checked = "yes";

    /// <summary>Writes a decision into the form; one that is not taken yet begins with the members of its meeting.</summary>
    /// <param name="boardCase">The board case.</param>
    /// <param name="members">Of the meeting whose agenda it stands on.</param>
    /// <param name="entry">The form.</param>
    public static void Show(BoardCase boardCase, IReadOnlyList<ListedMember> members, FormEntry entry)
    {
        DecisionFields.All.Show(boardCase, entry);
        var row = 0;
        foreach (var expert in boardCase.Experts.OrderBy(expert => expert.Number))
        {
            var prefix = FormEntry.Row(Experts, row++);
            ExpertFields.All.Show(expert, entry, prefix);
            entry[prefix + Account] = expert.AccountId?.ToString("D", CultureInfo.InvariantCulture) ?? "";
        }
        if (row > 0 || boardCase.Kind is not null) return;
        foreach (var member in members)
        {
            var prefix = FormEntry.Row(Experts, row++);
            entry[prefix + Account] = member.AccountId.ToString("D", CultureInfo.InvariantCulture);
            entry[prefix + ExpertFields.Speciality.Name] = member.Speciality;
            entry[prefix + ExpertFields.Part.Name] = Words.Of(ExpertPart.Member);
        }
    }

    /// <summary>How many rows of experts the form has: those with something in them, and an empty one.</summary>
    public static int RowsOf(FormEntry entry)
    {
        var rows = entry.RowsOf(Experts);
        while (rows > 0 && IsEmpty(entry, rows - 1)) rows--;
        return rows + 1;
    }

    /// <summary>Reads the form into a board case.</summary>
    /// <param name="entry">The form.</param>
    /// <param name="boardCase">The board case.</param>
    /// <param name="setting">Who may be named, and where an urgent decision is put.</param>
    /// <param name="issues">Gets what is wrong.</param>
    /// <returns>The experts and the rows they stand in.</returns>
    public static IReadOnlyList<EnteredExpert> Read(FormEntry entry, BoardCase boardCase, DecisionSetting setting, List<Issue> issues)
    {
        var reading = new FormReading(entry, "", issues);
        DecisionFields.All.Read(reading, boardCase);
        var rows = ReadExperts(entry, reading, boardCase, setting);
        if (boardCase.Discussed == Answer.Yes)
        {
            boardCase.DiscussedOn ??= boardCase.DecidedOn;
            boardCase.Specialities = boardCase.Experts.Count == 0 ? null : string.Join(';', boardCase.Experts.OrderBy(expert => expert.Number).Select(expert => expert.Speciality));
            if (BoardCaseForm.PlaceOf(boardCase) is { } place) place.DecidedOn = boardCase.DiscussedOn;
        }
        else if (boardCase.Discussed == Answer.No)
        {
            boardCase.Specialities = null;
        }
        BoardCaseForm.PutToNext(reading, boardCase, setting.Planned, setting.Today);
        return rows;
    }

    private static List<EnteredExpert> ReadExperts(FormEntry entry, FormReading reading, BoardCase boardCase, DecisionSetting setting)
    {
        var recorded = boardCase.Experts.OrderBy(expert => expert.Number).ToList();
        List<EnteredExpert> rows = [];
        for (var row = 0; row < Math.Max(entry.RowsOf(Experts), recorded.Count); row++)
        {
            var prefix = FormEntry.Row(Experts, row);
            if (entry[prefix + Remove] == Checked)
            {
                if (row < recorded.Count) boardCase.Experts.Remove(recorded[row]);
                continue;
            }
            if (row >= recorded.Count && IsEmpty(entry, row)) continue;
            var expert = row < recorded.Count ? recorded[row] : new BoardExpert { Number = 1, Speciality = "" };
            var at = reading.At(Experts, row);
            ExpertFields.All.Read(at, expert);
            ReadAccount(at, expert, setting);
            if (row >= recorded.Count) boardCase.Experts.Add(expert);
            expert.Number = rows.Count + 1;
            rows.Add(new(expert, prefix));
        }
        return rows;
    }

    // Whoever is recorded may stay, also when they left the meeting's list since.
    private static void ReadAccount(FormReading reading, BoardExpert expert, DecisionSetting setting)
    {
        var chosen = reading.Text(Account);
        if (chosen is null)
        {
            expert.AccountId = null;
        }
        else if (Guid.TryParse(chosen, CultureInfo.InvariantCulture, out var id) && (id == expert.AccountId || setting.Members.Any(member => member.AccountId == id)))
        {
            expert.AccountId = id;
        }
        else
        {
            reading.Refuse("FORM-006", Account, new("Choose one of the values listed.", "Choisissez une des valeurs proposées."));
        }
    }

    // A part alone is nobody: one of three is always chosen.
    private static bool IsEmpty(FormEntry entry, int row)
    {
        var prefix = FormEntry.Row(Experts, row);
        return !entry.Typed.Any(typed => typed.Key.StartsWith(prefix, StringComparison.Ordinal) && typed.Key != prefix + ExpertFields.Part.Name && typed.Key != prefix + Remove && !string.IsNullOrWhiteSpace(typed.Value));
    }
}

/// <summary>What a decision is read against.</summary>
/// <param name="Members">Of the meeting whose agenda the case stands on: who may be named by their account.</param>
/// <param name="Planned">The meetings it can be put on, the next one first.</param>
/// <param name="Today">The day.</param>
public sealed record DecisionSetting(IReadOnlyList<ListedMember> Members, IReadOnlyList<Meeting> Planned, DateOnly Today);

/// <summary>An expert, and what stands before the names of its fields in the form.</summary>
public sealed record EnteredExpert(BoardExpert Expert, string Prefix);
