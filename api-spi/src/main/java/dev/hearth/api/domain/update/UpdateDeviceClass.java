package dev.hearth.api.domain.update;

/** What an update may be of, if it is not of software. */
public final class UpdateDeviceClass {
    /** The program within a device. */
    public static final String FIRMWARE = "firmware";

    private UpdateDeviceClass() {}
}
