package dev.hearth.person;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.person.PersonDomain;
import dev.hearth.api.store.ItemKind;
import dev.hearth.api.store.StoreKey;
import dev.hearth.helper.collection.HelperKind;
import dev.hearth.helper.collection.Item;
import java.util.List;
import java.util.Map;
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

    private static final Schema<Item<PersonConfig>> ONE =
            WRITTEN.as(section -> new Item<>(section.get(ID), of(section), false));

    /** The persons: those of the section {@code person:} and those that were made in clients. */
    static final HelperKind<PersonConfig, Person> PERSONS = new HelperKind<>(
            PersonDomain.DOMAIN,
            Schemas.oneOf(
                    Schemas.list(ONE), NOTHING.as(empty -> List.<Item<PersonConfig>>of()), ONE.as(List::of)),
            // The shape of Home Assistant's file; its version 1 has another name for the list.
            StoreKey.of(PersonDomain.DOMAIN.name(), 2, 1)
                    .migratedBy((version, minorVersion, data) -> migrated(version, data)),
            KIND,
            item -> of(KIND.read(item)),
            Person::new);

    private static Object migrated(int version, Object data) {
        return version < 2 && data instanceof Map<?, ?> old ? DataMap.of("items", old.get("persons")) : data;
    }

    private static PersonConfig of(Section section) {
        return new PersonConfig(
                section.get(NAME),
                section.find(USER_ID),
                List.copyOf(section.get(DEVICE_TRACKERS)),
                section.find(PICTURE));
    }

    /** One of the configuration as clients list it. */
    static DataMap listed(Item<PersonConfig> person) {
        PersonConfig config = person.config();
        return DataMap.builder(5)
                .put(ID.key(), person.id())
                .put(NAME.key(), config.name)
                .putIfPresent(USER_ID.key(), config.userId)
                .put(DEVICE_TRACKERS.key(), config.deviceTrackers)
                .putIfPresent(PICTURE.key(), config.picture)
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
