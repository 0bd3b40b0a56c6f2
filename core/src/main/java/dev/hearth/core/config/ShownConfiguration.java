package dev.hearth.core.config;

import dev.hearth.api.config.ByKeySchema;
import dev.hearth.api.config.ChoiceSchema;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ConstantSchema;
import dev.hearth.api.config.DictSchema;
import dev.hearth.api.config.EmptyAsSchema;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.LazySchema;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.ListSchema;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.NodeSchema;
import dev.hearth.api.config.OneOfSchema;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.ScalarNode.Origin;
import dev.hearth.api.config.ScalarSchema;
import dev.hearth.api.config.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a configuration as it may be shown: what came from {@code !secret} and {@code !env_var} under its name,
 * what a schema calls secret, or looks like a password by its key or in an address, as {@value #MASK}.
 */
public final class ShownConfiguration {
    static final String MASK = "********";

    private final Set<ConfigNode> secret = Collections.newSetFromMap(new IdentityHashMap<>());

    private ShownConfiguration() {}

    /**
     * The part as plain values.
     *
     * @param schema what it was checked with, or null where that is not known
     */
    public static @Nullable Object of(ConfigNode node, @Nullable Schema<?> schema) {
        ShownConfiguration shown = new ShownConfiguration();
        if (schema != null) {
            shown.findSecrets(schema, node);
        }
        return shown.plain(node);
    }

    private @Nullable Object plain(ConfigNode node) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case ListNode list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.items().forEach(item -> items.add(secret.contains(item) ? masked(item) : plain(item)));
                yield items;
            }
            case MapNode map -> {
                Map<String, @Nullable Object> entries = new LinkedHashMap<>();
                for (MapNode.Entry entry : map.entries()) {
                    boolean masked = secret.contains(entry.value()) || Secrets.looksSecret(entry.name());
                    entries.put(entry.name(), masked ? masked(entry.value()) : plain(entry.value()));
                }
                yield entries;
            }
        };
    }

    // The name of a secret tells nothing, and helps to find it.
    private static @Nullable Object masked(ConfigNode node) {
        return node instanceof ScalarNode scalar && (scalar.hidden() || scalar.value() == null)
                ? scalar(scalar)
                : MASK;
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        if (scalar.hidden() || scalar.origin() == Origin.INPUT) {
            return scalar.written();
        }
        return scalar.value() instanceof String text ? Secrets.withoutPasswords(text) : scalar.value();
    }

    private void findSecrets(Schema<?> schema, ConfigNode node) {
        switch (schema) {
            case MapSchema map -> {
                if (node instanceof MapNode written) {
                    map.fields().values().forEach(field -> findSecrets(field, written));
                }
            }
            case ListSchema<?> list -> {
                if (node instanceof ListNode written) {
                    written.items().forEach(item -> findSecrets(list.element(), item));
                } else {
                    findSecrets(list.element(), node);
                }
            }
            case DictSchema<?, ?> dict -> {
                if (node instanceof MapNode written) {
                    written.entries().forEach(entry -> findSecrets(dict.values(), entry.value()));
                }
            }
            case ByKeySchema<?> byKey -> {
                ConfigNode deciding = node instanceof MapNode written ? written.get(byKey.key()) : null;
                Schema<?> alternative = deciding instanceof ScalarNode word
                        ? byKey.alternatives().get(word.keyText())
                        : null;
                if (alternative != null) {
                    findSecrets(alternative, node);
                }
            }
            case OneOfSchema<?> oneOf -> oneOf.alternatives().forEach(each -> findSecrets(each, node));
            case MappedSchema<?, ?> mapped -> findSecrets(mapped.source(), node);
            case EmptyAsSchema<?> emptyAs -> findSecrets(emptyAs.schema(), node);
            case LazySchema<?> lazy -> {
                if (!(node instanceof ScalarNode)) {
                    findSecrets(lazy.supplier().get(), node);
                }
            }
            case ScalarSchema<?> leaf -> {}
            case ChoiceSchema<?> leaf -> {}
            case ConstantSchema<?> leaf -> {}
            case NodeSchema leaf -> {}
        }
    }

    private void findSecrets(FieldSpec<?> field, MapNode written) {
        List<String> names = new ArrayList<>(field.notes().oldNames());
        names.add(field.key());
        for (String name : names) {
            ConfigNode value = written.get(name);
            if (value != null && field.notes().secret()) {
                secret.add(value);
            } else if (value != null) {
                findSecrets(field.schema(), value);
            }
        }
    }
}
