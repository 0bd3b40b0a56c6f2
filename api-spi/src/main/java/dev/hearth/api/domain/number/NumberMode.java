package dev.hearth.api.domain.number;

/** How clients offer a number. */
public enum NumberMode {
    /** As they think best. */
    AUTO,
    /** A field to type in. */
    BOX,
    /** A slider. */
    SLIDER;

    /** As the attribute {@code mode} has it. */
    public String word() {
        return switch (this) {
            case AUTO -> "auto";
            case BOX -> "box";
            case SLIDER -> "slider";
        };
    }
}
