using System.Globalization;

namespace Sarcoscope.Web.Patients.Course;

/// <summary>The year from which an address asks to see a course.</summary>
internal static class CourseYear
{
    /// <summary>A year after the first; null, the whole course, for anything else.</summary>
    /// <param name="asked">As it stands in the address.</param>
    /// <param name="years">Years in which something is recorded, in order.</param>
    public static int? Read(string? asked, IReadOnlyList<int> years) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && years.Count > 1 && year > years[0] && year <= years[^1] ? year : null;
}
