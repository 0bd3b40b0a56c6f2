package dev.hearth.api.domain.light;

/** The white lamp alone, as bright as the brightness says. */
public record White() implements LightColor {
    @Override
    public ColorMode mode() {
        return ColorMode.WHITE;
    }
}
