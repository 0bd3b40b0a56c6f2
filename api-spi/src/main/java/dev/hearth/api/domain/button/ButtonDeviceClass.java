package dev.hearth.api.domain.button;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;

/** What a button may do. */
public final class ButtonDeviceClass {
    /** Makes the device show which one it is. */
    public static final String IDENTIFY = "identify";

    /** Restarts the device. */
    public static final String RESTART = "restart";

    /** Updates the software of the device. */
    public static final String UPDATE = "update";

    /** One of the words above. */
    public static final Schema<String> SCHEMA = Schemas.enumOf(IDENTIFY, RESTART, UPDATE);

    private ButtonDeviceClass() {}
}
