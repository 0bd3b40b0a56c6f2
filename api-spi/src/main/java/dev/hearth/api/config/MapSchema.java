package dev.hearth.api.config;

import dev.hearth.api.config.KeyRule.Kind;
import dev.hearth.api.config.Problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schema for a map with known keys. Gives a {@link Section}; {@link #as} makes a record of it. Made by
 * {@link Schemas#map}.
 *
 * @param fields the keys, in the order they are documented
 * @param extraAllowed whether keys that are not among them are accepted and handed on as they are
 * @param rules what holds between keys
 * @param checks what else holds, asked of a section in which everything before was right
 * @param removed keys that are no longer understood, each with what to do instead
 * @param doc sentences for the documentation; may be empty
 */
public record MapSchema(
        Map<String, FieldSpec<?>> fields,
        boolean extraAllowed,
        List<KeyRule> rules,
        List<Check> checks,
        Map<String, String> removed,
        String doc)
        implements Schema<Section> {
    private static final int KEYS_SHOWN = 12;

    /** Looks at a whole section. */
    @FunctionalInterface
    public interface Check {
        /** Reports what is wrong with values that are right each by itself, at the place of one of them. */
        void check(Section section, Problems problems);
    }

    /** Copies the collections. */
    public MapSchema {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        rules = List.copyOf(rules);
        checks = List.copyOf(checks);
        removed = Collections.unmodifiableMap(new LinkedHashMap<>(removed));
    }

    static MapSchema of(List<FieldSpec<?>> specs) {
        Map<String, FieldSpec<?>> fields = new LinkedHashMap<>();
        for (FieldSpec<?> field : specs) {
            if (fields.put(field.key(), field) != null) {
                throw new IllegalArgumentException("the key '" + field.key() + "' is declared twice");
            }
        }
        return new MapSchema(fields, false, List.of(), List.of(), Map.of(), "");
    }

    /** The same, accepting any other key too; see {@link Section#extra}. */
    public MapSchema allowExtra() {
        return new MapSchema(fields, true, rules, checks, removed, doc);
    }

    /** The same, with sentences for the documentation. */
    public MapSchema doc(String sentences) {
        return new MapSchema(fields, extraAllowed, rules, checks, removed, sentences);
    }

    /** The same, where one or more of the keys must be written. */
    public MapSchema atLeastOne(String... keys) {
        return with(new KeyRule(Kind.AT_LEAST_ONE, List.of(keys)));
    }

    /** The same, where no two of the keys may be written. */
    public MapSchema atMostOne(String... keys) {
        return with(new KeyRule(Kind.AT_MOST_ONE, List.of(keys)));
    }

    /** The same, where all of the keys must be written or none. */
    public MapSchema together(String... keys) {
        return with(new KeyRule(Kind.TOGETHER, List.of(keys)));
    }

    private MapSchema with(KeyRule rule) {
        List<KeyRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new MapSchema(fields, extraAllowed, more, checks, removed, doc);
    }

    /** The same, where something holds between the values. */
    public MapSchema checked(Check check) {
        List<Check> more = new ArrayList<>(checks);
        more.add(check);
        return new MapSchema(fields, extraAllowed, rules, more, removed, doc);
    }

    /** The same, with a key that was understood once and is now an error that says what to do instead. */
    public MapSchema removed(String key, String remedy) {
        Map<String, String> more = new LinkedHashMap<>(removed);
        more.put(key, remedy);
        return new MapSchema(fields, extraAllowed, rules, checks, more, doc);
    }

    /** The keys and rules of both; where both have a key, the other's. */
    public MapSchema plus(MapSchema other) {
        Map<String, FieldSpec<?>> allFields = new LinkedHashMap<>(fields);
        allFields.putAll(other.fields);
        List<KeyRule> allRules = new ArrayList<>(rules);
        allRules.addAll(other.rules);
        List<Check> allChecks = new ArrayList<>(checks);
        allChecks.addAll(other.checks);
        Map<String, String> allRemoved = new LinkedHashMap<>(removed);
        allRemoved.putAll(other.removed);
        return new MapSchema(
                allFields,
                extraAllowed || other.extraAllowed,
                allRules,
                allChecks,
                allRemoved,
                other.doc.isEmpty() ? doc : other.doc);
    }

    @Override
    public @Nullable Section validate(ConfigNode node, Problems problems) {
        if (!(node instanceof MapNode map)) {
            problems.by(this).wrong(node, expected());
            return null;
        }
        return new Reading(map, problems).section();
    }

    @Override
    public String expected() {
        String required = fields.values().stream()
                .filter(field -> field instanceof Field<?> sure && sure.required())
                .map(field -> "'" + field.key() + "'")
                .collect(Collectors.joining(" and "));
        return required.isEmpty() ? "a map" : "a map with " + required;
    }

    /** Reports that a key is missing from a map. */
    static void reportMissing(MapNode map, String key, Collection<String> words, Problems problems) {
        String expected = "one of " + words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
        reportMissing(map, key, expected, problems);
    }

    private static void reportMissing(MapNode map, String key, String expected, Problems problems) {
        problems.add(new Problem(
                Severity.ERROR,
                map.position(),
                problems.path(),
                "the required key '" + key + "' is missing",
                null,
                expected,
                null,
                false,
                new Problem.Reason.MissingKey(key)));
    }

    /** One pass over one map. */
    private final class Reading {
        private final MapNode written;
        private final Problems problems;
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, ConfigNode> extra = new LinkedHashMap<>();
        private final Set<String> probablyMeant = new HashSet<>();

        Reading(MapNode written, Problems problems) {
            this.written = written;
            this.problems = problems;
        }

        @Nullable
        Section section() {
            int before = problems.errors();
            MapNode map = withNewNames();
            for (MapNode.Entry entry : map.entries()) {
                FieldSpec<?> field = fields.get(entry.name());
                if (field == null) {
                    unknown(entry);
                } else {
                    read(field, entry);
                }
            }
            for (FieldSpec<?> field : fields.values()) {
                if (!map.has(field.key())) {
                    absent(field);
                }
            }
            for (KeyRule rule : rules) {
                rule.check(map, probablyMeant, problems.because(new Problem.Reason.BrokenRule(rule)));
            }
            if (problems.errors() > before) {
                return null;
            }
            Section section = new Section(map, MapSchema.this, values, extra);
            checks.forEach(check -> check.check(section, problems));
            return problems.errors() > before ? null : section;
        }

        private MapNode withNewNames() {
            MapNode map = written;
            for (FieldSpec<?> field : fields.values()) {
                for (String oldName : field.notes().oldNames()) {
                    MapNode.Entry old = map.entry(oldName);
                    if (old != null && !fields.containsKey(oldName)) {
                        map = renamed(map, old, field.key());
                    }
                }
            }
            return map;
        }

        private MapNode renamed(MapNode map, MapNode.Entry old, String newName) {
            Problems at = problems.in(old.name());
            MapNode without = map.without(old.name());
            if (map.has(newName)) {
                at.error(old.key(), "'" + old.name() + "' is the old name of '" + newName
                        + "', which is written too; remove '" + old.name() + "'");
                return without;
            }
            at.warning(old.key(), "'" + old.name() + "' is now called '" + newName + "'", null, newName);
            ScalarNode key = new ScalarNode(
                    old.key().position(), newName, old.key().written(), old.key().style(), old.key().origin());
            return without.with(new MapNode.Entry(key, old.value()));
        }

        private void read(FieldSpec<?> field, MapNode.Entry entry) {
            Problems at = problems.in(field.key());
            if (field.notes().secret()) {
                at = at.concealing();
            }
            String remedy = field.notes().deprecated();
            if (remedy != null) {
                at.warning(entry.key(), "'" + field.key() + "' is deprecated: " + remedy);
            }
            Object value = field.schema().validate(entry.value(), at);
            if (value != null) {
                values.put(field.key(), value);
            }
        }

        private void unknown(MapNode.Entry entry) {
            String name = entry.name();
            String remedy = removed.get(name);
            if (remedy != null) {
                problems.in(name).error(entry.key(), "'" + name + "' is no longer supported: " + remedy);
            } else if (extraAllowed) {
                extra.put(name, entry.value());
            } else if (!problems.countedOnly()) {
                String suggestion = Suggestions.closest(name, fields.keySet());
                if (suggestion != null) {
                    probablyMeant.add(suggestion);
                }
                problems.in(name)
                        .because(Problem.Reason.UnknownKey.UNKNOWN_KEY)
                        .error(entry.key(), "unknown key " + entry.key().describe(), knownKeys(), suggestion);
            }
        }

        private @Nullable String knownKeys() {
            if (fields.isEmpty()) {
                return "no keys at all";
            }
            return fields.size() > KEYS_SHOWN
                    ? null
                    : "one of the keys "
                            + fields.keySet().stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "));
        }

        private void absent(FieldSpec<?> field) {
            switch (field) {
                case OptionalField<?> optional -> {}
                case Field<?> sure -> {
                    Object fallback = sure.fallback();
                    if (fallback != null) {
                        values.put(sure.key(), fallback);
                    } else if (!probablyMeant.contains(sure.key())) {
                        reportMissing(written, sure.key(), sure.schema().expected(), problems);
                    }
                }
            }
        }
    }
}
