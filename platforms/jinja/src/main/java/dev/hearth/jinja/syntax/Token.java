package dev.hearth.jinja.syntax;

import dev.hearth.jinja.value.TemplateException;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the source.
 *
 * @param text the name, the operator, the data, or the digits of a number as they are written
 * @param value what a text or a number means
 * @param failure why the source cannot be read from here on; of the kind {@code FAILURE} only
 */
record Token(
        Kind kind, String text, @Nullable Object value, int at, @Nullable TemplateException failure) {
    /** What a token can be. */
    enum Kind {
        DATA("template data / text"),
        VARIABLE_BEGIN("begin of print statement"),
        VARIABLE_END("end of print statement"),
        BLOCK_BEGIN("begin of statement block"),
        BLOCK_END("end of statement block"),
        NAME("name"),
        TEXT("string"),
        INTEGER("integer"),
        FLOAT("float"),
        OPERATOR("operator"),
        END("end of template"),
        FAILURE("failure");

        private final String described;

        Kind(String described) {
            this.described = described;
        }

        String described() {
            return described;
        }
    }

    static Token of(Kind kind, String text, int at) {
        return new Token(kind, text, null, at, null);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    boolean isOperator(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    /** As it is called in an error. */
    String described() {
        return kind == Kind.NAME || kind == Kind.OPERATOR ? text : kind.described();
    }
}
