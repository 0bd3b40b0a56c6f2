package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.ScalarNode.Origin;
import dev.hearth.api.state.EntityId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration folder. Opens files: not for the loop. {@code hearth run} and {@code hearth check-config} both
 * begin here, so that they say the same.
 */
public final class ConfigLoader {
    /** The file that everything begins with. */
    public static final String FILE = "configuration.yaml";

    private final Path folder;
    private final Function<String, @Nullable String> environment;

    /**
     * @param folder the configuration folder
     * @param environment the value of an environment variable, null if it is not set
     */
    public ConfigLoader(Path folder, Function<String, @Nullable String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Reads it now. Never fails: whatever is wrong is in {@link HubConfiguration#problems}.
     */
    public HubConfiguration load(KnownDomains domains) {
        Problems reading = new Problems();
        ConfigFolder files = new ConfigFolder(folder);
        ConfigReader reader = new ConfigReader(files, environment, reading);
        ConfigNode content = reader.read(FILE);
        Problems problems = new Problems();
        MapNode root = root(content, problems);
        MapNode merged =
                root == null ? MapNode.empty(content.position()) : PackageMerger.merge(root, domains, problems);
        problems.addAll(reading, ProblemPaths.locate(reading.list(), merged, content));
        LateChecks checks = new LateChecks(folder, merged, domains.domains());
        return new HubConfiguration(
                home(merged, domains, checks, problems),
                sections(merged, problems),
                problems,
                root != null,
                !reading.hasErrors(),
                files.filesRead(),
                reader.secrets().used(),
                merged,
                checks,
                domains);
    }

    private static @Nullable MapNode root(ConfigNode content, Problems problems) {
        if (content instanceof MapNode map) {
            return map;
        }
        if (content instanceof ScalarNode scalar && scalar.empty()) {
            return MapNode.empty(scalar.position());
        }
        if (!(content instanceof ScalarNode scalar && scalar.origin() == Origin.UNREADABLE)) {
            problems.wrong(content, "a map of domains to their sections");
        }
        return null;
    }

    private HomeConfiguration home(MapNode root, KnownDomains domains, LateChecks checks, Problems problems) {
        ConfigNode section = root.get(HubConfiguration.HOME);
        ConfigNode written = section instanceof MapNode map ? withoutDomains(map, domains, problems) : section;
        if (written == null || (written instanceof ScalarNode scalar && scalar.empty())) {
            return defaults();
        }
        Problems found = new Problems();
        HomeConfiguration home = HomeSchema.in(folder).validate(written, found.in(HubConfiguration.HOME));
        if (written instanceof MapNode map) {
            HomeDoubts.report(map, domains, found.in(HubConfiguration.HOME));
        }
        checks.answer(found, domains.templateChecker());
        problems.addAll(found, found.list());
        return home != null && !found.hasErrors() ? home : withoutWrongKeys(written, found);
    }

    private static MapNode withoutDomains(MapNode home, KnownDomains domains, Problems problems) {
        MapNode rest = home;
        for (MapNode.Entry entry : home.entries()) {
            if (domains.knows(domainOf(entry.name())) && !HomeSchema.SECTION.fields().containsKey(entry.name())) {
                rest = rest.without(entry.name());
                problems.in(HubConfiguration.HOME)
                        .in(entry.name())
                        .error(
                                entry.key(),
                                "'" + entry.name() + "' is an integration of its own and cannot stand inside '"
                                        + HubConfiguration.HOME + "'; move it to the beginning of the line");
            }
        }
        return rest;
    }

    // A home without a time zone because of a mistyped currency would be worse than one without a currency.
    private HomeConfiguration withoutWrongKeys(ConfigNode written, Problems found) {
        if (!(written instanceof MapNode map)) {
            return defaults();
        }
        String[] wrong = map.keys().stream()
                .filter(key -> hasUnreadable(map.get(key)) || found.list().stream().anyMatch(p -> isIn(p, key)))
                .toArray(String[]::new);
        HomeConfiguration rest = HomeSchema.in(folder).validate(map.without(wrong), new Problems());
        return rest == null ? defaults() : rest;
    }

    private static boolean hasUnreadable(@Nullable ConfigNode node) {
        return switch (node) {
            case null -> false;
            case ScalarNode scalar -> scalar.origin() == Origin.UNREADABLE;
            case ListNode list -> list.items().stream().anyMatch(ConfigLoader::hasUnreadable);
            case MapNode map -> map.entries().stream().anyMatch(entry -> hasUnreadable(entry.value()));
        };
    }

    private static boolean isIn(Problem problem, String key) {
        String path = HubConfiguration.HOME + "." + key;
        return problem.isError()
                && (problem.path().equals(path)
                        || problem.path().startsWith(path + ".")
                        || problem.path().startsWith(path + "["));
    }

    private HomeConfiguration defaults() {
        return Objects.requireNonNull(
                HomeSchema.in(folder).validate(MapNode.empty(Position.NONE), new Problems()), "defaults are valid");
    }

    private static Map<String, List<MapNode.Entry>> sections(MapNode root, Problems problems) {
        Map<String, List<MapNode.Entry>> sections = new LinkedHashMap<>();
        for (MapNode.Entry entry : root.entries()) {
            String domain = domainOf(entry.name());
            if (!EntityId.isValidDomain(domain)) {
                String lower = domain.toLowerCase(Locale.ROOT).replace('-', '_');
                problems.in(entry.name())
                        .error(
                                entry.key(),
                                entry.key().describe() + " is not the name of an integration",
                                "lower-case letters, digits and single underscores",
                                EntityId.isValidDomain(lower) ? lower : null);
            } else if (!domain.equals(HubConfiguration.HOME)) {
                sections.computeIfAbsent(domain, d -> new ArrayList<>()).add(entry);
            } else if (!entry.name().equals(HubConfiguration.HOME)) {
                problems.in(entry.name())
                        .error(
                                entry.key(),
                                "there is only one section '" + HubConfiguration.HOME + "', it takes no label",
                                null,
                                HubConfiguration.HOME);
            }
        }
        return sections;
    }

    /** The first word of a key: what stands behind it only tells sections of one domain apart. */
    public static String domainOf(String key) {
        String text = key.strip();
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }
}
