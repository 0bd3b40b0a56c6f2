package dev.hearth.templateentities;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateValue;
import dev.hearth.api.data.DataMap;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Options;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A block of {@code template:}.
 *
 * @param uniqueId stands before the unique ids of its entities; null for nothing
 * @param variables what its templates can refer to
 * @param triggers what has its templates evaluated, as written; null when changes of what they look at do
 * @param conditions what has to hold at a trigger, as written; null for nothing
 * @param actions what is run at a trigger before the templates are evaluated
 * @param entities its entities by the place of their kind among all
 */
record BlockConfig(
        @Nullable String uniqueId,
        Map<String, TemplateValue> variables,
        @Nullable ConfigNode triggers,
        @Nullable ConfigNode conditions,
        Script actions,
        Map<String, List<Options>> entities) {
    private static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Stands before the unique ids of the entities in the block.");
    private static final DataMap TRIGGER =
            DataMap.of("trigger", "time_pattern", "minutes", "/5");
    private static final OptionalField<ConfigNode> TRIGGERS = Field.optional("triggers", Schemas.any())
            .doc("What has the entities evaluated; without, they are whenever something changes that they look at.")
            .example(TRIGGER);
    private static final OptionalField<ConfigNode> OLD_TRIGGERS = Field.optional("trigger", Schemas.any())
            .doc("The same in its older spelling.")
            .example(TRIGGER);
    private static final OptionalField<ConfigNode> CONDITIONS = Field.optional("conditions", Schemas.any())
            .doc("What has to hold at a trigger for the entities to be evaluated.");
    private static final OptionalField<ConfigNode> OLD_CONDITIONS = Field.optional("condition", Schemas.any())
            .doc("The same in its older spelling.");
    private static final OptionalField<Script> ACTIONS =
            CommonKeys.script("actions", "What is run at a trigger before the entities are evaluated.");
    private static final OptionalField<Script> OLD_ACTIONS =
            CommonKeys.script("action", "The same in its older spelling.");
    private static final OptionalField<Map<String, TemplateValue>> VARIABLES = CommonKeys.VARIABLES;

    /** The section: a list of blocks of entities of these kinds, or one block. */
    static Schema<List<BlockConfig>> section(List<Kind> kinds) {
        Map<Kind, OptionalField<List<Options>>> present = new LinkedHashMap<>();
        Map<Kind, OptionalField<List<Options>>> old = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            present.put(kind, Field.optional(kind.domain(), Schemas.ensureList(kind.present()))
                    .doc("The entities of the domain " + kind.domain() + ", one or a list."));
            if (kind.isOldInBlocks()) {
                old.put(kind, Field.optional(kind.domain() + "s", kind.oldMap())
                        .doc("The same, each under its object id with the keys of the old form."));
            }
        }
        Stream<FieldSpec<?>> own = Stream.of(
                UNIQUE_ID, TRIGGERS, OLD_TRIGGERS, CONDITIONS, OLD_CONDITIONS, ACTIONS, OLD_ACTIONS, VARIABLES);
        MapSchema block = Schemas.map(
                Stream.of(own, present.values().stream(), old.values().stream())
                        .flatMap(each -> each)
                        .toArray(FieldSpec[]::new))
                .atMostOne(TRIGGERS.key(), OLD_TRIGGERS.key())
                .atMostOne(CONDITIONS.key(), OLD_CONDITIONS.key())
                .atMostOne(ACTIONS.key(), OLD_ACTIONS.key())
                .checked(BlockConfig::checkTriggered)
                .checked((section, problems) -> checkScope(section, present, problems))
                .doc("Entities made of templates.");
        return Schemas.ensureList(block.as(section -> of(section, present, old)));
    }

    private static void checkTriggered(Section section, Problems problems) {
        if (section.has(TRIGGERS) || section.has(OLD_TRIGGERS)) {
            return;
        }
        for (OptionalField<?> field : List.of(CONDITIONS, OLD_CONDITIONS, ACTIONS, OLD_ACTIONS)) {
            if (section.has(field)) {
                problems.in(field.key()).error(
                        section.nodeOf(field), "'" + field.key() + "' needs 'triggers' beside it");
            }
        }
    }

    // Where nothing else can be referred to, a template that does is wrong.
    private static void checkScope(
            Section section, Map<Kind, OptionalField<List<Options>>> present, Problems problems) {
        boolean closed = !section.has(TRIGGERS) && !section.has(OLD_TRIGGERS) && !section.has(VARIABLES);
        present.forEach((kind, field) -> {
            if (section.has(field)) {
                kind.checkScope(section.nodeOf(field), closed, problems.in(field.key()));
            }
        });
    }

    private static BlockConfig of(
            Section section,
            Map<Kind, OptionalField<List<Options>>> present,
            Map<Kind, OptionalField<List<Options>>> old) {
        Map<String, List<Options>> entities = new LinkedHashMap<>();
        present.forEach((kind, field) -> {
            List<Options> all = new ArrayList<>(orElse(section.find(field), List.of()));
            OptionalField<List<Options>> oldField = old.get(kind);
            if (oldField != null) {
                all.addAll(orElse(section.find(oldField), List.of()));
            }
            if (!all.isEmpty()) {
                entities.put(kind.domain(), List.copyOf(all));
            }
        });
        return new BlockConfig(
                section.find(UNIQUE_ID),
                orElse(section.find(VARIABLES), Map.of()),
                either(section.find(TRIGGERS), section.find(OLD_TRIGGERS)),
                either(section.find(CONDITIONS), section.find(OLD_CONDITIONS)),
                orElse(either(section.find(ACTIONS), section.find(OLD_ACTIONS)), Script.EMPTY),
                entities);
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static <T> T orElse(@Nullable T value, T fallback) {
        return value == null ? fallback : value;
    }
}
