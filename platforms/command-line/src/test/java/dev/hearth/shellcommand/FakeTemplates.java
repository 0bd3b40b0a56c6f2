package dev.hearth.shellcommand;

import dev.hearth.api.config.TemplateText;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.Template;
import dev.hearth.api.template.TemplateEngine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the names of variables, <code>{{ name }}</code>, texts, <code>{{ 'text' }}</code>, and drops statements and
 * comments.
 */
final class FakeTemplates implements TemplateEngine {
    private static final Pattern PIECE =
            Pattern.compile("\\{\\{\\s*(?:'([^']*)'|(\\w+))\\s*\\}\\}|\\{%.*?%\\}|\\{#.*?#\\}", Pattern.DOTALL);

    @Override
    public Template compile(TemplateText template) {
        return (variables, strict) -> {
            Matcher pieces = PIECE.matcher(template.source());
            StringBuilder text = new StringBuilder();
            while (pieces.find()) {
                String value = pieces.group(1) != null
                        ? pieces.group(1)
                        : pieces.group(2) == null ? "" : String.valueOf(variables.get(pieces.group(2)));
                pieces.appendReplacement(text, Matcher.quoteReplacement(value));
            }
            String written = pieces.appendTail(text).toString();
            return Evaluation.of(written, written);
        };
    }
}
