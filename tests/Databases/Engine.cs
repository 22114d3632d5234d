namespace Sarcoscope.Tests.Databases;

/// <summary>The databases a registry can lie in.</summary>
public enum Engine
{
    Sqlite = 0,
    Postgres,
}
