package dev.hearth.inputselect;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Values;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.api.store.ItemKind;
import dev.hearth.api.store.StoreKey;
import dev.hearth.helper.collection.HelperConfig;
import dev.hearth.helper.collection.HelperFields;
import dev.hearth.helper.collection.HelperKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a choice. Home Assistant: {@code input_select.STORAGE_FIELDS}.
 *
 * @param options what there is to choose from, each once
 * @param initial what is chosen after each start; null for what was before
 */
record InputSelectConfig(
        @Nullable String name,
        @Nullable String icon,
        List<String> options,
        @Nullable String initial)
        implements HelperConfig {
    private static final Schema<List<String>> SOME = Schemas.ensureList(Schemas.string())
            .check("a list of at least one option", options -> !options.isEmpty());
    private static final Field<List<String>> OPTIONS = Field.required("options", SOME)
            .doc("What there is to choose from.")
            .example(List.of("Home", "Away"));
    private static final OptionalField<String> INITIAL = Field.optional("initial", Schemas.string())
            .doc("The option that is chosen after each start; without it, it is what was before, or the first.")
            .example("Home");

    private static final MapSchema FIELDS =
            Schemas.map(OPTIONS, INITIAL, HelperFields.ICON).checked(InputSelectConfig::check);

    private static final Field<String> OPTION = Field.required("option", Schemas.string())
            .doc("The option to choose.")
            .example("\"Item A\"")
            .form(FieldForm.of("Option", Selector.text()));
    private static final Field<Boolean> CYCLE = Field.optional("cycle", Schemas.bool())
            .orElse(true)
            .doc("Whether the first option follows the last.")
            .form(FieldForm.of("Cycle", Selector.bool()));
    private static final Field<List<String>> NEW_OPTIONS = Field.required("options", SOME)
            .doc("What there is to choose from then.")
            .example("[\"Item A\", \"Item B\", \"Item C\"]")
            .form(FieldForm.of("Options", Selector.object()));

    private static final EntityDomain<InputSelect> DOMAIN = EntityDomain.of(
            InputSelect.DOMAIN, "Input select", InputSelect.class)
            .reproducedBy(InputSelectConfig::reproduce)
            .serving(List.of(
                    EntityService.<InputSelect, Section>of(
                            "select_first", Schemas.map(), (input, nothing) -> input.selectFirst())
                            .described("First", "Chooses the first option."),
                    EntityService.<InputSelect, Section>of(
                            "select_last", Schemas.map(), (input, nothing) -> input.selectLast())
                            .described("Last", "Chooses the last option."),
                    EntityService
                            .<InputSelect, Boolean>of("select_next", moving(CYCLE),
                                    (input, cycle) -> input.selectBeside(1, cycle))
                            .described("Next", "Chooses the option behind the present one."),
                    EntityService.<InputSelect, String>of(
                            "select_option", Schemas.map(OPTION).as(data -> data.get(OPTION)), InputSelect::select)
                            .described("Select", "Chooses an option."),
                    EntityService
                            .<InputSelect, Boolean>of("select_previous", moving(CYCLE),
                                    (input, cycle) -> input.selectBeside(-1, cycle))
                            .described("Previous", "Chooses the option before the present one."),
                    EntityService.<InputSelect, List<String>>of(
                            "set_options",
                            Schemas.map(NEW_OPTIONS).as(data -> data.get(NEW_OPTIONS)),
                            InputSelect::setOptions)
                            .described("Set options", "Gives it other options, until the next start or reload.")));

    static final HelperKind<InputSelectConfig, InputSelect> KIND = HelperKind.of(
            DOMAIN, FIELDS, InputSelectConfig::of, InputSelectConfig::stored, false, InputSelect::new)
            .withItems(InputSelectConfig::withoutDuplicates)
            .keptAs(StoreKey.of(InputSelect.DOMAIN, 1, 2).migratedBy(InputSelectConfig::migrated));

    private static Schema<Boolean> moving(Field<Boolean> cycle) {
        return Schemas.map(cycle).as(data -> data.get(cycle));
    }

    private static InputSelectConfig of(@Nullable String name, Section section) {
        return new InputSelectConfig(
                name,
                section.find(HelperFields.ICON),
                List.copyOf(new LinkedHashSet<>(section.get(OPTIONS))),
                section.find(INITIAL));
    }

    private static void check(Section section, Problems problems) {
        Set<String> options = new HashSet<>(section.get(OPTIONS));
        String initial = section.find(INITIAL);
        if (initial != null && !options.contains(initial)) {
            problems.in(INITIAL.key()).wrong(section.nodeOf(INITIAL), "one of the options");
        }
        if (options.size() < section.get(OPTIONS).size()) {
            problems.in(OPTIONS.key())
                    .warning(section.nodeOf(OPTIONS), "an option is there more than once; the others are dropped");
        }
    }

    // Whoever edits the configuration is warned, a client is refused.
    private static ItemKind withoutDuplicates(ItemKind items) {
        return items.storedAs(section -> {
            refuseDuplicates(section.get(OPTIONS));
            return items.stored().apply(section);
        });
    }

    /** @throws ServiceException {@link ServiceException#FAILED} if one is there twice */
    static void refuseDuplicates(List<String> options) {
        Set<String> seen = new HashSet<>();
        for (String option : options) {
            if (!seen.add(option)) {
                throw new ServiceException(
                        ServiceException.FAILED,
                        "options: '" + option + "' is there more than once; each can be there only once");
            }
        }
    }

    private static Object migrated(int version, int minorVersion, Object data) {
        if (!(data instanceof Map<?, ?> document) || !(document.get("items") instanceof List<?> items)) {
            return data;
        }
        List<Object> changed = new ArrayList<>();
        for (Object each : items) {
            changed.add(
                    each instanceof Map<?, ?> item && item.get(OPTIONS.key()) instanceof List<?> options
                            ? DataMap.copyOf(item).with(OPTIONS.key(), new ArrayList<>(new LinkedHashSet<>(options)))
                            : each);
        }
        return DataMap.copyOf(document).with("items", changed);
    }

    private DataMap stored() {
        return DataMap.builder(3)
                .put(OPTIONS.key(), options)
                .putIfPresent(INITIAL.key(), initial)
                .putIfPresent(HelperFields.ICON.key(), icon)
                .build();
    }

    private static List<ServiceRequest> reproduce(State wanted, State present, DataMap options) {
        Object offered = wanted.attributes().get(OPTIONS.key());
        if (wanted.value().equals(present.value())
                && Values.equal(offered, present.attributes().get(OPTIONS.key()))) {
            return List.of();
        }
        ReproductionCalls calls = new ReproductionCalls(InputSelect.DOMAIN, wanted, present);
        if (offered != null) {
            calls.call("set_options", DataMap.of(), OPTIONS.key());
        }
        calls.call("select_option", DataMap.of(OPTION.key(), wanted.value()));
        return calls.requests();
    }
}
