package dev.hearth.api.config;

/** The two units a home shows temperatures in. */
public enum TemperatureUnit {
    /** °C. */
    CELSIUS("°C"),
    /** °F. */
    FAHRENHEIT("°F");

    private final String symbol;

    TemperatureUnit(String symbol) {
        this.symbol = symbol;
    }

    /** The unit of measurement as states carry it. */
    public String symbol() {
        return symbol;
    }
}
