package dev.hearth.api.domain.binarysensor;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;

/** What a binary sensor may tell of; each says what {@code on} means. */
public final class BinarySensorDeviceClass {
    /** The battery is low. */
    public static final String BATTERY = "battery";

    /** The battery is being charged. */
    public static final String BATTERY_CHARGING = "battery_charging";

    /** Carbon monoxide is there. */
    public static final String CARBON_MONOXIDE = "carbon_monoxide";

    /** It is cold. */
    public static final String COLD = "cold";

    /** There is a connection. */
    public static final String CONNECTIVITY = "connectivity";

    /** The door is open. */
    public static final String DOOR = "door";

    /** The garage door is open. */
    public static final String GARAGE_DOOR = "garage_door";

    /** Gas is there. */
    public static final String GAS = "gas";

    /** It is hot. */
    public static final String HEAT = "heat";

    /** There is light. */
    public static final String LIGHT = "light";

    /** It is not locked. */
    public static final String LOCK = "lock";

    /** It is wet. */
    public static final String MOISTURE = "moisture";

    /** Something moves. */
    public static final String MOTION = "motion";

    /** It moves. */
    public static final String MOVING = "moving";

    /** Somebody is there. */
    public static final String OCCUPANCY = "occupancy";

    /** It is open. */
    public static final String OPENING = "opening";

    /** It is plugged in. */
    public static final String PLUG = "plug";

    /** There is power. */
    public static final String POWER = "power";

    /** Somebody is at home. */
    public static final String PRESENCE = "presence";

    /** There is a problem. */
    public static final String PROBLEM = "problem";

    /** It is running. */
    public static final String RUNNING = "running";

    /** It is not safe. */
    public static final String SAFETY = "safety";

    /** There is smoke. */
    public static final String SMOKE = "smoke";

    /** There is sound. */
    public static final String SOUND = "sound";

    /** Somebody has tampered with it. */
    public static final String TAMPER = "tamper";

    /** There is an update. */
    public static final String UPDATE = "update";

    /** It vibrates. */
    public static final String VIBRATION = "vibration";

    /** The window is open. */
    public static final String WINDOW = "window";

    /** One of the words above. */
    public static final Schema<String> SCHEMA = Schemas.enumOf(
            BATTERY,
            BATTERY_CHARGING,
            CARBON_MONOXIDE,
            COLD,
            CONNECTIVITY,
            DOOR,
            GARAGE_DOOR,
            GAS,
            HEAT,
            LIGHT,
            LOCK,
            MOISTURE,
            MOTION,
            MOVING,
            OCCUPANCY,
            OPENING,
            PLUG,
            POWER,
            PRESENCE,
            PROBLEM,
            RUNNING,
            SAFETY,
            SMOKE,
            SOUND,
            TAMPER,
            UPDATE,
            VIBRATION,
            WINDOW);

    private BinarySensorDeviceClass() {}
}
