package dev.hearth.api.domain.valve;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;

/** What flows through a valve. */
public final class ValveDeviceClass {
    /** Gas. */
    public static final String GAS = "gas";

    /** Water. */
    public static final String WATER = "water";

    /** One of the words above. */
    public static final Schema<String> SCHEMA = Schemas.enumOf(GAS, WATER);

    private ValveDeviceClass() {}
}
