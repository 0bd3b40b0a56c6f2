package dev.hearth.auth.login;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.LoginAttempts;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpException;
import dev.hearth.auth.provider.LoginProvider;
import dev.hearth.auth.provider.LoginProvider.Known;
import dev.hearth.auth.provider.LoginProvider.Unknown;
import dev.hearth.auth.provider.LoginProvider.Verdict;
import dev.hearth.auth.provider.Providers;
import dev.hearth.auth.provider.SecondFactor;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.Expiring;
import dev.hearth.auth.user.Users;
import dev.hearth.auth.user.Users.Meta;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Logs people in, step by step: {@code init} as the provider asks, {@code mfa} where the user has a second factor, and at
 * the end a code for {@code POST /auth/token}. Loop only. Home Assistant: {@code components.auth.login_flow} and
 * {@code auth.AuthManagerFlowManager}.
 */
public final class LoginFlows {
    private static final String PATH = "/auth/login_flow";
    private static final Set<String> KEYS = Set.of("client_id", "handler", "redirect_uri", "type");
    private static final Duration SECOND_STEP_WITHIN = Duration.ofMinutes(5);
    private static final int MOST_WRONG_CODES = 3;

    private final Hub hub;
    private final Users users;
    private final Providers providers;
    private final SecondFactor secondFactor;
    private final IndieAuth indieAuth;
    private final Expiring<LoginFlow> flows;
    private final Expiring<Ticket> codes;

    /** Who may exchange a code, for what. */
    record Ticket(String clientId, Credential credential, Meta meta) {}

    LoginFlows(Hub hub, Users users, Providers providers, SecondFactor secondFactor, IndieAuth indieAuth) {
        this.hub = hub;
        this.users = users;
        this.providers = providers;
        this.secondFactor = secondFactor;
        this.indieAuth = indieAuth;
        this.flows = new Expiring<>(hub);
        this.codes = new Expiring<>(hub);
    }

    /** Begins, see {@link dev.hearth.auth.Accounts#beginLogin}. */
    CompletionStage<DataMap> begin(InetAddress from, DataMap message, @Nullable String userAgent) {
        String clientId = client(message);
        String redirectUri = must(message, "redirect_uri");
        checkKeys(message);
        LoginFlow flow =
                new LoginFlow(provider(message), from, redirectUri, "link_user".equals(message.get("type")));
        if (!flow.provider.offeredTo(from)) {
            return CompletableFuture.completedStage(flow.abort("not_allowed"));
        }
        flow.id = flows.put(flow);
        DataMap unasked = flow.provider.unasked(from);
        return unasked == null
                ? CompletableFuture.completedStage(init(flow, null))
                : check(flow, clientId, unasked, userAgent);
    }

    private static String client(DataMap message) {
        String clientId = must(message, "client_id");
        if (!IndieAuth.validClient(clientId)) {
            throw new HttpException(400, "Invalid client id");
        }
        return clientId;
    }

    private static void checkKeys(DataMap message) {
        for (String key : message.keySet()) {
            if (!KEYS.contains(key)) {
                throw new HubException("invalid_format", "extra keys not allowed @ data['" + key + "']");
            }
        }
        if (message.containsKey("type")) {
            must(message, "type");
        }
    }

    /** A text that a message must have, or an error in the words that clients know. */
    static String must(DataMap message, String key) {
        if (message.get(key) instanceof String text) {
            return text;
        }
        throw new HubException(
                "invalid_format",
                message.containsKey(key)
                        ? "expected str for dictionary value @ data['" + key + "']"
                        : "required key not provided @ data['" + key + "']");
    }

    private LoginProvider provider(DataMap message) {
        Object handler = message.get("handler");
        if (!(handler instanceof List<?>) && !(handler instanceof String)) {
            must(message, "handler");
        }
        String type = null;
        String id = null;
        if (handler instanceof List<?> pair && pair.size() == 2) {
            type = pair.getFirst() instanceof String text ? text : null;
            id = pair.getLast() instanceof String text ? text : null;
        }
        LoginProvider provider = type == null ? null : providers.find(type, id);
        if (provider == null) {
            throw new HttpException(404, "Invalid handler specified");
        }
        return provider;
    }

    private static DataMap init(LoginFlow flow, @Nullable String error) {
        return flow.form("init", flow.provider.fields(flow.from), error, null);
    }

    /** Goes on, see {@link dev.hearth.auth.Accounts#continueLogin}. */
    CompletionStage<DataMap> proceed(
            InetAddress from, String flowId, DataMap message, @Nullable String userAgent) {
        String clientId = client(message);
        LoginFlow flow = flows.find(flowId);
        if (flow == null) {
            throw new HttpException(404, "Invalid flow specified");
        }
        if (!flow.from.equals(from)) {
            throw new HttpException(400, "IP address changed");
        }
        DataMap input = message.without("client_id");
        LoginFlow.SecondStep second = flow.secondStep;
        checkInput(input, second == null ? flow.provider.fields(from) : List.of(LoginProvider.text("code")));
        return second == null
                ? check(flow, clientId, input, userAgent)
                : checkCode(flow, second, clientId, String.valueOf(input.text("code")), userAgent);
    }

    private static void checkInput(DataMap input, List<DataMap> fields) {
        boolean right = input.size() == fields.size();
        for (DataMap field : fields) {
            Object given = input.get(field.text("name"));
            right &= given instanceof String;
            if (field.get("options") instanceof List<?> options) {
                right &= options.stream()
                        .anyMatch(option -> option instanceof List<?> pair
                                && Objects.equals(pair.getFirst(), given));
            }
        }
        if (!right) {
            throw new HttpException(400, "User input malformed");
        }
    }

    private CompletionStage<DataMap> check(
            LoginFlow flow, String clientId, DataMap input, @Nullable String userAgent) {
        CompletionStage<Verdict> verdict = flow.provider.check(input, flow.from);
        return verdict.thenCompose(found -> switch (found) {
            case Unknown unknown -> {
                failed(flow, userAgent);
                yield CompletableFuture.completedStage(init(flow, unknown.error()));
            }
            case Known known -> known(flow, known, clientId);
        });
    }

    private CompletionStage<DataMap> known(LoginFlow flow, Known known, String clientId) {
        User user = users.of(known.credential());
        if (user == null || flow.linking || !flow.provider.secondFactor() || !secondFactor.enabled(user.id())) {
            return finish(flow, clientId, known.credential(), known.meta());
        }
        flow.secondStep =
                new LoginFlow.SecondStep(known.credential(), user, hub.loop().time().now());
        return CompletableFuture.completedStage(mfa(flow, null));
    }

    private DataMap mfa(LoginFlow flow, @Nullable String error) {
        return flow.form(
                "mfa",
                List.of(LoginProvider.text("code")),
                error,
                DataMap.of("mfa_module_name", secondFactor.name(), "mfa_module_id", SecondFactor.ID));
    }

    private CompletionStage<DataMap> checkCode(
            LoginFlow flow,
            LoginFlow.SecondStep second,
            String clientId,
            String code,
            @Nullable String userAgent) {
        if (hub.loop().time().now().isAfter(second.since.plus(SECOND_STEP_WITHIN))) {
            return aborted(flow, "login_expired");
        }
        if (secondFactor.accept(second.user.id(), code)) {
            return finish(flow, clientId, second.credential, new Meta(null, null, false));
        }
        failed(flow, userAgent);
        second.failures++;
        return second.failures >= MOST_WRONG_CODES
                ? aborted(flow, "too_many_retry")
                : CompletableFuture.completedStage(mfa(flow, "invalid_code"));
    }

    private CompletionStage<DataMap> aborted(LoginFlow flow, String reason) {
        flows.remove(flow.id);
        return CompletableFuture.completedStage(flow.abort(reason));
    }

    private CompletionStage<DataMap> finish(LoginFlow flow, String clientId, Credential credential, Meta meta) {
        if (flows.remove(flow.id) == null) {
            return Stages.failed(new HttpException(404, "Invalid flow specified"));
        }
        return indieAuth.redirectAllowed(clientId, flow.redirectUri).thenApply(allowed -> {
            if (!allowed) {
                throw new HttpException(403, "Invalid redirect URI");
            }
            User user = users.of(credential);
            String refusal = user == null ? null : Users.refusal(user, flow.from);
            if (refusal != null) {
                throw new HttpException(403, "Login blocked: " + refusal);
            }
            LoginAttempts attempts = hub.capability(LoginAttempts.class);
            if (attempts != null) {
                attempts.succeeded(flow.from);
            }
            return flow.done(code(clientId, credential, meta));
        });
    }

    private void failed(LoginFlow flow, @Nullable String userAgent) {
        LoginAttempts attempts = hub.capability(LoginAttempts.class);
        if (attempts != null) {
            attempts.failed(flow.from, PATH + "/" + flow.id, userAgent);
        }
    }

    /** Gives up; answers whether there was such a login. */
    boolean abort(String flowId) {
        return flows.remove(flowId) != null;
    }

    /** A code that is good once, for ten minutes. */
    String code(String clientId, Credential credential, Meta meta) {
        return codes.put(new Ticket(clientId, credential, meta));
    }

    /** What a code stands for, once; null when it is not that client's, or not any more. */
    @Nullable
    Ticket redeem(String clientId, String code) {
        Ticket ticket = codes.find(code);
        return ticket == null || !ticket.clientId().equals(clientId) ? null : codes.remove(code);
    }
}
