package dev.hearth.zone;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.zone.ZoneEntity;
import dev.hearth.api.state.State;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.api.zone.Zones;
import dev.hearth.helper.collection.EditableEntity;
import dev.hearth.helper.collection.Item;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A zone and who is in it. */
final class Zone extends ZoneEntity implements EditableEntity<ZoneConfig> {
    private final @Nullable String storedId;
    private final boolean editable;
    private final boolean isHome;
    private final TreeSet<String> persons = new TreeSet<>();
    private ZoneConfig config;

    Zone(Item<ZoneConfig> item) {
        this(item.config(), item.editable() ? item.id() : null, item.editable(), false);
    }

    private Zone(ZoneConfig config, @Nullable String storedId, boolean editable, boolean isHome) {
        this.config = config;
        this.storedId = storedId;
        this.editable = editable;
        this.isHome = isHome;
    }

    /** The zone around the home. */
    static Zone home(ZoneConfig config) {
        return new Zone(config, null, true, true);
    }

    @Override
    public void become(ZoneConfig newConfig) {
        if (!newConfig.equals(config)) {
            config = newConfig;
            if (isAdded()) {
                lookForPersons();
                writeState();
            }
        }
    }

    /** Sees whether a person has come or gone. */
    void personChanged(String person, @Nullable State state) {
        boolean changed = isIn(state) ? persons.add(person) : persons.remove(person);
        if (changed && isAdded()) {
            writeState();
        }
    }

    private boolean isIn(@Nullable State person) {
        if (person == null || !person.isKnown() || person.value().equals(Zones.NOT_HOME) || !isAdded()) {
            return false;
        }
        return person.value().equalsIgnoreCase(config.name())
                || (person.value().equals(Zones.AT_HOME) && entityId().equals(Zones.HOME));
    }

    @Override
    public CompletionStage<?> addedToHub() {
        lookForPersons();
        return Stages.done();
    }

    private void lookForPersons() {
        persons.clear();
        for (State person : hub().states().all(List.of("person"))) {
            if (isIn(person)) {
                persons.add(person.entityId());
            }
        }
    }

    @Override
    public @Nullable String uniqueId() {
        return storedId;
    }

    @Override
    public @Nullable String suggestedEntityId() {
        return isHome ? Zones.HOME : null;
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public @Nullable String icon() {
        return config.icon();
    }

    @Override
    public GeoPosition centre() {
        return config.centre();
    }

    @Override
    public Number radius() {
        return config.radius();
    }

    @Override
    public boolean passive() {
        return config.passive();
    }

    @Override
    public boolean editable() {
        return editable;
    }

    @Override
    public List<String> persons() {
        return List.copyOf(persons);
    }
}
