package dev.hearth.core.config;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.EntityId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Attributes that the owner lays over those of an entity: for its domain, for ids that match a pattern, for the id
 * itself. Later of these overwrite earlier ones; patterns count in the order they were written. Immutable.
 */
public final class Customize {
    /** Nothing customised. */
    public static final Customize NONE = new Customize(Map.of(), Map.of(), Map.of());

    private final Map<String, DataMap> byEntity;
    private final Map<String, DataMap> byDomain;
    private final List<Glob> globs;

    private record Glob(Pattern pattern, DataMap attributes) {}

    /**
     * @param byEntity attributes by entity id
     * @param byDomain attributes by domain
     * @param byGlob attributes by pattern, in which {@code *} stands for anything, {@code ?} for one character and
     *     {@code [abc]} for one of these
     */
    public Customize(Map<String, DataMap> byEntity, Map<String, DataMap> byDomain, Map<String, DataMap> byGlob) {
        this.byEntity = Collections.unmodifiableMap(new LinkedHashMap<>(byEntity));
        this.byDomain = Collections.unmodifiableMap(new LinkedHashMap<>(byDomain));
        List<Glob> compiled = new ArrayList<>();
        byGlob.forEach((glob, attributes) -> compiled.add(new Glob(compile(glob), attributes)));
        this.globs = List.copyOf(compiled);
    }

    /** What is laid over the attributes of an entity; empty for most. */
    public DataMap attributesFor(String entityId) {
        DataMap attributes = byDomain.getOrDefault(EntityId.domainOf(entityId), DataMap.of());
        for (Glob glob : globs) {
            if (glob.pattern().matcher(entityId).matches()) {
                attributes = attributes.with(glob.attributes());
            }
        }
        return attributes.with(byEntity.getOrDefault(entityId, DataMap.of()));
    }

    private static Pattern compile(String glob) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i);
            int closing = c == '[' ? glob.indexOf(']', i + 2) : -1;
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (closing > 0) {
                regex.append(characterClass(glob.substring(i + 1, closing)));
                i = closing;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
            i++;
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static String characterClass(String inside) {
        boolean negated = inside.startsWith("!");
        StringBuilder escaped = new StringBuilder(negated ? "[^" : "[");
        String members = negated ? inside.substring(1) : inside;
        for (int i = 0; i < members.length(); i++) {
            char c = members.charAt(i);
            boolean range =
                    c == '-' && i > 0 && i < members.length() - 1 && members.charAt(i - 1) < members.charAt(i + 1);
            escaped.append(range || Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c);
        }
        return escaped.append(']').toString();
    }
}
