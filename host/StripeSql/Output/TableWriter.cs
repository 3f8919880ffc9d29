using System.Globalization;
using SqlClrHost;
using SqlClrHost.Types;

namespace StripeSql.Output;

/// <summary>
/// Aligned columns. The first rows decide how wide they are; longer cells after them push their line apart rather than hold the
/// whole result in memory. Very long cells are cut with an ellipsis: CSV and JSON give them whole.
/// </summary>
internal sealed class TableWriter(TextWriter output) : IResultWriter
{
    private const int MeasuredRows = 500;
    private const int WidestCell = 60;
    private const string Gap = "  ";
    private const string Null = "NULL";

    private readonly List<string[]> _measured = [];
    private IReadOnlyList<ResultColumn> _columns = [];
    private int[] _widths = [];
    private bool _isFlowing;

    public void Begin(IReadOnlyList<ResultColumn> columns)
    {
        _columns = columns;
        _widths = [.. columns.Select(column => Width(column.Name))];
        _isFlowing = false;
    }

    public void Row(object?[] values)
    {
        string[] cells = [.. values.Select((value, i) => Cell(value, _columns[i].Type))];
        if (_isFlowing)
        {
            Write(cells);
            return;
        }

        _measured.Add(cells);
        for (int i = 0; i < cells.Length; i++)
            _widths[i] = Math.Max(_widths[i], Width(cells[i]));
        if (_measured.Count == MeasuredRows)
            StartFlowing();
    }

    public void End()
    {
        if (!_isFlowing)
            StartFlowing();
        output.WriteLine();
        output.Flush();
    }

    private void StartFlowing()
    {
        _isFlowing = true;
        Write([.. _columns.Select(column => column.Name)]);
        Write([.. _widths.Select(width => new string('-', width))]);
        foreach (string[] cells in _measured)
            Write(cells);
        _measured.Clear();
    }

    private void Write(string[] cells) => output.WriteLine(string.Join(Gap, cells.Select(Align)).TrimEnd());

    private string Align(string cell, int column)
    {
        string padding = new(' ', Math.Max(0, _widths[column] - Width(cell)));
        SqlType type = _columns[column].Type;
        return type.IsNumeric && type.Code != SqlTypeCode.Bit ? padding + cell : cell + padding;
    }

    private static string Cell(object? value, SqlType type)
    {
        if (value is null)
            return Null;
        string text = ValueText.Of(value, type);
        string line = string.Concat(text.Length > WidestCell ? text.AsSpan(0, WidestCell - 1) : text, text.Length > WidestCell ? "…" : string.Empty);
        return string.Create(line.Length, line, static (characters, source) =>
        {
            for (int i = 0; i < source.Length; i++)
                characters[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
