package dev.hearth.person;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.ItemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a person, in the configuration or in {@code .storage/person}. Home Assistant:
 * {@code PERSON_SCHEMA}, {@code CREATE_FIELDS}.
 *
 * @param userId the user the person logs in as; null for none
 * @param deviceTrackers the entity ids of what the person carries
 * @param picture the address of a picture; null for none
 */
record PersonConfig(
        String id,
        String name,
        @Nullable String userId,
        List<String> deviceTrackers,
        @Nullable String picture) {
    private static final Field<String> ID = Field.required("id", Schemas.string())
            .doc("What the person is known by, for ever.")
            .example("anne");
    private static final Field<String> NAME = Field.required(
            "name", Schemas.string().check("a name", name -> !name.isEmpty()))
            .doc("The name for people.")
            .example("Anne");
    static final OptionalField<String> USER_ID =
            Field.optional("user_id", Schemas.string()).doc("The id of the user the person logs in as.");
    static final Field<List<String>> DEVICE_TRACKERS = Field.optional(
            "device_trackers", Schemas.ensureList(Schemas.entityDomain("device_tracker")))
            .orElse(List.of())
            .doc("The device trackers that the person carries.")
            .example(List.of("device_tracker.anne_phone"));
    private static final OptionalField<String> PICTURE =
            Field.optional("picture", Schemas.string()).doc("The address of a picture.").example("/local/anne.jpg");

    private static final MapSchema STORED = Schemas.map(NAME, USER_ID, DEVICE_TRACKERS, PICTURE);

    private static final MapSchema WRITTEN = Schemas.map(ID).plus(STORED);

    /** What clients make. */
    static final ItemKind KIND = ItemKind.of("person", STORED, PersonConfig::stored).merged();

    // A section without content is an empty map; the words are those of any map, so that no report is about it.
    private static final Schema<DataMap> NOTHING =
            Schemas.dataMap().check(Schemas.dataMap().expected(), DataMap::isEmpty);

    /** The section {@code person:}. */
    static final Schema<List<PersonConfig>> SECTION = Schemas.oneOf(
            Schemas.list(WRITTEN.as(section -> of(section.get(ID), section))),
            NOTHING.as(empty -> List.<PersonConfig>of()),
            WRITTEN.as(section -> of(section.get(ID), section)).as(List::of));

    static PersonConfig of(String id, Section section) {
        return new PersonConfig(
                id,
                section.get(NAME),
                section.find(USER_ID),
                List.copyOf(section.get(DEVICE_TRACKERS)),
                section.find(PICTURE));
    }

    /** As clients list it. */
    DataMap listed() {
        return DataMap.builder(5)
                .put(ID.key(), id)
                .put(NAME.key(), name)
                .putIfPresent(USER_ID.key(), userId)
                .put(DEVICE_TRACKERS.key(), deviceTrackers)
                .putIfPresent(PICTURE.key(), picture)
                .build();
    }

    private static DataMap stored(Section section) {
        return DataMap.builder(5)
                .put(NAME.key(), section.get(NAME))
                .put(USER_ID.key(), section.find(USER_ID))
                .put(DEVICE_TRACKERS.key(), section.get(DEVICE_TRACKERS))
                .putIfPresent(PICTURE.key(), section.find(PICTURE))
                .build();
    }
}
