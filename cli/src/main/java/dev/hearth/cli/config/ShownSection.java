package dev.hearth.cli.config;

import dev.hearth.api.Component;
import dev.hearth.api.Platform;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.Schema;
import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.TextWidth;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.config.HomeSchema;
import dev.hearth.core.config.ShownConfiguration;
import dev.hearth.core.config.YamlText;
import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.Installed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A section of the configuration as it was read, without what must not be shown: in lines like those of the file for
 * people, as plain values for machines.
 *
 * @param key the key it stands under: {@code sensor}, {@code sensor kitchen}
 * @param at where that is
 * @param parts its entries if it is a list, else the whole of it
 * @param list whether it is a list
 */
record ShownSection(String key, Position at, List<Part> parts, boolean list) {
    private static final String HOME = "homeassistant";

    /** A value with its place. */
    record Part(Position at, @Nullable Object value) {}

    /**
     * The sections of some domains, in the order they were written.
     *
     * @param domains which; all if empty
     */
    static List<ShownSection> of(Boot.Checked checked, Set<String> domains) {
        List<ShownSection> sections = new ArrayList<>();
        for (MapNode.Entry entry : checked.plan().configuration().written().entries()) {
            String domain = ConfigLoader.domainOf(entry.name());
            if (domains.isEmpty() || domains.contains(domain)) {
                sections.add(of(domain, entry, checked.catalogue()));
            }
        }
        return sections;
    }

    private static ShownSection of(String domain, MapNode.Entry entry, Catalogue catalogue) {
        ConfigNode value = entry.value();
        boolean list = value instanceof ListNode;
        List<ConfigNode> nodes = value instanceof ListNode items ? items.items() : List.of(value);
        List<Part> parts = nodes.stream()
                .map(node -> new Part(node.position(), shown(domain, node, catalogue)))
                .toList();
        return new ShownSection(entry.name(), entry.key().position(), parts, list);
    }

    private static @Nullable Object shown(String domain, ConfigNode node, Catalogue catalogue) {
        ConfigNode part = node;
        if (domain.equals(HOME) && node instanceof MapNode home) {
            part = home.without("packages"); // they are where they belong
        }
        return ShownConfiguration.of(part, schema(domain, part, catalogue));
    }

    private static @Nullable Schema<?> schema(String domain, ConfigNode node, Catalogue catalogue) {
        if (domain.equals(HOME)) {
            return HomeSchema.SECTION;
        }
        if (catalogue.listsPlatforms(domain)) {
            return node instanceof MapNode map && map.get("platform") instanceof ScalarNode platform
                    ? platformSchema(domain, catalogue.find(platform.keyText()))
                    : null;
        }
        Installed installed = catalogue.holderOf(domain);
        if (installed != null) {
            for (Component<?> component : installed.components()) {
                if (component.domain().equals(domain)) {
                    return component.schema();
                }
            }
        }
        return null;
    }

    private static @Nullable Schema<?> platformSchema(String domain, @Nullable Installed installed) {
        if (installed != null) {
            for (Platform<?> platform : installed.platforms()) {
                if (platform.domain().equals(domain)) {
                    return platform.schema();
                }
            }
        }
        return null;
    }

    /** Prints it, with the file and line of the section and of each entry. */
    void print(PrintWriter out, Palette palette) {
        out.println("  " + TextWidth.oneLine(key) + ":" + place(at, palette));
        for (Part part : parts) {
            List<String> lines = YamlText.of(list ? List.of(shown(part)) : part.value()).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                out.println("    " + lines.get(i) + (list && i == 0 ? place(part.at(), palette) : ""));
            }
        }
    }

    private static Object shown(Part part) {
        return part.value() == null ? "" : part.value();
    }

    private static String place(Position at, Palette palette) {
        return at.known() ? palette.faint("  [" + TextWidth.oneLine(at.file()) + ":" + at.line() + "]") : "";
    }

    /** For machines: {@code file}, {@code line} (null if not known) and {@code value}. */
    Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("file", at.known() ? at.file() : null);
        row.put("line", at.known() ? at.line() : null);
        row.put("value", list ? parts.stream().map(Part::value).toList() : parts.getFirst().value());
        return row;
    }
}
