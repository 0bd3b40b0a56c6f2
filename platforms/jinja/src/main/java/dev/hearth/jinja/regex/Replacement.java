package dev.hearth.jinja.regex;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.util.ArrayList;
import java.util.List;

/** What matches are replaced by: text in which {@code \1}, {@code \g<1>} and {@code \g<name>} stand for groups. */
final class Replacement {
    /** A text, or what a group has found; -1 for no group. */
    private record Part(String text, int group) {}

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private final PatternSource source;
    private final Program program;

    private Replacement(String template, Program program) {
        this.source = new PatternSource(template);
        this.program = program;
    }

    /**
     * Reads it.
     *
     * @throws TemplateException {@code VALUE}, with the message of Python's {@code re.error}; {@code INDEX} for a group
     *         of a name that the pattern lacks
     */
    static Replacement of(String template, Program program) {
        Replacement replacement = new Replacement(template, program);
        if (template.indexOf('\\') < 0) {
            replacement.literal.append(template);
        } else {
            replacement.read();
        }
        replacement.endLiteral();
        return replacement;
    }

    /** Writes what replaces a match. */
    void write(Regex.Match match, StringBuilder out) {
        for (Part each : parts) {
            String text = each.group < 0 ? each.text : match.group(each.group);
            if (text != null) {
                Budget.text((long) out.length() + text.length());
                out.append(text);
            }
        }
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            parts.add(new Part(literal.toString(), -1));
            literal.setLength(0);
        }
    }

    private void read() {
        while (source.next() != PatternSource.END) {
            int letter = source.escaped();
            int token = source.take();
            if (token != '\\') {
                literal.appendCodePoint(token);
            } else if (letter == 'g') {
                named();
            } else if (letter == '0') {
                String digits = "0" + source.takeWhile(2, PatternSource::octal);
                literal.append((char) (Integer.parseInt(digits, 8) & 0xff));
            } else if (PatternSource.digit(letter)) {
                numbered(letter);
            } else {
                escape(letter);
            }
        }
    }

    private void escape(int letter) {
        int value = switch (letter) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case '\\' -> '\\';
            default -> -1;
        };
        if (value >= 0) {
            literal.appendCodePoint(value);
        } else if (PatternSource.letter(letter)) {
            throw source.error("bad escape \\" + Character.toString(letter), 2);
        } else {
            literal.append('\\').appendCodePoint(letter);
        }
    }

    private void numbered(int first) {
        StringBuilder digits = new StringBuilder().appendCodePoint(first);
        if (PatternSource.digit(source.next())) {
            int second = source.take();
            digits.appendCodePoint(second);
            if (PatternSource.octal(first) && PatternSource.octal(second) && PatternSource.octal(source.next())) {
                digits.appendCodePoint(source.take());
                int value = Integer.parseInt(digits.toString(), 8);
                if (value > 0xff) {
                    throw source.error("octal escape value \\" + digits + " outside of range 0-0o377", 4);
                }
                literal.append((char) value);
                return;
            }
        }
        group(Integer.parseInt(digits.toString()), digits.length());
    }

    private void named() {
        if (!source.take('<')) {
            throw source.error("missing <", 0);
        }
        String name = source.takeUntil('>', "group name");
        int length = name.codePointCount(0, name.length());
        if (PatternSource.identifier(name)) {
            Integer group = program.names().get(name);
            if (group == null) {
                throw new TemplateException(
                        TemplateException.Kind.INDEX, "unknown group name " + Python.repr(name));
            }
            group(group, length + 1);
        } else if (name.chars().allMatch(PatternSource::digit)) {
            group(name.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(name), length + 1);
        } else {
            throw source.error("bad character in group name " + Python.repr(name), length + 1);
        }
    }

    private void group(int group, int before) {
        if (group > program.groups()) {
            throw source.error("invalid group reference " + group, before);
        }
        endLiteral();
        parts.add(new Part("", group));
    }
}
