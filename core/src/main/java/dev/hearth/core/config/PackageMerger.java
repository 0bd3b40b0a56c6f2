package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.Schemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the packages of {@code homeassistant: packages:} into the main configuration, one after the other: lists and
 * platform entries are appended, maps united, and a value that is already there stays. Nodes keep their places.
 *
 * <p>A section whose domain takes a list is appended to; else maps are united. Problems stand where the sections do
 * when all is put together.
 */
final class PackageMerger {
    private static final String PACKAGES = "packages";
    private static final String CUSTOMIZE = "customize";

    private final Map<String, MapNode.Entry> main = new LinkedHashMap<>();
    // Those that packages were appended to, as they grow.
    private final Map<String, List<ConfigNode>> lists = new HashMap<>();
    private final KnownDomains domains;
    private final Problems problems;

    private PackageMerger(MapNode root, KnownDomains domains, Problems problems) {
        this.problems = problems;
        this.domains = domains;
        root.entries().forEach(entry -> main.put(entry.name(), entry));
    }

    /** The main configuration with its packages; what does not fit is reported and left out. */
    static MapNode merge(MapNode root, KnownDomains domains, Problems problems) {
        if (!(root.get(HubConfiguration.HOME) instanceof MapNode home) || home.get(PACKAGES) == null) {
            return root;
        }
        ConfigNode packages = home.get(PACKAGES);
        Problems at = problems.in(HubConfiguration.HOME).in(PACKAGES);
        if (!(packages instanceof MapNode byName)) {
            if (packages != null && !isEmpty(packages)) {
                at.wrong(packages, "a map of names to packages");
            }
            return root;
        }
        PackageMerger merger = new PackageMerger(root, domains, problems);
        for (MapNode.Entry entry : byName.entries()) {
            merger.add(entry, at.in(entry.name()));
        }
        return merger.result(root.position());
    }

    private MapNode result(Position position) {
        lists.forEach((name, items) -> main.computeIfPresent(
                name,
                (key, entry) -> new MapNode.Entry(entry.key(), new ListNode(entry.value().position(), items))));
        return new MapNode(position, main.values());
    }

    private void add(MapNode.Entry named, Problems at) {
        if (Schemas.slug().validate(named.key(), at) == null || isEmpty(named.value())) {
            return;
        }
        if (!(named.value() instanceof MapNode sections)) {
            at.wrong(named.value(), "a map of domains to their sections");
            return;
        }
        for (MapNode.Entry section : sections.entries()) {
            if (section.name().equals(HubConfiguration.HOME)) {
                addCustomize(section, at.in(section.name()));
            } else {
                addSection(section);
            }
        }
    }

    // Of its homeassistant section a package contributes only what it lays over entities; there the package counts.
    private void addCustomize(MapNode.Entry section, Problems at) {
        if (!(section.value() instanceof MapNode written)) {
            if (!isEmpty(section.value())) {
                at.wrong(section.value(), "a map");
            }
            return;
        }
        for (MapNode.Entry entry : written.entries()) {
            if (!entry.name().startsWith(CUSTOMIZE)) {
                at.in(entry.name())
                        .warning(
                                entry.key(),
                                "'" + entry.name() + "' has no effect in a package; of its 'homeassistant' section only"
                                        + " 'customize', 'customize_domain' and 'customize_glob' count");
            } else if (!isEmpty(entry.value())) {
                main.computeIfPresent(section.name(), (name, home) -> customized(home, entry));
            }
        }
    }

    private static MapNode.Entry customized(MapNode.Entry home, MapNode.Entry customize) {
        if (!(home.value() instanceof MapNode map)) {
            return home;
        }
        MapNode.Entry present = map.entry(customize.name());
        MapNode.Entry result = customize;
        if (present != null && present.value() instanceof MapNode before && customize.value() instanceof MapNode then) {
            Map<String, MapNode.Entry> both = new LinkedHashMap<>();
            before.entries().forEach(each -> both.put(each.name(), each));
            then.entries().forEach(each -> both.put(each.name(), each));
            result = new MapNode.Entry(present.key(), new MapNode(before.position(), both.values()));
        }
        return new MapNode.Entry(home.key(), map.with(result));
    }

    // What does not fit is reported where the section stands when all is put together.
    private void addSection(MapNode.Entry section) {
        Problems at = problems.in(section.name());
        MapNode.Entry present = main.get(section.name());
        ConfigNode value = section.value();
        if (present == null || (isEmpty(present.value()) && !isEmpty(value))) {
            main.put(section.name(), section);
        } else if (isEmpty(value)) {
            return;
        } else if (isList(section, present)) {
            lists.computeIfAbsent(section.name(), name -> items(present.value())).addAll(items(value));
        } else if (present.value() instanceof MapNode into && value instanceof MapNode from) {
            main.put(section.name(), new MapNode.Entry(present.key(), united(into, from, at)));
        } else {
            at.wrong(value instanceof MapNode ? present.value() : value, "a map, like the section it is added to");
        }
    }

    // Of a domain that nothing installed answers for, the shape is all there is to go by.
    private boolean isList(MapNode.Entry section, MapNode.Entry present) {
        String domain = ConfigLoader.domainOf(section.name());
        return domains.knows(domain)
                ? domains.takesList(domain)
                : section.value() instanceof ListNode || present.value() instanceof ListNode;
    }

    private static List<ConfigNode> items(ConfigNode value) {
        List<ConfigNode> items = new ArrayList<>(value instanceof ListNode list ? list.items() : List.of(value));
        items.removeIf(PackageMerger::isEmpty);
        return items;
    }

    /** The first map with the second merged in; stops at a value that is already there, which is reported. */
    private static MapNode united(MapNode into, MapNode from, Problems problems) {
        Map<String, MapNode.Entry> result = new LinkedHashMap<>();
        into.entries().forEach(entry -> result.put(entry.name(), entry));
        for (MapNode.Entry entry : from.entries()) {
            Problems at = problems.in(entry.name());
            MapNode.Entry present = result.get(entry.name());
            if (present == null || isEmpty(present.value())) {
                if (present == null || !isEmptyMap(entry.value())) {
                    result.put(entry.name(), entry);
                }
            } else if (entry.value() instanceof MapNode map && present.value() instanceof MapNode presentMap) {
                result.put(entry.name(), new MapNode.Entry(present.key(), united(presentMap, map, at)));
            } else if (entry.value() instanceof ListNode list) {
                List<ConfigNode> items = items(present.value());
                items.addAll(items(list));
                result.put(entry.name(), new MapNode.Entry(present.key(), new ListNode(list.position(), items)));
            } else {
                duplicate(present, entry, at);
                break;
            }
        }
        return new MapNode(into.position(), result.values());
    }

    private static void duplicate(MapNode.Entry present, MapNode.Entry entry, Problems at) {
        at.error(entry.key(), "the key '" + entry.name() + "' is already set in "
                + present.key().position() + "; that value stays and the rest of this map is not merged");
    }

    private static boolean isEmptyMap(ConfigNode node) {
        return node instanceof MapNode map && map.isEmpty();
    }

    private static boolean isEmpty(ConfigNode node) {
        return node instanceof ScalarNode scalar && scalar.empty();
    }
}
