package dev.hearth.api.domain.cover;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;

/** What a cover may be. */
public final class CoverDeviceClass {
    /** Cloth that is rolled out over a terrace or a window. */
    public static final String AWNING = "awning";

    /** Slats or cloth before a window, which may be tilted. */
    public static final String BLIND = "blind";

    /** Cloth that is drawn before a window or a door. */
    public static final String CURTAIN = "curtain";

    /** A valve for air. */
    public static final String DAMPER = "damper";

    /** A door. */
    public static final String DOOR = "door";

    /** The door of a garage. */
    public static final String GARAGE = "garage";

    /** A gate outside. */
    public static final String GATE = "gate";

    /** Cloth that hangs before a window and is rolled up. */
    public static final String SHADE = "shade";

    /** A shutter, in front of the window. */
    public static final String SHUTTER = "shutter";

    /** A window. */
    public static final String WINDOW = "window";

    /** One of the words above. */
    public static final Schema<String> SCHEMA = Schemas.enumOf(
            AWNING,
            BLIND,
            CURTAIN,
            DAMPER,
            DOOR,
            GARAGE,
            GATE,
            SHADE,
            SHUTTER,
            WINDOW);

    private CoverDeviceClass() {}
}
