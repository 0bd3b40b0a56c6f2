package dev.hearth.jinja.value;

/** Python's {@code None}. */
public final class None extends Value {
    /** The only one. */
    public static final None NONE = new None();

    private None() {}

    @Override
    public String typeName() {
        return "NoneType";
    }

    @Override
    public String repr() {
        return "None";
    }

    @Override
    public boolean truth() {
        return false;
    }

    @Override
    public int hashCode() {
        return 0x4e6f6e65;
    }
}
