package dev.hearth.switchasx;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.EntityRegistry;
import dev.hearth.api.state.EntityId;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The switches that are shown as entities of one domain; they come with the component. */
final class SwitchAsXPlatform implements Platform<Section> {
    private final String domain;

    SwitchAsXPlatform(String domain) {
        this.domain = domain;
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map().as(entry -> {
            throw new IllegalArgumentException("switches shown as something else stand in the section 'switch_as_x:'");
        });
    }

    @Override
    public boolean configurable() {
        return false;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section entry, EntityAdder entities) {
        return discovered(hub, DataMap.of(), entities);
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap discovered, EntityAdder entities) {
        Wrapping wrapping = Wrapping.of(discovered);
        EntityRegistry registry = hub.registries().entities();
        EntityEntry known = find(registry, wrapping.source());
        if (known == null && !EntityId.isValid(wrapping.source())) {
            throw new HubException(
                    "not_found", "the entity registry has no entry with the id '" + wrapping.source() + "' any more");
        }
        String switchId = known == null ? wrapping.source() : known.entityId();
        return entities.add(entity(new Shown(hub, wrapping, switchId, known)));
    }

    /** The entry of a switch that is named by its entity id or its id in the registry, or null. */
    static @Nullable EntityEntry find(EntityRegistry registry, String source) {
        return EntityId.isValid(source) ? registry.find(source) : registry.findById(source);
    }

    private Entity entity(Shown shown) {
        return switch (domain) {
            case "cover" -> new CoverSwitch(shown);
            case "fan" -> new FanSwitch(shown);
            case "light" -> new LightSwitch(shown);
            case "lock" -> new LockSwitch(shown);
            case "siren" -> new SirenSwitch(shown);
            case "valve" -> new ValveSwitch(shown);
            default -> throw new IllegalArgumentException("a switch cannot be shown as a " + domain);
        };
    }
}
