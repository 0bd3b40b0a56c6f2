package dev.hearth.core.config;

import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes problems for people: {@code file:line:column: severity: message}, the line itself with the characters marked,
 * what was expected, what was probably meant, and the includes that led there. What may be a password is masked in the
 * excerpt. Opens files: not for the loop.
 */
public final class ProblemPrinter {
    private static final int WIDTH = 110;
    static final int LONGEST_LINE = 10_000;
    private static final Pattern PASSWORD = Pattern.compile(
            "(?i)" + Secrets.SECRET_KEY + "[\"']?\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^']|'')*+'?"
                    + "|[^\\s,}#!](?:(?!\\s#|,\\s*[\"']?[\\w-]+[\"']?\\s*:|\\}\\s*(?:[,\\]}#]|$)).)*+)");
    private static final Pattern SECRET_ENTRY = Pattern.compile("^(?:[A-Za-z_][\\w-]*\\s*:)?\\s*(.*)$");

    private final ConfigFolder folder;
    private final boolean colour;

    /**
     * @param folder the configuration folder
     * @param colour whether to colour for a terminal
     */
    public ProblemPrinter(Path folder, boolean colour) {
        this.folder = new ConfigFolder(folder);
        this.colour = colour;
    }

    /** By file, in the order in which the files first have a problem, then by place. */
    public static List<Problem> inOrder(List<Problem> problems) {
        Map<String, Integer> files = new HashMap<>();
        problems.forEach(problem -> files.putIfAbsent(problem.position().file(), files.size()));
        return problems.stream()
                .sorted(Comparator.<Problem>comparingInt(p -> files.getOrDefault(p.position().file(), 0))
                        .thenComparingInt(p -> p.position().line())
                        .thenComparingInt(p -> p.position().column()))
                .toList();
    }

    /**
     * The problem as a row for machines: {@code severity} ({@code error} or {@code warning}), {@code file},
     * {@code line}, {@code column}, {@code path}, {@code message}, {@code got}, {@code expected}, {@code suggestion};
     * unknown ones are null.
     */
    public static Map<String, @Nullable Object> row(Problem problem) {
        Position at = problem.position();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("severity", severity(problem));
        row.put("file", at.known() ? at.file() : null);
        row.put("line", at.known() ? at.line() : null);
        row.put("column", at.known() ? at.column() : null);
        row.put("path", problem.path());
        row.put("message", problem.message());
        row.put("got", problem.got());
        row.put("expected", problem.expected());
        row.put("suggestion", problem.suggestion());
        return row;
    }

    private static String severity(Problem problem) {
        return problem.isError() ? "error" : "warning";
    }

    /** Writes all of them in order, an empty line after each. */
    public void printAll(List<Problem> problems, Appendable out) throws IOException {
        for (Problem problem : inOrder(problems)) {
            print(problem, out);
            out.append('\n');
        }
    }

    /** Writes one. */
    public void print(Problem problem, Appendable out) throws IOException {
        Position at = problem.position();
        String severityColour = problem.isError() ? "31;1" : "33;1";
        if (at.known()) {
            out.append(painted("1", at.toString())).append(": ");
        }
        out.append(painted(severityColour, severity(problem) + ":"))
                .append(' ')
                .append(problem.message())
                .append('\n');
        if (at.known()) {
            excerpt(problem, severityColour, out);
        }
        if (!problem.path().isEmpty()) {
            note(out, "in " + problem.path());
        }
        String got = problem.got();
        if (got != null && !problem.message().contains(got) && !isInTheExcerpt(got, at)) {
            note(out, "got " + got);
        }
        if (problem.expected() != null && !problem.message().contains(problem.expected())) {
            note(out, "expected " + problem.expected());
        }
        if (problem.suggestion() != null) {
            note(out, "did you mean " + painted("32", problem.suggestion()) + "?");
        }
        for (Position from : at.includeChain()) {
            note(out, "included from " + from);
        }
    }

    private boolean isInTheExcerpt(String got, Position at) {
        String line = at.known() ? line(at) : null;
        String bare = got.startsWith("'") && got.endsWith("'") ? got.substring(1, got.length() - 1) : got;
        return line != null && line.contains(bare);
    }

    private static void note(Appendable out, String text) throws IOException {
        out.append("    ").append(text).append('\n');
    }

    private String painted(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    // --- the line with its mark

    private void excerpt(Problem problem, String markColour, Appendable out) throws IOException {
        Position at = problem.position();
        String line = line(at);
        if (line == null || line.isBlank()) {
            return;
        }
        int[] shown = masked(line, problem).codePoints().map(ProblemPrinter::printable).toArray();
        int start = Math.min(at.column() - 1, shown.length);
        int length = Math.max(1, Math.min(at.length(), shown.length - start));
        int from = start + Math.min(length, WIDTH / 2) <= WIDTH ? 0 : start - WIDTH / 2;
        int to = Math.min(shown.length, from + WIDTH);
        String number = String.valueOf(at.line());
        String cutLeft = from > 0 ? "…" : "";
        out.append("  ")
                .append(number)
                .append(" | ")
                .append(cutLeft)
                .append(new String(shown, from, to - from))
                .append(to < shown.length ? "…" : "")
                .append('\n');
        out.append(" ".repeat(number.length() + 2))
                .append(" | ")
                .append(" ".repeat(cutLeft.length() + start - from))
                .append(painted(markColour, "^".repeat(Math.max(1, Math.min(length, to - start)))))
                .append('\n');
    }

    // Null also where the line is too long to look through it for passwords.
    private @Nullable String line(Position at) {
        SourceFile file = folder.readBefore(at.file());
        try {
            file = file == null ? folder.read(at.file()) : file;
        } catch (UnreadableFileException e) {
            file = folder.readBefore(at.file());
        }
        return file == null || file.lengthOf(at.line()) > LONGEST_LINE ? null : file.line(at.line());
    }

    // A tab would move the mark, and an escape sequence would reach the terminal.
    private static int printable(int c) {
        return c == '\t' ? ' ' : Character.isISOControl(c) ? '·' : c;
    }

    private static String masked(String line, Problem problem) {
        Position at = problem.position();
        if (Secrets.isSecretsFile(at.file())) {
            return masked(line, SECRET_ENTRY.matcher(line));
        }
        String shown = masked(line, PASSWORD.matcher(line));
        shown = masked(shown, Secrets.IN_ADDRESS.matcher(shown));
        if (!problem.concealed() || shown.substring(Math.min(at.column() - 1, shown.length())).startsWith("!")) {
            return shown;
        }
        int start = shown.offsetByCodePoints(0, Math.min(at.column() - 1, shown.codePointCount(0, shown.length())));
        int end = Math.min(shown.length(), start + at.length());
        return shown.substring(0, start) + "*".repeat(end - start) + shown.substring(end);
    }

    private static String masked(String line, Matcher value) {
        StringBuilder out = new StringBuilder(line);
        while (value.find()) {
            for (int i = value.start(1); i < value.end(1); i++) {
                out.setCharAt(i, '*');
            }
        }
        return out.toString();
    }
}
