package dev.hearth.api.state;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which entities somebody wants, as {@code include} and {@code exclude} say it for the recorder, the logbook and many
 * others. Immutable, safe on any thread. The most exact rule wins: an entity's own name before a pattern before its
 * domain, and inclusion before exclusion where both are equally exact. What no rule names is wanted unless whole
 * domains or patterns, or nothing but entities, are included. Follows {@code homeassistant.helpers.entityfilter}.
 */
public final class EntityFilter implements Predicate<String> {
    private final Side include;
    private final Side exclude;
    // What becomes of an entity that no rule names.
    private final boolean others;

    /**
     * One of the two lists of rules. Ids, domains and patterns are folded to lower case.
     *
     * @param domains whole domains
     * @param entities entity ids
     * @param globs patterns for entity ids: {@code *} any characters, {@code ?} one, {@code [a-c]} one of a set,
     *     {@code [!a-c]} one outside of it
     */
    public record Rules(Set<String> domains, Set<String> entities, List<String> globs) {
        /** No rules. */
        public static final Rules NONE = new Rules(Set.of(), Set.of(), List.of());

        public Rules {
            domains = Set.copyOf(lower(domains));
            entities = Set.copyOf(lower(entities));
            globs = List.copyOf(lower(globs));
        }

        private static List<String> lower(Collection<String> texts) {
            return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).distinct().toList();
        }

        private boolean isEmpty() {
            return domains.isEmpty() && entities.isEmpty() && globs.isEmpty();
        }
    }

    private record Side(Set<String> domains, Set<String> entities, @Nullable Pattern globs) {
        Side(Rules rules) {
            this(rules.domains(), rules.entities(), pattern(rules.globs()));
        }

        boolean matches(String entityId) {
            return globs != null && globs.matcher(entityId).matches();
        }
    }

    /** A filter from both lists. */
    public EntityFilter(Rules include, Rules exclude) {
        this.include = new Side(include);
        this.exclude = new Side(exclude);
        boolean broadlyIncluded = !include.domains().isEmpty() || !include.globs().isEmpty();
        boolean broadlyExcluded = !exclude.domains().isEmpty() || !exclude.globs().isEmpty();
        this.others = include.isEmpty() || (!broadlyIncluded && broadlyExcluded);
    }

    /** Whether the entity is wanted; the id in lower case. */
    @Override
    public boolean test(String entityId) {
        if (include.entities.contains(entityId)) {
            return true;
        }
        if (exclude.entities.contains(entityId)) {
            return false;
        }
        if (include.matches(entityId)) {
            return true;
        }
        if (exclude.matches(entityId)) {
            return false;
        }
        return byDomain(entityId);
    }

    private boolean byDomain(String entityId) {
        if (include.domains.isEmpty() && exclude.domains.isEmpty()) {
            return others;
        }
        String domain = EntityId.domainOf(entityId);
        return include.domains.contains(domain) || (others && !exclude.domains.contains(domain));
    }

    private static @Nullable Pattern pattern(List<String> globs) {
        return globs.isEmpty()
                ? null
                : Pattern.compile(globs.stream().map(EntityFilter::expression).collect(Collectors.joining("|")));
    }

    // What stands between two stars is looked for once, from the left, and never again: patterns come from clients too, and
    // one with many stars must not be tried in every way there is.
    private static String expression(String glob) {
        StringBuilder out = new StringBuilder();
        StringBuilder piece = new StringBuilder();
        boolean starred = false;
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i++);
            int end = c == '[' ? glob.indexOf(']', Math.min(i + 1, glob.length())) : -1;
            if (c == '*') {
                out.append(starred ? "(?>.*?" + piece + ")" : piece);
                piece.setLength(0);
                starred = true;
            } else if (c == '?') {
                piece.append('.');
            } else if (end > 0) {
                piece.append(set(glob.substring(i, end)));
                i = end + 1;
            } else {
                piece.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return out.append(starred ? ".*" : "").append(piece).toString();
    }

    private static String set(String characters) {
        boolean not = characters.startsWith("!");
        String listed = (not ? characters.substring(1) : characters).replaceAll("[\\\\\\[\\]&^]", "\\\\$0");
        return (not ? "[^" : "[") + listed + "]";
    }
}
