using System.Collections.Concurrent;
using System.Reflection;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>A reason for a missing answer must be about a field of the record, and that field must be empty.</summary>
internal static class MissingAnswerRules
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Fields = new();

    public static IEnumerable<Issue> Check(IAnswered record)
    {
        foreach (var (field, reason) in record.Missing.Reasons)
        {
            if (!FieldsOf(record.GetType()).TryGetValue(field, out var property))
                yield return Issue.Error("MISS-002", nameof(IAnswered.Missing), new Phrase(
                    $"A reason is given for the missing answer '{field}', which is no field of this record. Correct its name.",
                    $"Une raison est donnée pour la réponse manquante « {field} », qui n'est pas un champ de cette fiche. Corrigez son nom."));
            else if (property.GetValue(record) is not null)
                yield return Issue.Error("MISS-001", property.Name, new Phrase(
                    $"{field} has an answer and is said to be missing ({Words.Of(reason)}). Keep one.",
                    $"{field} a une réponse et est déclaré manquant ({Words.Of(reason)}). Gardez l'un des deux."));
        }
    }

    // A field that cannot be null is always answered.
    private static Dictionary<string, PropertyInfo> FieldsOf(Type record) => Fields.GetOrAdd(record, type => type.GetProperties()
        .Where(property => property.CanWrite && property.Name != nameof(IAnswered.Missing))
        .ToDictionary(property => MissingAnswers.FieldOf(property.Name), StringComparer.Ordinal));
}
