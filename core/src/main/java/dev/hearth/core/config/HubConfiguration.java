package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Suggestions;
import dev.hearth.api.template.TemplateChecker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that was read: the home, and the sections of the domains, not yet checked against their schemas.
 * Checking goes on reporting into {@link #problems}.
 */
public final class HubConfiguration {
    static final String HOME = "homeassistant";

    private final HomeConfiguration home;
    private final Map<String, List<MapNode.Entry>> sections;
    private final Problems problems;
    private final boolean readable;
    private final boolean complete;
    private final List<String> files;
    private final Set<SecretName> secrets;
    private final MapNode written;
    private final LateChecks checks;
    private final Set<String> lists;
    private final Map<String, String> defaultPlatforms;

    HubConfiguration(
            HomeConfiguration home,
            Map<String, List<MapNode.Entry>> sections,
            Problems problems,
            boolean readable,
            boolean complete,
            List<String> files,
            Set<SecretName> secrets,
            MapNode written,
            LateChecks checks,
            KnownDomains domains) {
        this.home = home;
        this.sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        this.problems = problems;
        this.readable = readable;
        this.complete = complete;
        this.files = List.copyOf(files);
        this.secrets = Collections.unmodifiableSet(new TreeSet<>(secrets));
        this.written = written;
        this.checks = checks;
        // Not the domains themselves: they are a catalogue, and a configuration outlives the jars in it.
        this.lists = this.sections.keySet().stream()
                .filter(domains::takesList)
                .collect(Collectors.toUnmodifiableSet());
        Map<String, String> unnamed = new HashMap<>();
        for (String domain : this.sections.keySet()) {
            String platform = domains.defaultPlatform(domain);
            if (platform != null) {
                unnamed.put(domain, platform);
            }
        }
        this.defaultPlatforms = Map.copyOf(unnamed);
    }

    /** The {@code homeassistant:} section; the defaults where it is wrong or absent. */
    public HomeConfiguration home() {
        return home;
    }

    /** Whether that is the name of the section for the home itself. */
    public boolean isHome(String domain) {
        return domain.equals(HOME);
    }

    /** Whether {@code configuration.yaml} could be read at all. If not, there are no sections. */
    public boolean readable() {
        return readable;
    }

    /**
     * Whether every file, secret and variable that was asked for could be read. If not, parts may be missing that
     * nothing else tells of.
     */
    public boolean complete() {
        return complete;
    }

    /** Everything found wrong so far, and where checking reports the rest. */
    public Problems problems() {
        return problems;
    }

    /** The domains that have a section, {@code homeassistant} left out, in the order they were written. */
    public Set<String> domains() {
        return sections.keySet();
    }

    /** The files that were read, relative to the configuration folder. */
    public List<String> files() {
        return files;
    }

    /**
     * Checks and converts a part of the configuration, whatever needs the disk or the templates included: not for the
     * loop.
     *
     * @param at the collection, standing where the part stands
     * @param checker what finds mistakes in templates; null if nothing evaluates them
     * @return the value, or null if an error was reported
     */
    public <T> @Nullable T validate(
            Schema<T> schema, ConfigNode node, Problems at, @Nullable TemplateChecker checker) {
        int before = at.errors();
        T value = schema.validate(node, at);
        checks.answer(problems, checker);
        return at.errors() > before ? null : value;
    }

    /** The options of an entry, see {@link #validate}, or null if the entry must be dropped; why is reported. */
    public <T> @Nullable T read(PlatformEntry entry, Schema<T> schema, @Nullable TemplateChecker checker) {
        T options = validate(schema, entry.options(), entry.problems(), checker);
        return entry.usable() ? options : null;
    }

    /** The secrets that were asked for, in the order of their names. */
    public Set<SecretName> secrets() {
        return secrets;
    }

    /** All of it as it was written, with what was included and what packages brought in. Holds the secrets' values. */
    public MapNode written() {
        return written;
    }

    /** The keys under which a domain is written: {@code automation}, {@code automation old}. */
    public List<ScalarNode> keysOf(String domain) {
        return sections.getOrDefault(domain, List.of()).stream().map(MapNode.Entry::key).toList();
    }

    /** Reports, at each key of the domain, that nothing installed answers for it. */
    public void reportUnknown(String domain, Collection<String> installed) {
        for (ScalarNode key : keysOf(domain)) {
            problems.in(key.keyText())
                    .error(
                            key,
                            "no integration '" + domain + "' is installed",
                            null,
                            suggestion(key.keyText().strip(), domain, installed));
        }
    }

    private static @Nullable String suggestion(String key, String domain, Collection<String> installed) {
        for (String word : key.split("\\s+", -1)) {
            if (installed.contains(word)) { // the label stands before the domain instead of behind it
                return word + " " + key.replaceFirst("\\s*\\b" + word + "\\b", "");
            }
        }
        List<String> known = new ArrayList<>(installed);
        known.add(HOME);
        return Suggestions.closest(domain, known);
    }

    /** The collection of problems, standing at a domain's section, as {@link #section} is to be validated with. */
    public Problems problemsAt(String domain) {
        List<ScalarNode> keys = keysOf(domain);
        return problems.in(keys.isEmpty() ? domain : keys.getFirst().keyText());
    }

    /**
     * The section of a domain that has one of its own, not a list of platforms. A section without content is an empty
     * map. Where the domain is written under several keys, lists are joined and maps put together; what does not fit
     * is reported and left out.
     */
    public ConfigNode section(String domain) {
        List<MapNode.Entry> parts = new ArrayList<>(sections.getOrDefault(domain, List.of()));
        if (parts.size() > 1) {
            parts.removeIf(part -> part.value() instanceof ScalarNode scalar && scalar.empty());
        }
        if (parts.isEmpty()) {
            List<ScalarNode> keys = keysOf(domain);
            return keys.isEmpty() ? ConfigNode.of(Map.of()) : MapNode.empty(keys.getFirst().position());
        }
        if (parts.size() == 1) {
            MapNode.Entry only = parts.getFirst();
            return only.value() instanceof ScalarNode scalar && scalar.empty()
                    ? MapNode.empty(only.key().position())
                    : only.value();
        }
        return lists.contains(domain) ? joined(parts) : united(parts);
    }

    private static ConfigNode joined(List<MapNode.Entry> parts) {
        List<ConfigNode> items = new ArrayList<>();
        for (MapNode.Entry part : parts) {
            if (part.value() instanceof ListNode list) {
                items.addAll(list.items());
            } else {
                items.add(part.value());
            }
        }
        return new ListNode(parts.getFirst().value().position(), items);
    }

    private ConfigNode united(List<MapNode.Entry> parts) {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        for (MapNode.Entry part : parts) {
            Problems at = problems.in(part.name());
            if (!(part.value() instanceof MapNode map)) {
                at.wrong(part.value(), "a map, like the other sections of this domain");
                continue;
            }
            for (MapNode.Entry entry : map.entries()) {
                MapNode.Entry earlier = entries.putIfAbsent(entry.name(), entry);
                if (earlier != null) {
                    at.in(entry.name())
                            .error(entry.key(), "'" + entry.name() + "' is already in "
                                    + earlier.key().position());
                }
            }
        }
        return new MapNode(parts.getFirst().value().position(), entries.values());
    }

    /**
     * The sections of an integration: those of its components, and the entries that name it as their platform.
     *
     * @param components the domains of its components
     * @param domains the entity domains it has platforms for
     * @return where they stand, as the paths of problems begin
     */
    public Set<String> placesOf(String integration, Collection<String> components, Collection<String> domains) {
        Set<String> places = new LinkedHashSet<>();
        for (String domain : components) {
            keysOf(domain).forEach(key -> places.add(problems.in(key.keyText()).path()));
        }
        for (String domain : domains) {
            for (MapNode.Entry part : sections.getOrDefault(domain, List.of())) {
                Problems at = problems.in(part.name());
                if (part.value() instanceof ListNode list) {
                    for (int i = 0; i < list.size(); i++) {
                        if (isOf(domain, list.items().get(i), integration)) {
                            places.add(at.in(i).path());
                        }
                    }
                } else if (isOf(domain, part.value(), integration)) {
                    places.add(at.path());
                }
            }
        }
        return places;
    }

    /** What is wrong in these places, see {@link #placesOf}, in the order of reporting. */
    public List<Problem> problemsIn(Set<String> places) {
        return problems.list().stream()
                .filter(problem -> places.stream().anyMatch(place -> isIn(problem.path(), place)))
                .toList();
    }

    private static boolean isIn(String path, String place) {
        return path.startsWith(place)
                && (path.length() == place.length() || ".[".indexOf(path.charAt(place.length())) >= 0);
    }

    private boolean isOf(String domain, ConfigNode entry, String integration) {
        return entry instanceof MapNode map
                && integration.equals(
                        PlatformEntry.isNamed(map) ? PlatformEntry.nameIn(map) : defaultPlatforms.get(domain));
    }

    /**
     * The entries of an entity domain, in the order they were written. One without a platform is reported and left
     * out. Call it once: each call reports again.
     */
    public List<PlatformEntry> entries(String domain) {
        List<PlatformEntry> entries = new ArrayList<>();
        for (MapNode.Entry part : sections.getOrDefault(domain, List.of())) {
            Problems at = problems.in(part.name());
            if (part.value() instanceof ListNode list) {
                for (int i = 0; i < list.size(); i++) {
                    add(entries, domain, list.items().get(i), at.in(i));
                }
            } else if (!isNothing(part.value())) {
                add(entries, domain, part.value(), at);
            }
        }
        return entries;
    }

    private static boolean isNothing(ConfigNode section) {
        return section instanceof MapNode map
                ? map.isEmpty()
                : section instanceof ScalarNode scalar && scalar.empty();
    }

    private void add(List<PlatformEntry> entries, String domain, ConfigNode node, Problems at) {
        String otherwise = defaultPlatforms.get(domain);
        if (!(node instanceof MapNode map)) {
            at.wrong(node, otherwise == null ? "a map that begins with 'platform'" : "a map");
            return;
        }
        PlatformEntry entry = PlatformEntry.of(domain, otherwise, map, at);
        if (entry != null) {
            entries.add(entry);
        }
    }
}
