package dev.hearth.api.domain.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    @ParameterizedTest
    @CsvSource({
            "1.0.1, 1.0.0",
            "1.10.0, 1.9.9",
            "2024.1.0, 2023.12.4",
            "2024.1.0, 2024.1.0b5",
            "2024.1.0b10, 2024.1.0b9",
            "2024.1.0b0, 2024.1.0.dev20231201",
            "1.0.0-rc.1, 1.0.0-beta.3",
            "v1.2.0, 1.1",
            "20231202, 20231201",
            "dev, 2024.1.0",
            "dev, beta"
    })
    void theFirstIsNewer(String latest, String installed) {
        assertEquals(true, Versions.isNewer(latest, installed));
        assertEquals(false, Versions.isNewer(installed, latest));
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0.0", "v1.0, 1.0", "1.0.0+build7, 1.0.0"})
    void differentWordsForTheSameVersionAreNotNewer(String latest, String installed) {
        assertEquals(false, Versions.isNewer(latest, installed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"r2-d2", "", "unknown", "99999999999999999999"})
    void whatIsNoVersionCannotBeCompared(String odd) {
        assertNull(Versions.isNewer(odd, "1.0.0"));
        assertNull(Versions.isNewer("1.0.0", odd));
    }
}
