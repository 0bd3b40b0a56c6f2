package dev.hearth.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What the YAML parser stumbled over, in words for the owner of the file. Never quotes the file, which may be one of
 * secrets.
 *
 * @param line where the mistake was made, from 1, which is often before the parser noticed
 * @param column from 1
 * @param length how many characters to mark
 * @param expected what would be right, null when the message says it
 */
record YamlComplaint(int line, int column, int length, String message, @Nullable String expected) {
    private static final String QUOTES = "quotes around the value";
    // What stands before a key in its line: blanks, and the dashes of lists.
    private static final Pattern LEAD = Pattern.compile("\\s*(?:-\\s+)*");
    private static final Pattern NO_BLANK_BEHIND_COLON = Pattern.compile("[\\w.\"'-]+(:)[^\\s:/]\\S*.*");
    private static final Pattern NO_BLANK_BEHIND_DASH = Pattern.compile("(-)[A-Za-z_\"'{\\[].*");
    private static final Pattern HAS_VALUE = Pattern.compile("[^#]*?:\\s+[^\\s#].*");
    private static final Pattern ENDS_WITH_COLON = Pattern.compile("[^#]*?:\\s*(?:#.*)?");

    static YamlComplaint of(MarkedYAMLException e, SourceFile source) {
        return new Reader(e, source).complaint();
    }

    /** Whether YAML takes a character for text though it looks like a blank. */
    static boolean isFalseBlank(int c) {
        return c != ' ' && (Character.isSpaceChar(c) || c == 0x200B || c == 0x2060);
    }

    static String falseBlank(int c) {
        return String.format(Locale.ROOT,
                "this looks like a blank, but is the character U+%04X; YAML is indented with blanks", c);
    }

    private static final class Reader {
        private final SourceFile source;
        private final String problem;
        private final String context;
        private final int line;
        private final int column;
        private final @Nullable Mark began;

        Reader(MarkedYAMLException e, SourceFile source) {
            this.source = source;
            problem = e.getProblem() == null ? "" : e.getProblem();
            context = e.getContext() == null ? "" : e.getContext();
            Mark at = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            line = at == null ? 1 : at.getLine() + 1;
            column = at == null ? 1 : at.getColumn() + 1;
            began = e.getContextMark();
        }

        YamlComplaint complaint() {
            YamlComplaint blank = falseBlankIn(line);
            if (problem.contains("'\\t(TAB)'") || (problem.contains("tab") && found() == '\t')) {
                return here("a tab; YAML is indented with blanks", "blanks instead of the tab");
            } else if (blank != null) {
                return blank;
            } else if (context.contains("quoted scalar")) {
                return inQuotes();
            } else if (problem.startsWith("mapping values are not allowed")) {
                return colon();
            } else if (problem.startsWith("could not find expected ':'")) {
                return lineWithoutColon(began == null ? line : began.getLine() + 1);
            } else if (context.contains("flow sequence") || problem.contains("',' or ']'")) {
                return brackets("list", '[', ']', '}');
            } else if (context.contains("flow mapping") || problem.contains("',' or '}'")) {
                return brackets("map", '{', '}', ']');
            } else if (problem.startsWith("found character '%'") && before().endsWith("{")) {
                return at(line, column - 1, 2, "a value that begins with {% must be in quotes", QUOTES);
            } else if (problem.startsWith("found character") && problem.contains("cannot start any token")) {
                return here("a value cannot begin with this character; put it in quotes", QUOTES);
            } else if (problem.contains("'<document start>'")) {
                return secondBeginning();
            } else if (context.contains("scanning an alias")) {
                return atBeginning("* begins a reference; text that begins with * must be in quotes");
            } else if (context.contains("scanning an anchor")) {
                return atBeginning("& begins a mark; text that begins with & must be in quotes");
            } else if (context.contains("scanning a tag") || problem.contains("tag handle")) {
                return atBeginning("! begins a tag, and this is none; text that begins with ! must be in quotes");
            } else if (context.contains("scanning a block scalar")) {
                return here("nothing but + or - and a comment may follow | or > in its line, and the text begins"
                        + " in the next; text that begins with | or > must be in quotes", null);
            } else if (context.contains("scanning a directive") || problem.contains("YAML document")
                    || problem.contains("directive")) {
                return at(line, 1, 1, "a line that begins with % is an instruction to the parser, and this one is"
                        + " not understood; remove it, or put the text in quotes", null);
            }
            return structure();
        }

        // ---- places ----

        private YamlComplaint at(int line, int column, int length, String message, @Nullable String expected) {
            // The parser counts a carriage return at the very end of a file as a character of its line.
            String text = text(line);
            int last = text.isEmpty() ? column : Math.min(column, characters(text) + 1);
            return new YamlComplaint(line, Math.max(1, last), Math.max(1, length), message, expected);
        }

        private YamlComplaint here(String message, @Nullable String expected) {
            return at(line, column, 1, message, expected);
        }

        private YamlComplaint atBeginning(String message) {
            return began == null
                    ? here(message, null)
                    : at(began.getLine() + 1, began.getColumn() + 1, 1, message, null);
        }

        private String text(int line) {
            return source.lengthOf(line) > ProblemPrinter.LONGEST_LINE ? "" : source.line(line);
        }

        /** The line up to the place. */
        private String before() {
            String text = text(line);
            return text.substring(0, text.offsetByCodePoints(0, Math.min(column - 1, text.codePointCount(0,
                    text.length()))));
        }

        /** The character at the place, 0 where the line ends. */
        private int found() {
            String text = text(line);
            int index = before().length();
            return index < text.length() ? text.codePointAt(index) : 0;
        }

        private static int indentOf(String text) {
            int indent = 0;
            while (indent < text.length() && text.charAt(indent) == ' ') {
                indent++;
            }
            return indent;
        }

        private static boolean isNothing(String text) {
            return text.isBlank() || text.stripLeading().startsWith("#");
        }

        /** The nearest line above that says something, 0 where there is none. */
        private int above(int line) {
            int number = line - 1;
            while (number > 0 && isNothing(text(number))) {
                number--;
            }
            return number;
        }

        private static String content(String text) {
            Matcher lead = LEAD.matcher(text);
            return lead.lookingAt() ? text.substring(lead.end()).stripTrailing() : text.strip();
        }

        /** A complaint about the content of a line, marking all of it. */
        private YamlComplaint atContent(int line, String message, @Nullable String expected) {
            String text = text(line);
            Matcher lead = LEAD.matcher(text);
            int start = lead.lookingAt() ? lead.end() : 0;
            return at(line, start + 1, characters(content(text)), message, expected);
        }

        private static int characters(String text) {
            return text.codePointCount(0, text.length());
        }

        private @Nullable YamlComplaint falseBlankIn(int number) {
            String text = text(number);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isFalseBlank(c)) {
                    return at(number, i + 1, 1, falseBlank(c), "blanks");
                } else if (c != ' ' && c != '-') {
                    return null;
                }
            }
            return null;
        }

        // ---- kinds ----

        private YamlComplaint inQuotes() {
            if (problem.startsWith("found unexpected end of stream")
                    || problem.startsWith("found unexpected document separator")) {
                return began == null
                        ? here("a quote is never closed", "a closing quote")
                        : at(began.getLine() + 1, began.getColumn() + 1, 1,
                                "the quote that begins here is never closed", "a closing quote");
            }
            return here("\\ begins no known escape here; in double quotes a backslash is written \\\\",
                    "'single quotes', or a doubled backslash");
        }

        private YamlComplaint brackets(String kind, char open, char close, char other) {
            if (found() == other) {
                return here("the " + kind + " that begins with " + open + " ends with " + other, "'" + close + "'");
            }
            if (began != null && began.getLine() + 1 < line) {
                return at(began.getLine() + 1, began.getColumn() + 1, 1,
                        "the " + kind + " that begins with " + open
                                + " here is not closed, or has no comma before line "
                                + line,
                        "',' or '" + close + "'");
            }
            return here("the " + kind + " that begins with " + open + " is not closed or has no comma here"
                    + (found() == ':' ? "; text with ': ' in it needs quotes" : ""), "',' or '" + close + "'");
        }

        // A value began above or in this line, and now there is a second ':'.
        private YamlComplaint colon() {
            String text = text(line);
            if (text.indexOf('\u201C') >= 0 || text.indexOf('\u2018') >= 0 || text.indexOf('\u201E') >= 0) {
                return here("a ':' cannot stand here; curly quotes are no quotes in YAML, so this text has none",
                        "straight quotes \"…\" or '…' around the value");
            }
            if (HAS_VALUE.matcher(content(before())).matches()) {
                return here("a ':' cannot stand here; text with ': ' in it needs quotes, and a map begins in the line"
                        + " below its key", QUOTES);
            }
            int above = above(line);
            if (above == 0) {
                return here("a ':' cannot stand here; text with ': ' in it needs quotes", QUOTES);
            }
            YamlComplaint blank = falseBlankIn(above);
            if (blank != null) {
                return blank;
            }
            String value = text(above);
            if (!hasColon(value)) {
                int start = above;
                while (above(start) > 0 && !hasColon(text(above(start)))) {
                    start = above(start);
                }
                int owner = above(start);
                boolean continues = owner > 0 && HAS_VALUE.matcher(content(text(owner))).matches()
                        && indentOf(text(start)) > indentOf(text(owner));
                if (!continues) {
                    return lineWithoutColon(above);
                }
                return here("a ':' cannot stand here; this line goes on with the text that begins in line " + owner
                        + ", which needs quotes, or it is indented too far", null);
            }
            return atContent(line, "this line is indented further than line " + above + ", which has its value already;"
                    + " keys of one map begin in the same column", null);
        }

        private static boolean hasColon(String text) {
            String content = content(text);
            return HAS_VALUE.matcher(content).matches() || ENDS_WITH_COLON.matcher(content).matches();
        }

        private YamlComplaint lineWithoutColon(int number) {
            String content = content(text(number));
            Matcher dash = NO_BLANK_BEHIND_DASH.matcher(content);
            if (dash.matches()) {
                return atContent(number, "there is no blank behind the '-'", "- value");
            }
            if (NO_BLANK_BEHIND_COLON.matcher(content).matches()) {
                return atContent(number, "there is no blank behind the ':'", "key: value");
            }
            return atContent(number, "this line has no ':' after its key", "key: value");
        }

        private YamlComplaint secondBeginning() {
            for (int number = line; number > 0; number--) {
                if (text(number).startsWith("%")) {
                    return at(number, 1, 1, "a line that begins with % is an instruction to the parser;"
                            + " remove it, or put the text in quotes", null);
                }
            }
            return here("the document ended above, and more follows here; a configuration file holds one", null);
        }

        private YamlComplaint structure() {
            String before = before().stripTrailing();
            int found = found();
            char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
            if (found == ']' || found == '}') {
                return here(
                        "this " + Character.toString(found) + " closes nothing; text with brackets must be in quotes",
                        null);
            } else if (found == ',') {
                return here("a value cannot begin with a comma; put it in quotes", QUOTES);
            } else if ((last == '\'' || last == '"') && found != 0) {
                return here(
                        "the quoted text ends before this; inside '…' a quote is written '', inside \"…\" it is \\\"",
                        null);
            } else if ((last == ']' || last == '}') && found != 0) {
                return here("the brackets are closed before this; put the whole value in quotes", QUOTES);
            } else if (found == ':') {
                return here("there is no key before this ':'", "key: value");
            } else if (found == '-' && ENDS_WITH_COLON.matcher(content(before)).matches() && !before.isBlank()) {
                return here("a list begins in the line below its key, not behind it", null);
            } else if (found == '?' && !before.isBlank()) {
                return here("a value cannot begin with '? '; put it in quotes", QUOTES);
            } else if (problem.contains("'<document end>'")) {
                return here("this ends the document before anything is in it; remove it", null);
            } else if (before.isBlank()) {
                return at(line, column, characters(text(line).strip()), indentation(), null);
            }
            return here("this is not YAML", null);
        }

        private String indentation() {
            boolean element = content(text(line)).length() < text(line).strip().length()
                    || text(line).strip().startsWith("-");
            Set<Integer> columns = openColumns();
            String what = element ? "this list element" : "this line";
            if (columns.contains(column)) {
                return element
                        ? what + " stands among the keys of a map; it is not indented like the lines it belongs to"
                        : what + " stands among the elements of a list; it is not indented like the lines it belongs to";
            }
            List<String> near = new ArrayList<>();
            columns.stream().filter(c -> c < column).max(Integer::compare).ifPresent(c -> near.add(c.toString()));
            columns.stream().filter(c -> c > column).min(Integer::compare).ifPresent(c -> near.add(c.toString()));
            return what + " is not indented like the lines it belongs to: it begins in column " + column
                    + (near.isEmpty() ? "" : ", and those above in column " + String.join(" or ", near));
        }

        /** The columns in which keys and list elements above begin, as far as they may still be open. */
        private Set<Integer> openColumns() {
            Set<Integer> columns = new TreeSet<>();
            int outermost = Integer.MAX_VALUE;
            int seen = 0;
            for (int number = above(line); number > 0 && outermost > 0 && seen < 1_000; number =
                    above(number), seen++) {
                String text = text(number);
                int indent = indentOf(text);
                if (indent <= outermost) {
                    Matcher lead = LEAD.matcher(text);
                    if (lead.lookingAt() && indent < outermost) {
                        columns.add(lead.end() + 1);
                    }
                    columns.add(indent + 1);
                    outermost = indent;
                }
            }
            return columns;
        }
    }
}
