package dev.hearth.jinja.value;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function, a method, or, with the value it is applied to as its first argument, a filter or a test. Immutable.
 */
public final class Function extends Value {
    /** What it does. */
    @FunctionalInterface
    public interface Body {
        /**
         * Answers.
         *
         * @param arguments as {@link Signature#bind} gives them: null where nothing was given
         */
        Object apply(Render render, @Nullable Object[] arguments);
    }

    private final String name;
    private final Signature signature;
    private final Body body;

    private Function(String name, Signature signature, Body body) {
        this.name = name;
        this.signature = signature;
        this.body = body;
    }

    /** With a signature as {@link Signature#of} reads it. */
    public static Function of(String name, String signature, Body body) {
        return new Function(name, Signature.of(signature), body);
    }

    /** With a signature. */
    public static Function of(String name, Signature signature, Body body) {
        return new Function(name, signature, body);
    }

    /** Its name, for messages. */
    public String name() {
        return name;
    }

    /** What it takes. */
    public Signature signature() {
        return signature;
    }

    /** The same with something around what it does. */
    public Function around(UnaryOperator<Body> change) {
        return new Function(name, signature, change.apply(body));
    }

    @Override
    public String typeName() {
        return "function";
    }

    @Override
    public String repr() {
        return "<function " + name + ">";
    }

    @Override
    public boolean callable() {
        return true;
    }

    @Override
    public Object call(Render render, Arguments arguments) {
        return body.apply(render, signature.bind(name, arguments));
    }
}
