package dev.hearth.logger;

import dev.hearth.api.domain.EntityDomains;
import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Home Assistant's loggers are called here. Its loggers are named after Python modules, ours after the domain in the
 * configuration; an integration has one.
 *
 * <ul>
 * <li>{@code homeassistant} and {@code homeassistant.components}: the hub and all integrations, but no library
 * <li>{@code homeassistant.components.mqtt}, {@code homeassistant.components.mqtt.sensor}: {@code mqtt}
 * <li>{@code homeassistant.components.sensor.rest}, as it was called before 2019: {@code rest}
 * <li>{@code custom_components.hacs} and what is below it: {@code hacs}
 * <li>{@code homeassistant.core}: {@code core}, with all that is below it
 * <li>{@code homeassistant.setup}, {@code .bootstrap}: {@code core.setup}
 * <li>{@code homeassistant.loader}, {@code .requirements}: {@code core.plugins}
 * <li>{@code homeassistant.helpers.entity} and the like: {@code core.entity}
 * <li>any other: as it is
 * </ul>
 */
final class LoggerNames {
    private static final Map<String, String> MODULES = Map.of(
            "homeassistant", LogSettings.HOME,
            "homeassistant.components", LogSettings.HOME,
            "homeassistant.core", "core",
            "homeassistant.setup", "core.setup",
            "homeassistant.bootstrap", "core.setup",
            "homeassistant.loader", "core.plugins",
            "homeassistant.requirements", "core.plugins",
            "homeassistant.helpers.entity", "core.entity",
            "homeassistant.helpers.entity_component", "core.entity",
            "homeassistant.helpers.entity_platform", "core.entity");
    private static final List<String> INTEGRATIONS = List.of("homeassistant.components.", "custom_components.");

    private LoggerNames() {}

    /** @param module whether the name is of a part of what has one logger here */
    private record Meaning(String logger, boolean module) {}

    private static Meaning meaning(String name) {
        String known = MODULES.get(name);
        if (known != null) {
            return new Meaning(known, false);
        }
        for (String prefix : INTEGRATIONS) {
            if (name.startsWith(prefix)) {
                return integration(name.substring(prefix.length()).split("\\.", -1));
            }
        }
        return new Meaning(name, false);
    }

    private static Meaning integration(String[] modules) {
        boolean oldStyle = modules.length > 1 && isEntityDomain(modules[0]);
        return new Meaning(modules[oldStyle ? 1 : 0], modules.length > 1);
    }

    private static boolean isEntityDomain(String name) {
        return EntityDomains.all().stream().anyMatch(domain -> domain.name().equals(name));
    }

    /**
     * The levels of our loggers. Where several names mean the same one, that of the integration counts before those of its
     * modules, and among equals the one that lets more through.
     */
    static Map<String, LogLevel> levels(Map<String, LogLevel> byName) {
        Map<String, LogLevel> levels = new LinkedHashMap<>();
        for (boolean module : new boolean[] {false, true}) {
            Map<String, LogLevel> round = new LinkedHashMap<>();
            byName.forEach((name, level) -> {
                Meaning meaning = meaning(name);
                if (meaning.module() == module) {
                    round.merge(meaning.logger(), level, LoggerNames::louder);
                }
            });
            round.forEach(levels::putIfAbsent);
        }
        return levels;
    }

    private static LogLevel louder(LogLevel one, LogLevel other) {
        if (one == LogLevel.NOTSET) {
            return other;
        }
        return other == LogLevel.NOTSET || one.compareTo(other) > 0 ? one : other;
    }

    /** The patterns of our loggers; those of all names that mean the same one. */
    static Map<String, List<Pattern>> filters(Map<String, List<Pattern>> byName) {
        Map<String, List<Pattern>> filters = new LinkedHashMap<>();
        byName.forEach((name, patterns) -> filters.computeIfAbsent(meaning(name).logger(), logger -> new ArrayList<>())
                .addAll(patterns));
        return filters;
    }
}
