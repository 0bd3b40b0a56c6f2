package dev.hearth.shellcommand;

import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.template.Template;
import dev.hearth.api.template.TemplateEngine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows the names of variables, <code>{{ name }}</code>, texts, <code>{{ 'text' }}</code>, and drops statements and
 * comments.
 */
final class FakeTemplates implements TemplateEngine {
    private static final Pattern PIECE =
            Pattern.compile("\\{\\{\\s*(?:'([^']*)'|(\\w+))\\s*\\}\\}|\\{%.*?%\\}|\\{#.*?#\\}", Pattern.DOTALL);

    @Override
    public Template compile(TemplateText template) {
        return new Template() {
            @Override
            public String text(DataMap variables) {
                Matcher pieces = PIECE.matcher(template.source());
                StringBuilder text = new StringBuilder();
                while (pieces.find()) {
                    String value = pieces.group(1) != null
                            ? pieces.group(1)
                            : pieces.group(2) == null ? "" : String.valueOf(variables.get(pieces.group(2)));
                    pieces.appendReplacement(text, Matcher.quoteReplacement(value));
                }
                return pieces.appendTail(text).toString();
            }

            @Override
            public @Nullable Object value(DataMap variables) {
                return text(variables);
            }
        };
    }
}
