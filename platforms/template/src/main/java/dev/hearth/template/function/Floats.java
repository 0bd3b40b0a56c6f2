package dev.hearth.template.function;

import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;

/** Python's {@code float(…)}. */
final class Floats {
    private Floats() {}

    /**
     * A number, or a text that is one.
     *
     * @throws TemplateException {@code TYPE} or {@code VALUE} if it is neither, {@code UNDEFINED} if it does not exist
     */
    static double of(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (Numbers.number(value)) {
            return Numbers.toDouble(value);
        }
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
        String text = Python.text(value);
        if (text == null) {
            throw TemplateException.type(
                    "float() argument must be a string or a real number, not '" + Python.typeName(value) + "'");
        }
        Double number = Numbers.parseFloat(text);
        if (number == null) {
            throw TemplateException.value("could not convert string to float: " + Python.repr(text));
        }
        return number;
    }
}
