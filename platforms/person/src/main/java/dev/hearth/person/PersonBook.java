package dev.hearth.person;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.StoredCollection;
import dev.hearth.helper.collection.HelperCollection;
import dev.hearth.helper.collection.HelperKind;
import dev.hearth.helper.collection.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What persons are beside a list: nobody is the user of another, and what is gone is forgotten. Loop only. Home
 * Assistant: {@code person.async_setup}.
 */
final class PersonBook {
    /** Where the component finds it. */
    static final HubData.Key<PersonBook> KEY = new HubData.Key<>("person.book", PersonBook.class);

    private static final String TRACKERS = PersonConfig.DEVICE_TRACKERS.key();
    private static final String USER_ID = PersonConfig.USER_ID.key();

    private final Hub hub;
    private final List<Item<PersonConfig>> written;
    private final HelperCollection<PersonConfig, Person> persons;
    private final StoredCollection stored;

    private PersonBook(
            Hub hub, List<Item<PersonConfig>> written, HelperCollection<PersonConfig, Person> persons) {
        this.hub = hub;
        this.written = written;
        this.persons = persons;
        this.stored = persons.stored();
    }

    /** Opens the list and begins to follow, until the integration is unloaded. */
    static CompletionStage<PersonBook> open(Hub hub, List<Item<PersonConfig>> now) {
        List<Item<PersonConfig>> written = new ArrayList<>(now);
        HelperKind<PersonConfig, Person> kind = PersonConfig.PERSONS
                .withItems(items -> items.checked((item, others) -> checkUser(item.text(USER_ID), written, others)));
        return HelperCollection.open(hub, kind, now).thenApply(persons -> {
            PersonBook book = new PersonBook(hub, written, persons);
            hub.data().put(KEY, book);
            hub.bus().listen("entity_registry_updated", event -> {
                DataMap data = event.data().asMap();
                if ("remove".equals(data.get("action"))) {
                    book.forgetTracker(data.get("entity_id"));
                }
            });
            hub.bus().listen(
                    "user_removed", event -> book.forgetUser(event.data().asMap().get("user_id")));
            return book;
        });
    }

    private static void checkUser(
            @Nullable String user, List<Item<PersonConfig>> written, List<DataMap> others) {
        if (user != null
                && (written.stream().anyMatch(person -> user.equals(person.config().userId()))
                        || others.stream().anyMatch(other -> user.equals(other.text(USER_ID))))) {
            throw new HubException("invalid_format", "the user '" + user + "' is another person's already");
        }
    }

    /** Takes what the configuration says now. */
    CompletionStage<Void> reload(List<Item<PersonConfig>> now) {
        written.clear();
        written.addAll(now);
        return persons.reload(now);
    }

    /** The persons that clients edit. */
    StoredCollection stored() {
        return stored;
    }

    /** All as clients list them. Those of the configuration stand apart, because nobody can edit them there. */
    DataMap listed() {
        return DataMap.of(
                "storage", stored.items(), "config", written.stream().map(PersonConfig::listed).toList());
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
