package dev.hearth.jinja.compile;

/** An expression, ready to be evaluated. */
@FunctionalInterface
interface Code {
    Object eval(Frame frame);
}
