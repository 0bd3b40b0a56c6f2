package dev.hearth.shell;

import dev.hearth.api.Hub;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.template.Rendering;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line for the shell in which all but the program may be a template, evaluated each time it is run. Home Assistant gives
 * the shell the line with the values in it; here a value cannot become a command, see {@link ShellScript}.
 *
 * <p>So that it is known what in the evaluated line is a value, each expression is evaluated between two marks that no
 * value can have. Statements that do something with the text within them would see these, and are refused.
 */
public final class TemplatedLine {
    /** A line, refused when its program is a template. */
    public static final Schema<TemplatedLine> SCHEMA =
            Schemas.templateWith().converted(TemplatedLine::read);

    private static final Set<String> STATEMENTS =
            Set.of("if", "elif", "else", "endif", "for", "endfor", "with", "endwith", "do", "break", "continue");
    private static final Pattern STATEMENT = Pattern.compile("\\{%[-+]?\\s*([a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSIGNMENT = Pattern.compile("\\{%[-+]?\\s*set\\s+[\\w.,\\s]+=.*", Pattern.DOTALL);
    private static final Pattern END_OF_RAW = Pattern.compile("\\{%[-+]?\\s*endraw\\s*[-+]?%\\}");
    private static final Pattern PROGRAM = Pattern.compile("\\s*(?:(?!\\{[{%#])\\S)+(\\s.*)?", Pattern.DOTALL);

    private final TemplateText line;
    private @Nullable Marked marked;

    private TemplatedLine(TemplateText line) {
        this.line = line;
    }

    private record Marked(TemplateText line, String begin, String end) {}

    private static @Nullable TemplatedLine read(TemplateText text, ConfigNode node, Problems problems) {
        if (text.dynamic()) {
            try {
                mark(text, "", "");
            } catch (IllegalArgumentException e) {
                problems.error(node, "this command cannot be used: " + e.getMessage());
                return null;
            }
            if (!PROGRAM.matcher(text.source()).matches()) {
                problems.error(
                        node,
                        "the program, the first word of a command, cannot be a template; write it out, and let"
                                + " templates be its arguments");
                return null;
            }
        }
        return new TemplatedLine(text);
    }

    /**
     * The command to run now.
     *
     * @throws dev.hearth.api.HubException {@code template_error} when it cannot be evaluated,
     *     {@code home_assistant_error} when a value does not fit where it stands
     */
    public Command command(Hub hub, Duration timeout) {
        if (!line.dynamic()) {
            return Command.line(line.source(), timeout);
        }
        Marked present = marked;
        if (present == null) {
            byte[] chance = new byte[16];
            hub.random().nextBytes(chance);
            String name = '\u0001' + HexFormat.of().formatHex(chance);
            present = mark(line, name + "<", name + ">");
            marked = present;
        }
        String text = Rendering.text(hub, present.line(), Map.of());
        try {
            return new Command(script(text, present).words(), timeout);
        } catch (IllegalArgumentException e) {
            throw new ServiceException(
                    ServiceException.FAILED, "cannot be run with these values: " + e.getMessage(), e);
        }
    }

    private static ShellScript script(String text, Marked marks) {
        ShellScript script = new ShellScript();
        int at = 0;
        for (int value = text.indexOf(marks.begin()); value >= 0; value = text.indexOf(marks.begin(), at)) {
            script.addText(text.substring(at, value));
            int begin = value + marks.begin().length();
            int end = text.indexOf(marks.end(), begin);
            script.addValue(text.substring(begin, end));
            at = end + marks.end().length();
        }
        script.addText(text.substring(at));
        return script;
    }

    private static Marked mark(TemplateText line, String begin, String end) {
        String source = line.source();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            if (!TemplateTags.beginAt(source, at)) {
                marked.append(source.charAt(at++));
                continue;
            }
            int behind = TemplateTags.end(source, at);
            if (source.charAt(at + 1) == '{') {
                appendExpression(source.substring(at + 2, behind - 2), begin, end, marked);
            } else {
                if (source.charAt(at + 1) == '%') {
                    behind = endOfStatement(source, at, behind);
                }
                marked.append(source, at, behind);
            }
            at = behind;
        }
        return new Marked(new TemplateText(marked.toString(), line.position()), begin, end);
    }

    // A dash at either side takes the blanks there away, so nothing may come between.
    private static void appendExpression(String written, String begin, String end, StringBuilder to) {
        boolean before = written.startsWith("-") || written.startsWith("+");
        boolean behind = written.endsWith("-");
        if (!before && !behind) {
            to.append(begin).append("{{").append(written).append("}}").append(end);
            return;
        }
        String expression = written.substring(before ? 1 : 0, written.length() - (behind ? 1 : 0));
        to.append("{{").append(before ? written.charAt(0) : ' ').append(" '").append(begin).append("' ~ (")
                .append(expression)
                .append(") ~ '").append(end).append("' ").append(behind ? "-" : "").append("}}");
    }

    private static int endOfStatement(String source, int at, int behind) {
        Matcher statement = STATEMENT.matcher(source).region(at, behind);
        String name = statement.lookingAt() ? statement.group(1) : "";
        if (name.equals("raw")) {
            Matcher end = END_OF_RAW.matcher(source);
            if (!end.find(behind)) {
                throw new IllegalArgumentException("the statement 'raw' in it has no 'endraw'");
            }
            return end.end();
        }
        boolean assigns = name.equals("set") && ASSIGNMENT.matcher(source).region(at, behind).matches();
        if (!assigns && !STATEMENTS.contains(name)) {
            throw new IllegalArgumentException(
                    "the statement '" + name + "' cannot stand in a command"
                            + (name.equals("set") ? " without '='" : ""));
        }
        return behind;
    }

    /** Without the line, which may hold a password. */
    @Override
    public String toString() {
        return "line for the shell";
    }
}
