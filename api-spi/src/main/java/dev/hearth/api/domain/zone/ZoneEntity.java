package dev.hearth.api.domain.zone;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.zone.GeoPosition;
import java.util.List;

/** A place with a name: a circle around a point. Home Assistant: {@code Zone}. */
public abstract class ZoneEntity extends Entity {
    /** Its middle. */
    public abstract GeoPosition centre();

    /** How far it reaches, in metres. */
    public abstract Number radius();

    /** Whether nothing is ever said to be in it, so that only automations know it. */
    public abstract boolean passive();

    /** Whether clients can change it. */
    public abstract boolean editable();

    /** The entity ids of the persons in it. */
    public abstract List<String> persons();

    @Override
    public boolean shouldPoll() {
        return false;
    }

    /** How many persons are in it. */
    @Override
    public final Object state() {
        return persons().size();
    }

    @Override
    public final DataMap stateAttributes() {
        return DataMap.builder(6)
                .put("latitude", centre().latitude())
                .put("longitude", centre().longitude())
                .put("radius", radius())
                .put("passive", passive())
                .put("persons", persons())
                .put("editable", editable())
                .build();
    }
}
