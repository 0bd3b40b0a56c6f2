package dev.hearth.person;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.person.Persons;
import dev.hearth.api.store.ItemKind;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.store.StoredCollection;
import dev.hearth.api.websocket.CollectionCommands;
import dev.hearth.api.websocket.Command;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The section {@code person:}, a list of persons. */
final class PersonComponent implements Component<List<PersonConfig>> {
    private static final String USER_ID = PersonConfig.USER_ID.key();
    // The shape of Home Assistant's file; its version 1 has another name for the list.
    private static final StoreKey KEY =
            StoreKey.of("person", 2, 1).migratedBy((version, minorVersion, data) -> migrated(version, data));

    private static Object migrated(int version, Object data) {
        return version < 2 && data instanceof Map<?, ?> old ? DataMap.of("items", old.get("persons")) : data;
    }

    @Override
    public String domain() {
        return PersonIntegration.DOMAIN;
    }

    @Override
    public Schema<List<PersonConfig>> schema() {
        return PersonConfig.SECTION;
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<PersonConfig> persons) {
        ItemKind kind = PersonConfig.KIND
                .checked((item, others) -> checkUser(item.text(USER_ID), persons, others))
                .besides(id -> persons.stream().anyMatch(person -> person.id().equals(id)));
        return hub.collection(KEY, kind).thenCompose(stored -> {
            PersonBook.open(hub, persons, stored);
            hub.provide(Persons.class, (name, userId) -> stored.create(person(name, userId)));
            hub.commands().add(Command.of("person/list", call -> listed(persons, stored)));
            CollectionCommands.addEditing(hub, PersonIntegration.DOMAIN, PersonIntegration.DOMAIN, stored);
            return hub.discovery().loadPlatform(PersonIntegration.DOMAIN, PersonIntegration.DOMAIN, DataMap.of());
        });
    }

    private static DataMap person(String name, @Nullable String userId) {
        DataMap person = DataMap.of("name", name);
        return userId == null ? person : person.with(USER_ID, userId);
    }

    // Those of the configuration stand apart, because nobody can edit them here.
    private static DataMap listed(List<PersonConfig> persons, StoredCollection stored) {
        return DataMap.of(
                "storage", stored.items(), "config", persons.stream().map(PersonConfig::listed).toList());
    }

    private static void checkUser(@Nullable String user, List<PersonConfig> persons, List<DataMap> others) {
        if (user != null
                && (persons.stream().anyMatch(person -> user.equals(person.userId()))
                        || others.stream().anyMatch(other -> user.equals(other.text(USER_ID))))) {
            throw new HubException("invalid_format", "the user '" + user + "' is another person's already");
        }
    }
}
