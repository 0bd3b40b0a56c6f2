package dev.hearth.person;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.store.StoredCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * All persons: makes their entities, and has them follow what is changed in clients. Loop only. Home Assistant:
 * {@code person.async_setup}.
 */
final class PersonBook {
    /** Where the platform finds it. */
    static final HubData.Key<PersonBook> KEY = new HubData.Key<>("person.book", PersonBook.class);

    private static final String TRACKERS = PersonConfig.DEVICE_TRACKERS.key();
    private static final String USER_ID = PersonConfig.USER_ID.key();

    private final Hub hub;
    private final List<PersonConfig> written;
    private final StoredCollection stored;
    private final Map<String, Person> made = new HashMap<>();
    private @Nullable EntityAdder adder;

    private PersonBook(Hub hub, List<PersonConfig> written, StoredCollection stored) {
        this.hub = hub;
        this.written = written;
        this.stored = stored;
    }

    /** Begins to follow, until the integration is unloaded; the entities come with {@link #addAll}. */
    static void open(Hub hub, List<PersonConfig> written, StoredCollection stored) {
        PersonBook book = new PersonBook(hub, written, stored);
        hub.data().put(KEY, book);
        stored.follow(book::follow);
        hub.bus().listen("entity_registry_updated", event -> {
            DataMap data = event.data().asMap();
            if ("remove".equals(data.get("action"))) {
                book.forgetTracker(data.get("entity_id"));
            }
        });
        hub.bus().listen("user_removed", event -> book.forgetUser(event.data().asMap().get("user_id")));
    }

    /** Adds the entities. */
    CompletionStage<?> addAll(EntityAdder entities) {
        adder = entities;
        forgetDeleted();
        List<Person> all = new ArrayList<>();
        written.forEach(config -> all.add(new Person(config, false)));
        for (DataMap item : stored.items()) {
            Person person = make(item);
            if (person != null) {
                all.add(person);
            }
        }
        return entities.add(all, false);
    }

    private @Nullable Person make(DataMap item) {
        PersonConfig config = read(item);
        if (config == null) {
            return null;
        }
        Person person = new Person(config, true);
        made.put(config.id(), person);
        return person;
    }

    private @Nullable PersonConfig read(DataMap item) {
        try {
            return PersonConfig.of(
                    Objects.requireNonNull(item.text("id")), PersonConfig.KIND.read(item));
        } catch (HubException e) {
            hub.logger().error("the person {} in .storage/person is left out: {}", item.get("id"), e.getMessage());
            return null;
        }
    }

    private void follow(StoredCollection.Change change) {
        Person present = made.get(change.id());
        switch (change.action()) {
            case CREATED -> {
                Person person = make(change.item());
                if (person != null && adder != null) {
                    adder.add(person);
                }
            }
            case UPDATED -> {
                PersonConfig config = read(change.item());
                if (present != null && config != null) {
                    present.become(config);
                }
            }
            case DELETED -> {
                made.remove(change.id());
                forgetDeleted();
            }
        }
    }

    private void forgetDeleted() {
        Set<String> ids = new HashSet<>();
        written.forEach(config -> ids.add(config.id()));
        stored.items().forEach(item -> ids.add(String.valueOf(item.get("id"))));
        hub.registries().entities().keepOnly(PersonIntegration.DOMAIN, PersonIntegration.DOMAIN, ids);
    }

    private void forgetTracker(@Nullable Object tracker) {
        for (DataMap item : stored.items()) {
            if (item.get(TRACKERS) instanceof List<?> trackers && trackers.contains(tracker)) {
                List<?> others = trackers.stream().filter(each -> !Objects.equals(each, tracker)).toList();
                change(item, DataMap.of(TRACKERS, others));
            }
        }
    }

    private void forgetUser(@Nullable Object user) {
        for (DataMap item : stored.items()) {
            if (user != null && user.equals(item.get(USER_ID))) {
                change(item, DataMap.of(USER_ID, null));
            }
        }
    }

    private void change(DataMap item, DataMap changes) {
        stored.update(Objects.requireNonNull(item.text("id")), changes).exceptionally(failure -> {
            hub.logger().error("the person {} could not be changed: {}", item.get("id"), failure.toString(), failure);
            return item;
        });
    }
}
