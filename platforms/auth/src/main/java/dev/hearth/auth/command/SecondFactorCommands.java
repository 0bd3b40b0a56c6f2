package dev.hearth.auth.command;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.auth.User;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import dev.hearth.auth.provider.LoginProvider;
import dev.hearth.auth.provider.SecondFactor;
import dev.hearth.auth.user.Expiring;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Lets users have a second factor, or not: {@code auth/setup_mfa}, a flow of one step that shows the secret and asks for
 * a code of it, and {@code auth/depose_mfa}. Home Assistant: {@code components.auth.mfa_setup_flow}.
 */
public final class SecondFactorCommands {
    private static final OptionalField<String> MODULE = Field.optional("mfa_module_id", Schemas.string());
    private static final OptionalField<String> FLOW = Field.optional("flow_id", Schemas.string());
    private static final OptionalField<DataMap> INPUT = Field.optional("user_input", Schemas.dataMap());
    private static final Field<String> DEPOSED = Field.required("mfa_module_id", Schemas.string());

    private final SecondFactor secondFactor;
    private final Expiring<SetUp> setUps;

    private record SetUp(User user, String secret) {}

    /** The commands over that. */
    public SecondFactorCommands(Hub hub, SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
        this.setUps = new Expiring<>(hub);
    }

    /** Lets clients send them. */
    public void add(Hub hub) {
        hub.commands()
                .add(Command.of(
                        "auth/setup_mfa",
                        Schemas.map(MODULE, FLOW, INPUT)
                                .atLeastOne(MODULE.key(), FLOW.key())
                                .atMostOne(MODULE.key(), FLOW.key()),
                        this::setUp));
        hub.commands().add(Command.of("auth/depose_mfa", Schemas.map(DEPOSED), this::depose));
    }

    private CompletionStage<?> setUp(CommandCall<Section> call) {
        String module = call.data().find(MODULE);
        if (module == null) {
            return goOn(call, String.valueOf(call.data().find(FLOW)));
        }
        checkModule(module);
        SetUp begun = new SetUp(call.login().user(), secondFactor.newSecret());
        return CompletableFuture.completedStage(form(setUps.put(begun), begun, null));
    }

    private static void checkModule(String module) {
        if (!module.equals(SecondFactor.ID)) {
            throw new HubException("no_module", "MFA module " + module + " not found");
        }
    }

    private CompletionStage<?> goOn(CommandCall<Section> call, String flow) {
        SetUp begun = setUps.find(flow);
        User user = call.login().user();
        if (begun == null || !begun.user().id().equals(user.id())) {
            throw new HubException("not_found", "Invalid flow specified");
        }
        DataMap input = call.data().find(INPUT);
        String code = input == null ? null : input.text("code");
        if (code == null) {
            return CompletableFuture.completedStage(form(flow, begun, null));
        }
        if (!secondFactor.fits(begun.secret(), code)) {
            return CompletableFuture.completedStage(form(flow, begun, "invalid_code"));
        }
        setUps.remove(flow);
        return secondFactor.enable(user.id(), begun.secret()).thenApply(done -> finished(flow));
    }

    private DataMap form(String flow, SetUp begun, @Nullable String error) {
        String name = begun.user().name();
        DataMap placeholders = DataMap.of(
                "code",
                begun.secret(),
                "url",
                secondFactor.address(begun.secret(), name == null ? begun.user().id() : name),
                "qr_code",
                "");
        return DataMap.builder(9)
                .put("type", "form")
                .put("flow_id", flow)
                .put("handler", SecondFactor.ID)
                .put("step_id", "init")
                .put("data_schema", List.of(LoginProvider.text("code")))
                .put("errors", error == null ? DataMap.of() : DataMap.of("base", error))
                .put("description_placeholders", placeholders)
                .put("last_step", null)
                .put("preview", null)
                .build();
    }

    private DataMap finished(String flow) {
        return DataMap.builder(9)
                .put("version", 1)
                .put("minor_version", 1)
                .put("type", "create_entry")
                .put("flow_id", flow)
                .put("handler", SecondFactor.ID)
                .put("title", secondFactor.name())
                .put("data", DataMap.of("result", null))
                .put("description", null)
                .put("description_placeholders", null)
                .build();
    }

    private CompletionStage<?> depose(CommandCall<Section> call) {
        checkModule(call.data().get(DEPOSED));
        return secondFactor.disable(call.login().user().id()).thenApply(done -> "done");
    }
}
