using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Storage.Mapping;

/// <summary>A partial date in its written form, which keeps its precision.</summary>
public sealed class PartialDateText() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text));

/// <summary>The reasons of missing answers in their written form.</summary>
public sealed class MissingAnswersText() : ValueConverter<MissingAnswers, string>(missing => missing.ToString(), text => MissingAnswers.Parse(text));

/// <summary>A value of a list as its word.</summary>
public sealed class WordText<T>() : ValueConverter<T, string>(value => Words.Of(value), word => Words.Read<T>(word))
    where T : struct, Enum;

/// <summary>A moment in UTC as text of fixed width, which sorts by time on every database.</summary>
public sealed class InstantText() : ValueConverter<DateTimeOffset, string>(moment => Write(moment), text => Read(text))
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
