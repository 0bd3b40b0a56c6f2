package dev.hearth.group;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.group.Groups;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The groups that there are, and the services that make, change and remove them: {@code group.set} and
 * {@code group.remove}. Members are read from the states, so that a group somebody else has written counts too. Loop
 * only.
 */
final class GroupBook implements Groups {
    static final HubData.Key<GroupBook> KEY = new HubData.Key<>("group.book", GroupBook.class);

    private static final FieldForm MEMBERS =
            FieldForm.of("Entities", Selector.of("entity").with("multiple", true));
    private static final Object EXAMPLE = "light.ceiling, switch.fan";

    private static final Field<String> OBJECT_ID = Field.required("object_id", Schemas.slug())
            .doc("What the entity id of the group ends with.")
            .example("test_group")
            .form(FieldForm.of("Object ID", Selector.text()));
    private static final Field<String> REMOVED =
            OBJECT_ID.form(new FieldForm(null, Selector.object(), DataMap.of(), false));
    private static final OptionalField<String> NAME = Field.optional("name", Schemas.string())
            .doc("Its name.")
            .example("My test group")
            .form(FieldForm.titled("Name"));
    private static final OptionalField<String> ICON = Field.optional("icon", Schemas.string())
            .doc("Its icon.")
            .example("mdi:camera")
            .form(FieldForm.of("Icon", Selector.of("icon")));
    private static final OptionalField<List<String>> ENTITIES = Field.optional("entities", Schemas.entityIds())
            .doc("All its members.")
            .example(EXAMPLE)
            .form(MEMBERS);
    private static final OptionalField<List<String>> ADD = Field.optional("add_entities", Schemas.entityIds())
            .doc("Members to add to those it has.")
            .example(EXAMPLE)
            .form(FieldForm.of("Add entities", Selector.of("entity").with("multiple", true)));
    private static final OptionalField<List<String>> REMOVE = Field.optional("remove_entities", Schemas.entityIds())
            .doc("Members to take out of those it has.")
            .example(EXAMPLE)
            .form(FieldForm.of("Remove entities", Selector.of("entity").with("multiple", true)));
    private static final OptionalField<Boolean> ALL = Field.optional("all", Schemas.bool())
            .doc("Whether the group is on only while all its members are.")
            .form(FieldForm.titled("All"));

    private final Hub hub;
    private final Vocabulary vocabulary;
    private final Map<String, GroupEntity> byObjectId = new LinkedHashMap<>();
    private @Nullable EntityAdder adder;
    private final Map<String, Integer> ordersBefore;
    private int count;

    private GroupBook(Hub hub, Map<String, Integer> ordersBefore, int count) {
        this.hub = hub;
        this.ordersBefore = new HashMap<>(ordersBefore);
        this.count = count;
        this.vocabulary = new Vocabulary(hub);
    }

    /**
     * Begins with the groups of the configuration and those that calls have made.
     *
     * @param orders which number each group had before a reload
     * @param count how many were made before
     */
    static GroupBook begin(
            Hub hub,
            Map<String, GroupConfig> written,
            Map<String, GroupConfig> made,
            Map<String, Integer> orders,
            int count) {
        GroupBook book = new GroupBook(hub, orders, count);
        written.forEach((objectId, config) -> book.make(objectId, config, false));
        made.forEach((objectId, config) -> {
            if (!book.byObjectId.containsKey(objectId)) {
                book.make(objectId, config, true);
            }
        });
        book.registerServices();
        hub.provide(Groups.class, book);
        return book;
    }

    private GroupEntity make(String objectId, GroupConfig config, boolean auto) {
        Integer before = ordersBefore.remove(objectId);
        GroupEntity group =
                new GroupEntity(objectId, config, vocabulary, before == null ? count++ : before, auto);
        byObjectId.put(objectId, group);
        return group;
    }

    /** Hands all groups over, those that come later too. */
    CompletionStage<Void> open(EntityAdder newAdder) {
        adder = newAdder;
        return newAdder.add(byObjectId.values(), false);
    }

    /** The groups that calls have made, as they are now. */
    Map<String, GroupConfig> made() {
        Map<String, GroupConfig> made = new LinkedHashMap<>();
        byObjectId.values().stream().filter(GroupEntity::auto)
                .forEach(group -> made.put(group.objectId(), group.config()));
        return made;
    }

    /** Which number each group has. */
    Map<String, Integer> orders() {
        Map<String, Integer> orders = new HashMap<>();
        byObjectId.forEach((objectId, group) -> orders.put(objectId, group.order()));
        return orders;
    }

    /** How many were ever made. */
    int count() {
        return count;
    }

    // ---- who is in which ----

    @Override
    public List<String> members(String groupId) {
        String id = groupId.toLowerCase(Locale.ROOT);
        State group = id.startsWith(DOMAIN + ".") ? hub.states().get(id) : null;
        return group != null && group.attributes().get("entity_id") instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Override
    public List<String> expand(Collection<String> entityIds) {
        Set<String> found = new LinkedHashSet<>();
        expand(entityIds, found, new HashSet<>());
        return List.copyOf(found);
    }

    private void expand(Collection<String> entityIds, Set<String> found, Set<String> open) {
        for (String each : entityIds) {
            String id = each.toLowerCase(Locale.ROOT);
            if (!id.startsWith(DOMAIN + ".")) {
                found.add(id);
            } else if (open.add(id)) {
                expand(members(id), found, open);
            }
        }
    }

    @Override
    public List<String> groupsOf(String entityId) {
        return hub.states().all(Set.of(DOMAIN)).stream()
                .map(State::entityId)
                .filter(group -> members(group).contains(entityId))
                .sorted()
                .toList();
    }

    // ---- services ----

    private void registerServices() {
        hub.services()
                .register(
                        DOMAIN,
                        "set",
                        ServiceDefinition.of(
                                Schemas.map(OBJECT_ID, NAME, ICON, ENTITIES, ADD, REMOVE, ALL)
                                        .atMostOne(ENTITIES.key(), ADD.key(), REMOVE.key()),
                                this::set)
                                .described("Set", "Makes a group, or changes one."));
        hub.services()
                .register(
                        DOMAIN,
                        "remove",
                        ServiceDefinition.of(Schemas.map(REMOVED), this::remove)
                                .described("Remove", "Removes a group."));
    }

    private CompletionStage<?> set(ServiceCall<Section> call) {
        Section data = call.data();
        GroupEntity present = find(data.get(OBJECT_ID));
        if (present != null) {
            present.become(changed(present.config(), data), call.context());
            return Stages.done();
        }
        GroupEntity made = make(
                data.get(OBJECT_ID), changed(new GroupConfig(null, null, List.of(), false), data), true);
        return adder == null ? Stages.done() : adder.add(made);
    }

    private static GroupConfig changed(GroupConfig config, Section data) {
        String name = data.find(NAME);
        String icon = data.find(ICON);
        Boolean all = data.find(ALL);
        return new GroupConfig(
                name == null ? config.name() : name,
                icon == null ? config.icon() : icon,
                members(config.entities(), data),
                all == null ? config.all() : all);
    }

    private static List<String> members(List<String> present, Section data) {
        List<String> instead = data.find(ENTITIES);
        List<String> more = data.find(ADD);
        List<String> less = data.find(REMOVE);
        List<String> members = new ArrayList<>(instead == null ? present : instead);
        if (more != null) {
            members.addAll(more);
        }
        if (less != null) {
            members.removeAll(less);
        }
        return members;
    }

    private CompletionStage<?> remove(ServiceCall<Section> call) {
        String objectId = call.data().get(REMOVED);
        GroupEntity group = find(objectId);
        if (group == null) {
            hub.logger().warn("group.remove: there is no group.{}", objectId);
            return Stages.done();
        }
        byObjectId.remove(group.objectId());
        return group.remove();
    }

    private @Nullable GroupEntity find(String objectId) {
        return byObjectId.values().stream()
                .filter(group -> group.isAdded()
                        && EntityId.objectIdOf(group.entityId()).equals(objectId))
                .findFirst()
                .orElse(null);
    }
}
