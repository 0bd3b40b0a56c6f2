package dev.hearth.core.config;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Suggestions;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an entity domain in the configuration: {@code sensor: - platform: demo}.
 *
 * @param domain the entity domain
 * @param platform the integration that is to make the entities
 * @param scanInterval how often to poll, null when the configuration leaves it open
 * @param entityNamespace what the object ids of its entities begin with, null when not set
 * @param options the entry without the keys above
 * @param node the entry as it was written
 * @param usable whether the keys above are right; if not, that was reported
 * @param problems the collection, standing at the entry
 */
public record PlatformEntry(
        String domain,
        String platform,
        @Nullable Duration scanInterval,
        @Nullable String entityNamespace,
        MapNode options,
        MapNode node,
        boolean usable,
        Problems problems) {
    static final Field<String> PLATFORM = Field.required(
            "platform", Schemas.matching(Pattern.compile("\\S+"), "the name of an integration"))
            .doc("The integration that makes the entities.");
    private static final Map<String, Object> NAUGHT = Map.of("type", "string", "pattern", "^[^1-9]*$");
    static final OptionalField<Duration> SCAN_INTERVAL = Field.optional(
            "scan_interval", Schemas.timePeriod()
                    .check("a period above zero", Duration::isPositive)
                    .narrowedTo(Map.of("exclusiveMinimum", 0, "pattern", "^\\s*[^\\s-].*$", "not", NAUGHT)))
            .doc("How often the entities are polled: seconds, or a period such as '00:05:00'.")
            .example(30);
    static final OptionalField<String> ENTITY_NAMESPACE = Field.optional("entity_namespace", Schemas.string())
            .doc("What the object ids of the entities begin with.");

    /** The keys that every entry may have. */
    public static final MapSchema COMMON = Schemas.map(PLATFORM, SCAN_INTERVAL, ENTITY_NAMESPACE);

    private static final MapSchema UNNAMED = Schemas.map(SCAN_INTERVAL, ENTITY_NAMESPACE);

    /** An entry that is not written, of a platform that is set up without one. */
    public static PlatformEntry unwritten(String domain, String platform) {
        MapNode nothing = MapNode.empty(Position.NONE);
        return new PlatformEntry(domain, platform, null, null, nothing, nothing, true, new Problems());
    }

    /**
     * An entry, or null if it does not even name its platform, which is then reported.
     *
     * @param otherwise the platform of an entry that names none, or null if each has to
     */
    static @Nullable PlatformEntry of(String domain, @Nullable String otherwise, MapNode node, Problems problems) {
        MapNode.Entry platform = node.entry(PLATFORM.key());
        String mistyped = platform == null ? Suggestions.closest(PLATFORM.key(), node.keys()) : null;
        if (mistyped != null) {
            MapNode.Entry entry = Objects.requireNonNull(node.entry(mistyped), "it is one of the keys");
            problems.in(mistyped)
                    .error(entry.key(), "unknown key " + entry.key().describe(), null, PLATFORM.key());
            return null;
        }
        boolean named = otherwise == null || isNamed(node);
        Section common = (named ? COMMON : UNNAMED).allowExtra().validate(node, problems);
        String name = named ? nameIn(node) : otherwise;
        if (name == null) {
            return null;
        }
        return new PlatformEntry(
                domain,
                name,
                common == null ? null : common.find(SCAN_INTERVAL),
                common == null ? null : common.find(ENTITY_NAMESPACE),
                node.without(PLATFORM.key(), SCAN_INTERVAL.key(), ENTITY_NAMESPACE.key()),
                node,
                common != null,
                problems);
    }

    /** Whether an entry says, rightly or not, which platform it is for. */
    static boolean isNamed(MapNode node) {
        return node.has(PLATFORM.key());
    }

    /** The integration that an entry names, as it was written, or null if it names none. */
    static @Nullable String nameIn(MapNode node) {
        String name = node.get(PLATFORM.key()) instanceof ScalarNode scalar && scalar.value() != null
                ? (scalar.hidden() ? scalar.text() : scalar.keyText()).strip()
                : "";
        return name.isEmpty() || name.chars().anyMatch(Character::isWhitespace) ? null : name;
    }

    /** The platform as it may be shown: where it came from a secret, the name of that. */
    public String shownPlatform() {
        return node.get(PLATFORM.key()) instanceof ScalarNode scalar && scalar.hidden() ? scalar.written() : platform;
    }

    /**
     * Reports that no such platform is installed.
     *
     * @param installed the integrations with a platform for the domain
     * @param others the domains for which that integration has platforms; empty if there is no such integration
     */
    public void reportUnknown(Collection<String> installed, Collection<String> others) {
        MapNode.Entry written = node.entry(PLATFORM.key());
        String shown = "'" + shownPlatform() + "'";
        problems.in(PLATFORM.key())
                .error(
                        written == null ? node : written.value(),
                        others.isEmpty() || !shownPlatform().equals(platform)
                                ? "no integration " + shown + " with a " + domain + " platform is installed"
                                : shown + " has no " + domain + " platform, only for " + String.join(", ", others),
                        null,
                        others.isEmpty() ? Suggestions.closest(platform, installed) : null);
    }
}
