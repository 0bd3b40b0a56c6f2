package dev.hearth.core.config;

import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Suggestions;
import java.util.List;

/** What Home Assistant takes in the section {@code homeassistant:} without a word, though it is hardly meant so. */
final class HomeDoubts {
    private HomeDoubts() {}

    /**
     * Warns of it.
     *
     * @param problems standing at the section
     */
    static void report(MapNode home, KnownDomains domains, Problems problems) {
        needEachOther(home, problems);
        if (home.get(HomeSchema.CUSTOMIZE_DOMAIN.key()) instanceof MapNode customized) {
            Problems at = problems.in(HomeSchema.CUSTOMIZE_DOMAIN.key());
            for (MapNode.Entry entry : customized.entries()) {
                if (!domains.knows(entry.name())) {
                    at.in(entry.name())
                            .warning(
                                    entry.key(),
                                    "no domain " + entry.key().describe() + " is installed, so this changes nothing",
                                    null,
                                    Suggestions.closest(entry.name(), domains.domains()));
                }
            }
        }
        if (home.get(HomeSchema.CUSTOMIZE_GLOB.key()) instanceof MapNode customized) {
            Problems at = problems.in(HomeSchema.CUSTOMIZE_GLOB.key());
            for (MapNode.Entry entry : customized.entries()) {
                if (entry.name().chars().noneMatch(c -> ".*?[".indexOf(c) >= 0)) {
                    at.in(entry.name())
                            .warning(
                                    entry.key(),
                                    entry.key().describe() + " matches no entity id; write a pattern such as"
                                            + " 'light.*'");
                }
            }
        }
    }

    private static void needEachOther(MapNode home, Problems problems) {
        List<String> place = List.of(HomeSchema.LATITUDE.key(), HomeSchema.LONGITUDE.key());
        for (String key : place) {
            MapNode.Entry entry = home.entry(key);
            String other = place.get(1 - place.indexOf(key));
            if (entry != null && !home.has(other)) {
                problems.in(key)
                        .warning(entry.key(), "'" + key + "' without '" + other + "', which is 0 then; write both");
            }
        }
    }
}
