package dev.hearth.core.config;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What the YAML parser stumbled over, in words for the owner of the file.
 *
 * @param mark the place, which is where the mistake began rather than where the parser gave up
 */
record YamlComplaint(String message, @Nullable String expected, @Nullable Mark mark) {
    static YamlComplaint of(MarkedYAMLException e, SourceFile source) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        Mark at = e.getProblemMark();
        Mark began = e.getContextMark() == null ? at : e.getContextMark();
        if (problem.contains("'\\t(TAB)'") || problem.contains("tab")) {
            return new YamlComplaint("a tab; YAML is indented with blanks", "blanks instead of the tab", at);
        }
        if (context.contains("quoted scalar") && problem.startsWith("found unexpected end of stream")) {
            return new YamlComplaint("the quote that begins here is never closed", "a closing quote", began);
        }
        if (context.contains("quoted scalar") && problem.startsWith("found unexpected document separator")) {
            return new YamlComplaint("the quote that begins here is never closed", "a closing quote", began);
        }
        if (context.contains("double-quoted scalar")) {
            return new YamlComplaint(
                    "\\ begins no known escape here; in double quotes a backslash is written \\\\",
                    "'single quotes', or a doubled backslash",
                    at);
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return new YamlComplaint(
                    "a ':' cannot stand here; either the line is indented too far, or text with ': ' in it needs quotes",
                    null,
                    at);
        }
        if (problem.startsWith("could not find expected ':'")) {
            return new YamlComplaint("this line has no ':' after its key", "key: value", began);
        }
        if (context.contains("flow sequence") || problem.contains("',' or ']'")) {
            return new YamlComplaint("the list that begins with [ is not closed or has no comma here", "',' or ']'",
                    at);
        }
        if (context.contains("flow mapping") || problem.contains("',' or '}'")) {
            return new YamlComplaint("the map that begins with { is not closed or has no comma here", "',' or '}'", at);
        }
        if (problem.startsWith("expected <block end>") || problem.startsWith("sequence entries are not allowed")
                || problem.startsWith("mapping keys are not allowed")) {
            return new YamlComplaint(indentation(at, source), null, at);
        }
        if (problem.startsWith("found character '@'") || problem.startsWith("found character '`'")
                || problem.startsWith("found character '%'")) {
            return new YamlComplaint("a value cannot begin with this character; put it in quotes", "quotes", at);
        }
        return new YamlComplaint("not YAML: " + plain(problem) + (context.isEmpty() ? "" : " (" + context + ")"), null,
                at);
    }

    private static String indentation(@Nullable Mark at, SourceFile source) {
        String line = at == null ? "" : source.line(at.getLine() + 1).strip();
        return (line.startsWith("-") ? "this list element" : "this line")
                + " is not indented like the lines it belongs to";
    }

    private static String plain(String problem) {
        return problem.replace("<scalar>", "a value")
                .replace("<block mapping start>", "a map")
                .replace("<block end>", "the end of the block");
    }
}
