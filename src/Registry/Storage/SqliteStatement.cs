using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sarcoscope.Registry.Storage;

/// <summary>
/// A prepared statement of SQLite, run very often. Parameters and columns go by position: looking up a name for every
/// value of every row takes longer than writing the row.
/// </summary>
/// <remarks>Dispose it before its connection. Not for two threads at once.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private const int OnStack = 512;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <exception cref="SqliteException">The statement is not one.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    /// <param name="position">Of the parameter, from 1.</param>
    /// <param name="value">Null is NULL.</param>
    public void Set(int position, string? value)
    {
        if (value is null) Check(raw.sqlite3_bind_null(statement, position));
        else if (value.Length == 0) Check(raw.sqlite3_bind_text(statement, position, value));
        else SetText(position, value);
    }

    /// <inheritdoc cref="Set(int, string?)"/>
    public void Set(int position, long value) => Check(raw.sqlite3_bind_int64(statement, position, value));

    /// <inheritdoc cref="Set(int, string?)"/>
    public void Set(int position, byte[] value) => Check(raw.sqlite3_bind_blob(statement, position, value));

    /// <summary>An id in the form Microsoft.Data.Sqlite writes: text in capitals.</summary>
    public void Set(int position, Guid value)
    {
        Span<byte> bytes = stackalloc byte[36];
        value.TryFormat(bytes, out _);
        foreach (ref var letter in bytes)
            if (letter >= (byte)'a') letter -= 'a' - 'A';
        Check(raw.sqlite3_bind_text(statement, position, bytes));
    }

    /// <summary>Runs a statement that returns no row.</summary>
    /// <exception cref="SqliteException">The database refuses it.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) Check(result);
    }

    /// <summary>Goes to the next row; false after the last, and the statement can be run again.</summary>
    public bool Next()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW) return true;
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) Check(result);
        return false;
    }

    /// <summary>Leaves the rows that were not asked for.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    /// <param name="column">From 0.</param>
    public int Whole(int column) => raw.sqlite3_column_int(statement, column);

    /// <summary>The text of a column as UTF-8, until the next row; empty for NULL.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);

    /// <inheritdoc cref="Utf8"/>
    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public void Dispose() => statement.Dispose();

    private void SetText(int position, string value)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = longest > OnStack ? ArrayPool<byte>.Shared.Rent(longest) : null;
        var bytes = rented ?? stackalloc byte[OnStack];
        var length = Encoding.UTF8.GetBytes(value, bytes);
        Check(raw.sqlite3_bind_text(statement, position, bytes[..length]));
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
