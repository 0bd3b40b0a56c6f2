package dev.hearth.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns that are as wide as their widest cell. Belongs to one thread. */
public final class Table {
    private static final int GAP = 2;

    private final List<String> titles;
    private final List<Integer> widest;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> titles, List<Integer> widest) {
        this.titles = titles;
        this.widest = widest;
    }

    /** A table without rows. */
    public static Table of(String... titles) {
        return new Table(List.of(titles), List.of(titles).stream().map(title -> Integer.MAX_VALUE).toList());
    }

    /** The same without rows, where a column shows at most so many columns of text and cuts what is longer. */
    public Table limit(int column, int columns) {
        List<Integer> limits = new ArrayList<>(widest);
        limits.set(column, columns);
        return new Table(titles, List.copyOf(limits));
    }

    /** Adds a row; its cells are put on one line each. */
    public void add(String... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + titles.size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            row.add(TextWidth.cut(TextWidth.oneLine(cells[i]), widest.get(i)));
        }
        rows.add(row);
    }

    /**
     * Writes the titles and the rows; the first column in the colour of names. A terminal cuts rows at its edge instead
     * of wrapping them.
     */
    public void print(PrintWriter out, Palette palette) {
        int[] widths = new int[titles.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = TextWidth.of(titles.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        out.println(palette.onOneLine(palette.strong(line(titles, widths).stripTrailing())));
        for (List<String> row : rows) {
            String first = TextWidth.pad(row.getFirst(), widths[0]);
            String rest = line(row, widths).substring(first.length()).stripTrailing();
            out.println(palette
                    .onOneLine(rest.isEmpty() ? palette.name(first.stripTrailing()) : palette.name(first) + rest));
        }
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(TextWidth.pad(cells.get(i), widths[i])).append(" ".repeat(GAP));
        }
        return line.toString();
    }
}
