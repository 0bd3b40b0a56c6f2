package dev.hearth.logger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogSettings;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggerNamesTest {
    @ParameterizedTest
    @CsvSource({
            "mqtt, mqtt",
            "homeassistant.components.mqtt, mqtt",
            "homeassistant.components.mqtt.sensor, mqtt",
            "homeassistant.components.sensor.rest, rest",
            "homeassistant.components.sensor, sensor",
            "custom_components.hacs, hacs",
            "custom_components.hacs.repositories.base, hacs",
            "homeassistant.core, core",
            "homeassistant.setup, core.setup",
            "homeassistant.helpers.entity, core.entity",
            "homeassistant.helpers.template, homeassistant.helpers.template",
            "custom_components, custom_components",
            "paho.mqtt.client, paho.mqtt.client"
    })
    void namesOfHomeAssistantMeanLoggersOfOurs(String theirs, String ours) {
        assertEquals(Map.of(ours, LogLevel.INFO), LoggerNames.levels(Map.of(theirs, LogLevel.INFO)));
    }

    @Test
    void theirRootIsEverythingButLibraries() {
        assertEquals(
                Map.of(LogSettings.HOME, LogLevel.INFO), LoggerNames.levels(Map.of("homeassistant", LogLevel.INFO)));
    }

    @Test
    void theIntegrationCountsBeforeItsModules() {
        assertEquals(
                Map.of("mqtt", LogLevel.WARNING),
                LoggerNames.levels(Map.of(
                        "homeassistant.components.mqtt.sensor", LogLevel.DEBUG,
                        "homeassistant.components.mqtt", LogLevel.WARNING)));
    }

    @Test
    void ofModulesTheOneThatLetsMoreThroughCounts() {
        assertEquals(
                Map.of("mqtt", LogLevel.INFO),
                LoggerNames.levels(Map.of(
                        "homeassistant.components.mqtt.sensor", LogLevel.CRITICAL,
                        "homeassistant.components.mqtt.light", LogLevel.INFO,
                        "homeassistant.components.mqtt.cover", LogLevel.NOTSET)));
    }

    @Test
    void filtersOfAllNamesAreTaken() {
        Pattern lost = Pattern.compile("lost");
        Pattern found = Pattern.compile("found");

        Map<String, List<Pattern>> filters = LoggerNames.filters(Map.of(
                "homeassistant.components.mqtt", List.of(lost), "mqtt", List.of(found)));

        assertEquals(1, filters.size());
        assertEquals(2, filters.get("mqtt").size());
    }
}
