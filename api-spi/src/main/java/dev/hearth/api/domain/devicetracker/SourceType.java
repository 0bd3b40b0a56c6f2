package dev.hearth.api.domain.devicetracker;

/** How it is known where a device is. */
public enum SourceType {
    /** It is seen by Bluetooth. */
    BLUETOOTH("bluetooth"),
    /** It is seen by Bluetooth Low Energy. */
    BLUETOOTH_LE("bluetooth_le"),
    /** It tells its position. */
    GPS("gps"),
    /** It is in the home's network. */
    ROUTER("router");

    private final String word;

    SourceType(String word) {
        this.word = word;
    }

    /** As the attribute {@code source_type} has it. */
    public String word() {
        return word;
    }
}
