package dev.hearth.api.domain.vacuum;

/** What a vacuum may be able to do or tell, as bits of {@code supported_features}. */
public final class VacuumFeatures {
    /** Be turned on; for the older kind, see {@link SwitchedVacuumEntity}. */
    public static final long TURN_ON = 1;

    /** Be turned off; for the older kind. */
    public static final long TURN_OFF = 2;

    /** Pause. */
    public static final long PAUSE = 4;

    /** Stop. */
    public static final long STOP = 8;

    /** Go back to its dock. */
    public static final long RETURN_HOME = 16;

    /** Clean as strongly as asked for. */
    public static final long FAN_SPEED = 32;

    /** Tell the charge of its battery. */
    public static final long BATTERY = 64;

    /** Tell its status in words; for the older kind. */
    public static final long STATUS = 128;

    /** Take commands of its maker. */
    public static final long SEND_COMMAND = 256;

    /** Make itself heard. */
    public static final long LOCATE = 512;

    /** Clean the spot it stands on. */
    public static final long CLEAN_SPOT = 1024;

    /** Show a map. */
    public static final long MAP = 2048;

    /** Have activities as its states; each that is not of the older kind has this. */
    public static final long STATE = 4096;

    /** Start or go on cleaning. */
    public static final long START = 8192;

    private VacuumFeatures() {}
}
