package dev.hearth.jinja.value;

import java.util.function.Function;

/** A name that stands for something else in each render: an object that takes note of what is looked at, for example. */
public final class PerRender extends Value {
    private final String typeName;
    private final Function<Render, Object> made;

    /** Of a type, made when a render first uses the name. */
    public PerRender(String typeName, Function<Render, Object> made) {
        this.typeName = typeName;
        this.made = made;
    }

    /** What it stands for in a render. */
    public Object of(Render render) {
        return made.apply(render);
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public String repr() {
        return "<" + typeName + ">";
    }
}
