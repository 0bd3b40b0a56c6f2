package dev.hearth.core.setup;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.config.HomeConfiguration;
import dev.hearth.core.config.HomeValues;
import dev.hearth.core.entity.EntityComponents;
import dev.hearth.core.entity.GenericServices;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.setup.Reloads.Reading;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services of the hub itself, {@code homeassistant.…}: stopping and restarting it, checking and reading its
 * configuration again, writing down states. Loop only. Home Assistant: {@code homeassistant.components.homeassistant}.
 */
public final class HomeServices {
    private static final Logger LOG = LoggerFactory.getLogger("core.setup");
    private static final String DOMAIN = "homeassistant";
    private static final String RELOAD = "reload";
    private static final String NOTIFICATION = "homeassistant.check_config";

    private static final Field<Double> LATITUDE = Field.required("latitude", Schemas.latitude())
            .doc("Degrees north of the equator.")
            .example(32.87336)
            .form(FieldForm.of("Latitude", box().with("min", -90).with("max", 90)));
    private static final Field<Double> LONGITUDE = Field.required("longitude", Schemas.longitude())
            .doc("Degrees east of Greenwich.")
            .example(117.22743)
            .form(FieldForm.of("Longitude", box().with("min", -180).with("max", 180)));
    private static final OptionalField<Integer> ELEVATION = Field.optional("elevation", Schemas.intRange(-500, 10_000))
            .doc("Metres above the sea.")
            .example(120)
            .form(FieldForm.of("Elevation", box()));

    private final CoreHub hub;
    private final EntityComponents entities;
    private final Reloads reloads;
    private final Hub view;

    private HomeServices(CoreHub hub, EntityComponents entities, Reloads reloads) {
        this.hub = hub;
        this.entities = entities;
        this.reloads = reloads;
        this.view = hub.viewOf(hub.loop().hubOwner());
    }

    /** Registers them. */
    public static void register(CoreHub hub, EntityComponents entities, Reloads reloads) {
        new HomeServices(hub, entities, reloads).register();
    }

    private void register() {
        GenericServices.register(entities);
        view.services()
                .register(
                        DOMAIN,
                        "set_location",
                        ServiceDefinition.of(
                                Schemas.map(LATITUDE, LONGITUDE, ELEVATION),
                                call -> setLocation(call.data()))
                                .described(
                                        "Set location",
                                        "Says where the home is; where the configuration says so, until it is read again.")
                                .forAdmins(view));
        service("stop", "Stop", "Stops the hub.", () -> stop(0));
        service(
                "restart",
                "Restart",
                "Stops the hub so that whoever started it starts it again; refused while the configuration is wrong.",
                () -> check("restart").thenCompose(reading -> stop(Hub.EXIT_RESTART)));
        service(
                "check_config",
                "Check configuration",
                "Reads the configuration and says what is wrong with it.",
                () -> check("check_config"));
        service(
                "reload_core_config",
                "Reload core configuration",
                "Reads the homeassistant section again and applies it.",
                () -> reloads.inOrder(() -> reloads.read().thenCompose(reading -> applyHome(reading.plan()))));
        service(
                "reload_all",
                "Reload all",
                "Reads the configuration again and applies all that can be applied without a restart; refused while it"
                        + " is wrong.",
                () -> reloads.inOrder(() -> check("reload_all").thenCompose(this::reloadAll)));
        ConfigEntryReload.register(view);
        service(
                "save_persistent_states",
                "Save persistent states",
                "Writes down now which states the entities shall have after a restart; the hub does so every 15 minutes"
                        + " and when it stops.",
                entities::saveStates);
    }

    private void service(String name, String title, String description, Action action) {
        view.services()
                .register(
                        DOMAIN,
                        name,
                        ServiceDefinition.of(Schemas.map(), call -> action.run())
                                .described(title, description)
                                .forAdmins(view));
    }

    private interface Action {
        CompletionStage<? extends @Nullable Object> run();
    }

    // Not waited for: the end of the hub waits for the calls that are under way.
    private CompletionStage<Void> stop(int exitCode) {
        hub.stop(exitCode);
        return Stages.done();
    }

    private CompletionStage<Reading> check(String service) {
        return reloads.read().thenCompose(reading -> {
            List<Problem> errors = errors(reading.plan());
            if (errors.isEmpty()) {
                hub.notifications().dismiss(NOTIFICATION);
                return CompletableFuture.completedStage(reading);
            }
            errors.forEach(problem -> LOG.error("{}", problem.line()));
            String reason = "homeassistant." + service + ": the configuration is not valid: "
                    + new InvalidConfigException(errors).getMessage();
            hub.notifications()
                    .create(
                            reason + "\n\nThe log and `hearth check-config` say all that is wrong.",
                            "Config validating",
                            NOTIFICATION);
            return Stages.failed(new ServiceException(ServiceException.FAILED, reason));
        });
    }

    private static List<Problem> errors(SetupPlan plan) {
        return plan.configuration().problems().list().stream()
                .filter(Problem::isError)
                .toList();
    }

    private CompletionStage<Void> applyHome(SetupPlan plan) {
        List<Problem> errors = errors(plan).stream()
                .filter(problem -> !plan.configuration().complete()
                        || problem.path().split("[.\\[]", 2)[0].equals(DOMAIN))
                .toList();
        if (!errors.isEmpty()) {
            errors.forEach(problem -> LOG.error("{}", problem.line()));
            return Stages.failed(new ServiceException(
                    ServiceException.FAILED,
                    "the homeassistant section is not applied, the former one stays: "
                            + new InvalidConfigException(errors).getMessage()));
        }
        HomeConfiguration home = plan.configuration().home();
        CoreConfig now = hub.storedHome().laidOver(home);
        DataMap changes = HomeValues.changes(hub.config(), now);
        hub.config(now);
        entities.customize(home.customize()::attributesFor);
        entities.writeAll();
        hub.bus().fire(EventTypes.CORE_CONFIG_UPDATED, changes, Origin.LOCAL, null);
        LOG.info("the homeassistant section was read again{}", changes.isEmpty() ? ", nothing in it has changed" : "");
        return Stages.done();
    }

    private CompletionStage<Void> setLocation(Section where) {
        CoreConfig before = hub.config();
        Integer elevation = where.find(ELEVATION);
        CoreConfig now = before.at(
                where.get(LATITUDE),
                where.get(LONGITUDE),
                elevation == null ? before.elevation() : elevation);
        return hub.storedHome().become(now);
    }

    private static Selector box() {
        return Selector.of("number").with("mode", "box").with("step", "any");
    }

    private CompletionStage<Void> reloadAll(Reading reading) {
        List<Supplier<CompletionStage<?>>> both = List.of(() -> reloads.reloadAll(reading), this::reloadOthers);
        return applyHome(reading.plan()).thenCompose(done -> Reloads.oneByOne(both, Supplier::get));
    }

    // An integration may know better ways to read its part again than to be taken down, and have a service for it.
    private CompletionStage<Void> reloadOthers() {
        List<String> others = hub.services().all().keySet().stream()
                .filter(domain -> hub.services().has(domain, RELOAD) && !reloads.offers(domain))
                .toList();
        return Reloads.oneByOne(
                others, domain -> view.services().call(ServiceRequest.of(domain, RELOAD, DataMap.of())));
    }
}
