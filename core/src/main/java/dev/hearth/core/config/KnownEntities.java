package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.Suggestions;
import dev.hearth.api.state.EntityId;
import dev.hearth.core.text.Slug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which entities a home has, as far as that can be known while it does not run. To call an entity unknown that exists
 * is worse than to miss a mistyped one, so that there is a doubt only under these conditions:
 *
 * <ul>
 * <li>the home has run before, so that there are entities in {@code .storage}, and the id is not among them;
 * <li>no text and no key anywhere in the configuration is a name that gives this id, nor is the id put together of a
 *     name and some other word of it ({@code sensor.energy_peak} of a meter {@code energy} with a tariff {@code peak});
 * <li>nothing in the configuration makes entities of this domain whose names only a run can tell: an entry without a
 *     name whose platform has no entity in the registry, or one whose name is a template; where such an entry lists what
 *     it makes, only ids that begin or end with a word of the list are spared.
 * </ul>
 */
final class KnownEntities {
    private static final int LONGEST_NAME = 100;
    private static final Set<String> ALWAYS = Set.of("sun.sun", "zone.home");
    private static final Set<String> NAMES = Set.of("name", "friendly_name", "alias", "object_id");
    private static final Set<String> IDENTITIES = Set.of("unique_id", "id");
    private static final String ENTITY_ID = "default_entity_id";
    private static final String PLATFORM = "platform";

    private final Set<String> domains;
    private final StoredEntities stored;
    // What is surely there, to be suggested; the names, and all words, of the configuration; the domains without doubt.
    private final Set<String> ids;
    private final Set<String> names = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, Set<String>> listed = new HashMap<>();
    private final Set<String> open = new HashSet<>(Set.of("persistent_notification"));

    private KnownEntities(Set<String> domains, StoredEntities stored) {
        this.domains = domains;
        this.stored = stored;
        this.ids = new TreeSet<>(stored.ids());
        ids.addAll(ALWAYS);
    }

    /**
     * Looks for them. Opens files.
     *
     * @param written the configuration
     * @param domains the domains that a section can be of
     */
    static KnownEntities of(Path folder, MapNode written, Set<String> domains) {
        KnownEntities known = new KnownEntities(domains, StoredEntities.in(folder));
        if (known.stored.ids().isEmpty()) {
            return known;
        }
        if (Files.exists(folder.resolve("known_devices.yaml"))) {
            known.open.add("device_tracker");
        }
        for (MapNode.Entry entry : written.entries()) {
            String domain = ConfigLoader.domainOf(entry.name());
            known.words.add(slug(domain));
            known.section(domain, entry.value());
        }
        return known;
    }

    /** Whether it is to be doubted that there is an entity of that id. */
    boolean doubts(String id) {
        String domain = EntityId.domainOf(id);
        String name = EntityId.objectIdOf(id);
        return !stored.ids().isEmpty()
                && !ids.contains(id)
                && !open.contains(domain)
                && !words.contains(name)
                && !isPutTogether(name)
                && listed.getOrDefault(domain, Set.of()).stream()
                        .noneMatch(part -> name.startsWith(part + "_") || name.endsWith("_" + part));
    }

    private boolean isPutTogether(String name) {
        for (int at = name.indexOf('_'); at > 0; at = name.indexOf('_', at + 1)) {
            if (names.contains(name.substring(0, at)) && words.contains(name.substring(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The one that was probably meant: of the same domain, or else of the same name in another one. */
    @Nullable
    String closest(String id) {
        String domain = EntityId.domainOf(id);
        String name = EntityId.objectIdOf(id);
        List<String> there = ids.stream()
                .filter(known -> EntityId.domainOf(known).equals(domain))
                .map(EntityId::objectIdOf)
                .toList();
        String near = Suggestions.closest(name, there);
        if (near != null) {
            return domain + "." + near;
        }
        return ids.stream()
                .filter(known -> EntityId.objectIdOf(known).equals(name))
                .findFirst()
                .orElse(null);
    }

    // --- the configuration

    private void section(String domain, ConfigNode section) {
        switch (section) {
            case MapNode map when map.has(PLATFORM) -> entry(domain, map);
            case MapNode map -> {
                for (MapNode.Entry each : map.entries()) {
                    if (!(each.value() instanceof ScalarNode scalar && !scalar.empty())) {
                        name(domain, each.name());
                    }
                    below(domain, each);
                }
            }
            case ListNode list -> {
                for (ConfigNode item : list.items()) {
                    if (item instanceof MapNode map) {
                        entry(domain, map);
                    } else {
                        value(domain, "", item);
                    }
                }
            }
            case ScalarNode scalar -> value(domain, "", scalar);
        }
    }

    private void entry(String domain, MapNode entry) {
        boolean remembered = entry.get(PLATFORM) instanceof ScalarNode platform
                && stored.platforms().contains(domain + "." + platform.text());
        if (!remembered && domains.contains(domain) && !isNamed(entry) && !namesParts(domain, entry)) {
            open.add(domain);
        }
        entry.entries().forEach(each -> below(domain, each));
    }

    // Its own name, or those of several entities that it has as the keys of a map of maps, or in lists of other domains.
    private boolean isNamed(MapNode entry) {
        for (MapNode.Entry each : entry.entries()) {
            boolean named =
                    switch (each.value()) {
                        case ScalarNode scalar ->
                            (NAMES.contains(each.name())
                                    || IDENTITIES.contains(each.name())
                                    || each.name().equals(ENTITY_ID))
                                    && !isDynamic(scalar);
                        case MapNode map ->
                            !map.isEmpty()
                                    && map.entries().stream().allMatch(inner -> inner.value() instanceof MapNode);
                        case ListNode list -> domains.contains(each.name());
                    };
            if (named) {
                return true;
            }
        }
        return false;
    }

    // What an entry lists that has no name, conditions of the weather, say, begins or ends the names of its entities.
    private boolean namesParts(String domain, MapNode entry) {
        Set<String> parts = new HashSet<>();
        for (MapNode.Entry each : entry.entries()) {
            if (each.value() instanceof ListNode list) {
                for (ConfigNode item : list.items()) {
                    if (item instanceof ScalarNode scalar && !isDynamic(scalar) && !scalar.empty()) {
                        parts.add(slug(scalar.text()));
                    }
                }
            }
        }
        listed.computeIfAbsent(domain, d -> new HashSet<>()).addAll(parts);
        return !parts.isEmpty();
    }

    private static boolean isDynamic(ScalarNode scalar) {
        return scalar.text().contains("{{") || scalar.text().contains("{%");
    }

    private void below(String domain, MapNode.Entry entry) {
        words.add(slug(entry.name()));
        if (domains.contains(entry.name()) && entry.value() instanceof MapNode map) {
            entry(entry.name(), map);
        } else if (domains.contains(entry.name()) && entry.value() instanceof ListNode list) {
            section(entry.name(), list);
        } else {
            value(domain, entry.name(), entry.value());
        }
    }

    private void value(String domain, String key, ConfigNode value) {
        switch (value) {
            case MapNode map ->
                map.entries().forEach(each -> {
                    if (each.value() instanceof MapNode) {
                        name(domain, each.name());
                    }
                    below(domain, each);
                });
            case ListNode list -> list.items().forEach(item -> value(domain, key, item));
            case ScalarNode scalar -> word(domain, key, scalar);
        }
    }

    private void word(String domain, String key, ScalarNode scalar) {
        String text = scalar.text();
        if (text.isEmpty() || text.length() > LONGEST_NAME || isDynamic(scalar) || scalar.hidden()) {
            return;
        }
        if (key.equals(ENTITY_ID) && EntityId.isValid(text)) {
            ids.add(text);
        } else if (NAMES.contains(key)) {
            name(domain, text);
        }
        words.add(slug(text));
    }

    private void name(String domain, String text) {
        String slug = slug(text);
        if (slug.isEmpty()) {
            return;
        }
        names.add(slug);
        words.add(slug);
        if (domains.contains(domain) && EntityId.isValid(domain + "." + slug)) {
            ids.add(domain + "." + slug);
        }
    }

    private static String slug(String text) {
        return text.length() > LONGEST_NAME ? "" : Slug.of(text);
    }
}
