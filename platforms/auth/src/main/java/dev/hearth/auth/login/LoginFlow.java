package dev.hearth.auth.login;

import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.auth.provider.LoginProvider;
import dev.hearth.auth.user.Credential;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One login on its way, and its steps as clients get them. Loop only. */
final class LoginFlow {
    /** Who gave the right password and owes the second factor, since when, and how often it was wrong. */
    static final class SecondStep {
        final Credential credential;
        final User user;
        final Instant since;
        int failures;

        SecondStep(Credential credential, User user, Instant since) {
            this.credential = credential;
            this.user = user;
            this.since = since;
        }
    }

    final LoginProvider provider;
    final InetAddress from;
    final String redirectUri;
    final boolean linking;
    String id = "";
    @Nullable SecondStep secondStep;

    /** @param linking whether credentials are wanted alone, to give them to a user */
    LoginFlow(LoginProvider provider, InetAddress from, String redirectUri, boolean linking) {
        this.provider = provider;
        this.from = from;
        this.redirectUri = redirectUri;
        this.linking = linking;
    }

    private List<@Nullable String> handler() {
        List<@Nullable String> handler = new ArrayList<>();
        handler.add(provider.type());
        handler.add(provider.id());
        return handler;
    }

    DataMap form(String step, List<DataMap> fields, @Nullable String error, @Nullable DataMap placeholders) {
        return DataMap.builder(9)
                .put("type", "form")
                .put("flow_id", id)
                .put("handler", handler())
                .put("step_id", step)
                .put("data_schema", fields)
                .put("errors", error == null ? DataMap.of() : DataMap.of("base", error))
                .put("description_placeholders", placeholders)
                .put("last_step", null)
                .put("preview", null)
                .build();
    }

    DataMap abort(String reason) {
        return DataMap.builder(5)
                .put("type", "abort")
                .put("flow_id", id)
                .put("handler", handler())
                .put("reason", reason)
                .put("description_placeholders", null)
                .build();
    }

    DataMap done(String code) {
        return DataMap.builder(8)
                .put("version", 1)
                .put("minor_version", 1)
                .put("type", "create_entry")
                .put("flow_id", id)
                .put("handler", handler())
                .put("description", null)
                .put("description_placeholders", null)
                .put("result", code)
                .build();
    }
}
