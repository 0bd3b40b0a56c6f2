package dev.hearth.demo;

import dev.hearth.api.data.DataMap;
import java.util.List;

/** What cleaning does to a vacuum: how much it has cleaned, and what is left in its battery. Loop only. */
final class DemoDirt {
    static final List<String> FAN_SPEEDS = List.of("min", "medium", "high", "max");

    private static final int FULL = 100;
    private static final double HUNDREDTHS = 100;

    private long cleanedHundredths;
    private int battery = FULL;

    int battery() {
        return Math.clamp(battery, 0, FULL);
    }

    /** The attribute of both kinds of vacuums. */
    DataMap attributes() {
        return DataMap.of(
                "cleaned_area", cleanedHundredths == 0 ? (Object) 0L : (Object) (cleanedHundredths / HUNDREDTHS));
    }

    void clean(int areaHundredths, int charge) {
        cleanedHundredths += areaHundredths;
        battery -= charge;
    }

    void charge(int percent) {
        battery += percent;
    }
}
