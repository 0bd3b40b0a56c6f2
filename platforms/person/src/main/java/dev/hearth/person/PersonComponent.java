package dev.hearth.person;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.ReloadableComponent;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.person.Persons;
import dev.hearth.api.websocket.CollectionCommands;
import dev.hearth.api.websocket.Command;
import dev.hearth.helper.collection.Item;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The section {@code person:}, a list of persons. */
final class PersonComponent implements ReloadableComponent<List<Item<PersonConfig>>> {
    @Override
    public String domain() {
        return PersonIntegration.DOMAIN;
    }

    @Override
    public Schema<List<Item<PersonConfig>>> schema() {
        return PersonConfig.PERSONS.section();
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<Item<PersonConfig>> written) {
        return PersonBook.open(hub, written).thenCompose(book -> {
            hub.provide(Persons.class, (name, userId) -> book.stored().create(person(name, userId)));
            hub.commands().add(Command.of("person/list", call -> book.listed()));
            CollectionCommands.addEditing(hub, PersonIntegration.DOMAIN, PersonIntegration.DOMAIN, book.stored());
            return hub.discovery().loadPlatform(PersonIntegration.DOMAIN, PersonIntegration.DOMAIN, DataMap.of());
        });
    }

    private static DataMap person(String name, @Nullable String userId) {
        DataMap person = DataMap.of("name", name);
        return userId == null ? person : person.with(PersonConfig.USER_ID.key(), userId);
    }

    @Override
    public CompletionStage<?> reload(Hub hub, List<Item<PersonConfig>> written) {
        PersonBook book = hub.data().get(PersonBook.KEY);
        return book == null
                ? Stages.failed(new HubException("not_found", "the persons are not set up"))
                : book.reload(written);
    }
}
