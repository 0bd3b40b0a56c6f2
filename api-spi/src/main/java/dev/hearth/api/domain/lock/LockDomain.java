package dev.hearth.api.domain.lock;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The entity domain {@code lock}. */
public final class LockDomain {
    private static final String NAME = "lock";
    private static final OptionalField<String> CODE = Field.optional("code", Schemas.string())
            .doc("The code that the lock asks for.")
            .example(1234)
            .form(FieldForm.titled("Code"))
            .secret();

    /** The domain with its services {@code lock}, {@code unlock} and {@code open}. */
    public static final EntityDomain<LockEntity> DOMAIN = EntityDomain.of(NAME, "Lock", LockEntity.class)
            .serving(List.of(
                    service("lock", LockEntity::lock).described("Lock", "Locks a lock."),
                    service("unlock", LockEntity::unlock).described("Unlock", "Unlocks a lock."),
                    service("open", LockEntity::open)
                            .needing(LockFeatures.OPEN)
                            .described("Open", "Pulls the latch of a lock.")))
            .reproducedBy((wanted, present, options) -> reproduce(wanted, present))
            .grouped(new GroupStates(
                    Set.of("unlocked", "locking", "unlocking", "open", "opening"), "unlocked", "locked"));

    private LockDomain() {}

    private interface Command {
        CompletionStage<?> apply(LockEntity lock, @Nullable String code);
    }

    private static EntityService<LockEntity, Section> service(String name, Command command) {
        return EntityService.of(
                name, Schemas.map(CODE), (lock, data) -> command.apply(lock, lock.checked(data.find(CODE))));
    }

    private static List<ServiceRequest> reproduce(State wanted, State present) {
        String service = switch (wanted.value()) {
            case "locked", "locking" -> "lock";
            case "unlocked", "unlocking" -> "unlock";
            case "open", "opening" -> "open";
            default -> null;
        };
        return service == null || present.value().equals(wanted.value())
                ? List.of()
                : List.of(ServiceRequest.of(NAME, service, DataMap.of("entity_id", wanted.entityId())));
    }
}
