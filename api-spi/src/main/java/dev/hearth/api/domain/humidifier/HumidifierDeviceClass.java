package dev.hearth.api.domain.humidifier;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;

/** What a humidifier may be. */
public final class HumidifierDeviceClass {
    /** It adds moisture to the air. */
    public static final String HUMIDIFIER = "humidifier";

    /** It takes moisture from the air. */
    public static final String DEHUMIDIFIER = "dehumidifier";

    /** One of the words above. */
    public static final Schema<String> SCHEMA = Schemas.enumOf(HUMIDIFIER, DEHUMIDIFIER);

    private HumidifierDeviceClass() {}
}
