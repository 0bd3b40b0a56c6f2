package dev.hearth.jinja.value;

import org.jspecify.annotations.Nullable;

/**
 * A template cannot be compiled or evaluated. The only exception that leaves the engine. The message is worded as
 * Python's or Jinja2's.
 */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, by the name Python or Jinja2 has for it. */
    public enum Kind {
        /** The template is not well formed. */
        SYNTAX("TemplateSyntaxError"),
        /** A filter or a test of that name does not exist. */
        ASSERTION("TemplateAssertionError"),
        /** Something undefined was used for more than it can be. */
        UNDEFINED("UndefinedError"),
        /** The sandbox refuses it. */
        SECURITY("SecurityError"),
        /** A template that was to be imported does not exist. */
        NOT_FOUND("TemplateNotFound"),
        /** Misused at run time, such as a loop that calls itself without being recursive. */
        RUNTIME("TemplateRuntimeError"),
        /** A filter was given what it cannot take. */
        FILTER("FilterArgumentError"),
        /** The wrong type. */
        TYPE("TypeError"),
        /** The right type and the wrong value. */
        VALUE("ValueError"),
        /** No such key. */
        KEY("KeyError"),
        /** No such index. */
        INDEX("IndexError"),
        /** Division by zero. */
        ZERO_DIVISION("ZeroDivisionError"),
        /** Too large a number. */
        OVERFLOW("OverflowError"),
        /** It took too many steps, or made too much. */
        LIMIT("LimitError");

        private final String python;

        Kind(String python) {
            this.python = python;
        }

        /** The name of Python's or Jinja2's exception. */
        public String python() {
            return python;
        }
    }

    private final Kind kind;
    // The place is found out on the way up, by whoever knows it first.
    private int line;
    private int column;
    private int offset = -1;
    private @Nullable String template;

    public TemplateException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** {@code TypeError}. */
    public static TemplateException type(String message) {
        return new TemplateException(Kind.TYPE, message);
    }

    /** {@code ValueError}. */
    public static TemplateException value(String message) {
        return new TemplateException(Kind.VALUE, message);
    }

    /** A budget is used up. */
    public static TemplateException limit(String message) {
        return new TemplateException(Kind.LIMIT, message);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** The line in the template, from 1; 0 if not known. */
    public int line() {
        return line;
    }

    /** The column in the line, from 1; 0 if not known. */
    public int column() {
        return column;
    }

    /** How many characters of the template stand before the place; -1 if not known. */
    public int offset() {
        return offset;
    }

    /** The name of the template, of one that has a name: an imported file. */
    public @Nullable String template() {
        return template;
    }

    /** Says where it happened, unless somebody has said so before. */
    public TemplateException at(int line, int column, int offset, @Nullable String template) {
        if (this.line == 0) {
            this.line = line;
            this.column = column;
            this.offset = offset;
            this.template = template;
        }
        return this;
    }

    /** Python's form: the name of the exception and the message. */
    public String described() {
        return kind.python() + ": " + getMessage();
    }
}
