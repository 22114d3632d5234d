using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Web.Patients.Course;

/// <summary>One thing that happened to a patient, as the list below the timeline shows it.</summary>
/// <param name="On">When; null where it is not recorded.</param>
/// <param name="What">In a word or two.</param>
/// <param name="Detail">What is recorded about it; null for nothing.</param>
/// <param name="Form">Path of its form below the patient's page; null where it has none.</param>
/// <param name="Record">Its table, for its history.</param>
/// <param name="Key">Its key below the patient, for its history; empty for the patient.</param>
public sealed record CourseItem(PartialDate? On, Phrase What, Phrase? Detail, string? Form, string Record, string Key);
