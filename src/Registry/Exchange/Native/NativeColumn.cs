using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>A column of a file: what docs/fields.md says of it, and how it is read into and written from a record.</summary>
public abstract class NativeColumn
{
    private protected NativeColumn(string name, string field, string kind, string meaning) =>
        (Name, Field, Kind, Meaning) = (name, field, kind, meaning);

    /// <summary>In the header of the file.</summary>
    public string Name { get; }

    /// <summary>The property it holds, by which the rules of a record name it.</summary>
    public string Field { get; }

    /// <summary>Text, word, whole number, decimal, millimetres, date.</summary>
    public string Kind { get; }

    public string Meaning { get; }

    public string? Unit { get; init; }

    /// <summary>Words allowed; empty where there is no list.</summary>
    public virtual IReadOnlyList<string> Words => [];

    /// <summary>Whether an empty cell is refused.</summary>
    public abstract Presence Presence { get; }

    /// <summary>The canonical cell; empty for what is not recorded.</summary>
    public abstract string Write(object record);

    /// <summary>Reads a cell into a record; the issue when it cannot be.</summary>
    public abstract Issue? Read(string cell, object record);

    /// <summary>Takes the value out of a record, whose column is optional.</summary>
    internal abstract void Erase(object record);

    /// <summary>The cell in its canonical form, for keys; null when it is not of the form.</summary>
    public abstract string? Canonical(string cell);

    /// <summary>Order of two canonical cells: numbers by value, anything else by code unit.</summary>
    public int CompareCells(string left, string right) =>
        long.TryParse(left, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var a)
        && long.TryParse(right, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var b)
        && !ComparesAsText
            ? a.CompareTo(b)
            : string.CompareOrdinal(left, right);

    private protected abstract bool ComparesAsText { get; }

    private protected Issue Missing() => Issue.Error("CELL-001", Name, new Phrase($"{Name} is empty. It must be given.", $"{Name} est vide. Il faut le donner."));
}

/// <summary>Whether a cell may be empty, which means not recorded.</summary>
public enum Presence
{
    Optional = 0,
    Required,
}

/// <summary>A column of text. An empty cell is not recorded; spaces are kept.</summary>
internal sealed class TextColumn<T> : NativeColumn
    where T : class
{
    private readonly Func<T, string?> get;
    private readonly Action<T, string?> set;

    public TextColumn(PropertyInfo property, string name, string meaning)
        : base(name, property.Name, "text", meaning)
    {
        get = property.GetMethod!.CreateDelegate<Func<T, string?>>();
        set = property.SetMethod!.CreateDelegate<Action<T, string?>>();
        Presence = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable ? Presence.Optional : Presence.Required;
    }

    public override Presence Presence { get; }

    private protected override bool ComparesAsText => true;

    public override string Write(object record) => get((T)record) ?? "";

    public override Issue? Read(string cell, object record)
    {
        if (cell.Length == 0) return Presence == Presence.Required ? Missing() : null;
        set((T)record, cell);
        return null;
    }

    internal override void Erase(object record) => set((T)record, null);

    public override string? Canonical(string cell) => cell.Length == 0 ? null : cell;
}

/// <summary>A column of typed values. Spaces around the value do not matter.</summary>
internal sealed class ValueColumn<T, TValue> : NativeColumn
    where T : class
    where TValue : struct
{
    private readonly CellForm<TValue> form;
    private readonly Func<T, TValue?> get;
    private readonly Action<T, TValue> set;
    private readonly Action<T>? erase;

    public ValueColumn(PropertyInfo property, string name, CellForm<TValue> form, string meaning)
        : base(name, property.Name, form.Kind, meaning)
    {
        this.form = form;
        if (property.PropertyType == typeof(TValue))
        {
            var read = property.GetMethod!.CreateDelegate<Func<T, TValue>>();
            get = record => read(record);
            set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();
            Presence = Presence.Required;
        }
        else
        {
            get = property.GetMethod!.CreateDelegate<Func<T, TValue?>>();
            var write = property.SetMethod!.CreateDelegate<Action<T, TValue?>>();
            set = (record, value) => write(record, value);
            erase = record => write(record, null);
        }
    }

    public override IReadOnlyList<string> Words => form.Words;

    public override Presence Presence { get; }

    private protected override bool ComparesAsText => typeof(TValue) != typeof(int);

    public override string Write(object record) => get((T)record) is { } value ? form.Write(value) : "";

    public override Issue? Read(string cell, object record)
    {
        var text = cell.Trim();
        if (text.Length == 0) return Presence == Presence.Required ? Missing() : null;
        if (form.Read(text) is not { } value) return Issue.Error(form.Code, Name, new Phrase($"{Name} is '{Excerpt.Of(cell)}'. It must be {form.Expected}.", $"{Name} vaut '{Excerpt.Of(cell)}'. Il faut {form.ExpectedInFrench}."));
        set((T)record, value);
        return null;
    }

    internal override void Erase(object record) => (erase ?? throw new InvalidOperationException($"{Name} must be given."))((T)record);

    public override string? Canonical(string cell) => form.Read(cell.Trim()) is { } value ? form.Write(value) : null;
}

/// <summary>The column that says why answers of a record are missing. An empty cell gives no reasons.</summary>
internal sealed class MissingColumn<T>() : NativeColumn("missing", nameof(IAnswered.Missing), "reasons", "Why answers are missing: field=reason;field=reason. Reasons: unknown, not-done, not-applicable, refused.")
    where T : class, IAnswered
{
    public override Presence Presence => Presence.Optional;

    private protected override bool ComparesAsText => true;

    public override string Write(object record) => ((T)record).Missing.ToString();

    public override Issue? Read(string cell, object record)
    {
        if (!MissingAnswers.TryParse(cell.Trim(), out var missing))
            return Issue.Error("CELL-008", Name, new Phrase($"{Name} is '{Excerpt.Of(cell)}'. It must be of the form field=reason;field=reason, such as depth=not-done.", $"{Name} vaut '{Excerpt.Of(cell)}'. Il faut la forme champ=motif;champ=motif, telle que depth=not-done."));
        ((T)record).Missing = missing;
        return null;
    }

    internal override void Erase(object record) => ((T)record).Missing = default;

    public override string? Canonical(string cell) => MissingAnswers.TryParse(cell.Trim(), out var missing) ? missing.ToString() : null;
}
