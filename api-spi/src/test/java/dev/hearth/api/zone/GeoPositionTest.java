package dev.hearth.api.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPositionTest {
    // Home Assistant's own tests (Paris to New York) and figures of its formula.
    @ParameterizedTest
    @CsvSource({
            "48.864716, 2.349014, 40.730610, -73.935242, 5846390",
            "0, 0, 0, 1, 111319.491",
            "0, 0, 1, 0, 110574.389",
    })
    void theDistanceIsThatOnTheEllipsoid(double lat1, double lon1, double lat2, double lon2, double metres) {
        double distance = new GeoPosition(lat1, lon1).distanceTo(new GeoPosition(lat2, lon2)).orElseThrow();

        assertEquals(metres, distance, metres > 1_000_000 ? 5 : 0.001);
    }

    @Test
    void theSamePointIsNoDistanceAway() {
        GeoPosition point = new GeoPosition(52.37, 4.89);

        assertEquals(OptionalDouble.of(0), point.distanceTo(new GeoPosition(52.37, 4.89)));
        assertEquals(OptionalDouble.of(0), new GeoPosition(90, 0).distanceTo(new GeoPosition(90, 0)));
    }

    @Test
    void itIsAsFarThereAsBack() {
        GeoPosition here = new GeoPosition(52.37, 4.89);
        GeoPosition there = new GeoPosition(-33.87, 151.21);

        assertEquals(here.distanceTo(there), there.distanceTo(here));
    }

    @Test
    void theOtherEndOfTheWorldIsNotKnown() {
        assertTrue(new GeoPosition(0, 0).distanceTo(new GeoPosition(0.5, 179.7)).isEmpty());
    }

    @Test
    void aPositionNeedsBothNumbers() {
        assertEquals(
                new GeoPosition(1, 2.5), GeoPosition.in(DataMap.of("latitude", 1, "longitude", 2.5)));
        assertNull(GeoPosition.in(DataMap.of("latitude", 1)));
        assertNull(GeoPosition.in(DataMap.of("latitude", "1", "longitude", 2)));
    }
}
