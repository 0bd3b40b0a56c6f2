package dev.hearth.auth.login;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.LoginAttempts;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpHandler;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.auth.provider.LoginProvider;
import dev.hearth.auth.provider.Providers;
import dev.hearth.auth.user.Addresses;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.RefreshToken;
import dev.hearth.auth.user.Tokens;
import dev.hearth.auth.user.Users;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What clients ask for over HTTP to get in and out: {@code /auth/providers}, {@code /auth/login_flow},
 * {@code /auth/token}, {@code /auth/revoke}, {@code /auth/link_user}. Loop only. Home Assistant:
 * {@code homeassistant.components.auth}.
 */
final class LoginRoutes {
    private static final long MOST_BYTES = 64 * 1024;

    private final Hub hub;
    private final LoginFlows flows;
    private final Providers providers;
    private final Users users;
    private final Tokens tokens;

    LoginRoutes(Hub hub, LoginFlows flows, Providers providers, Users users, Tokens tokens) {
        this.hub = hub;
        this.flows = flows;
        this.providers = providers;
        this.users = users;
        this.tokens = tokens;
    }

    void add() {
        open("GET", "/auth/providers", request -> CompletableFuture.completedStage(offered(request)));
        open("POST", "/auth/login_flow", counted(request -> json(flows.begin(
                request.remote(), message(request), request.header("user-agent")))));
        open("POST", "/auth/login_flow/{flow_id}", counted(request -> json(flows.proceed(
                request.remote(),
                request.pathValue("flow_id"),
                message(request),
                request.header("user-agent")))));
        open("DELETE", "/auth/login_flow/{flow_id}", request -> CompletableFuture.completedStage(
                flows.abort(request.pathValue("flow_id"))
                        ? HttpResponse.message(200, "Flow aborted")
                        : HttpResponse.message(404, "Invalid flow specified")));
        open("POST", "/auth/token", counted(this::token));
        open("POST", "/auth/revoke", request -> revoke(FormBody.fields(request)));
        open("GET", "/.well-known/oauth-authorization-server", request -> CompletableFuture
                .completedStage(HttpResponse.json(hub.json().encode(metadata(request.origin())))));
        hub.routes().add(Route.post("/auth/link_user", this::link).takingUpTo(MOST_BYTES));
    }

    private void open(String method, String path, HttpHandler handler) {
        hub.routes().add(Route.of(method, path, handler).open().takingUpTo(MOST_BYTES));
    }

    // What is refused counts towards the ban, whatever was wrong with it.
    private HttpHandler counted(HttpHandler handler) {
        return request -> {
            CompletionStage<HttpResponse> answer;
            try {
                answer = handler.handle(request);
            } catch (HubException e) {
                answer = Stages.failed(e);
            }
            return answer.handle((response, failure) -> {
                HttpResponse refusal = failure == null ? response : refusal(Stages.cause(failure));
                LoginAttempts attempts = hub.capability(LoginAttempts.class);
                if (attempts != null && refusal != null && refusal.status() >= 400 && refusal.status() != 429) {
                    attempts.failed(request.remote(), request.path(), request.header("user-agent"));
                }
                return failure == null
                        ? CompletableFuture.completedStage(response)
                        : Stages.<HttpResponse>failed(
                                refusal == null ? Stages.cause(failure) : new HttpException(refusal));
            })
                    .thenCompose(stage -> stage);
        };
    }

    private static @Nullable HttpResponse refusal(Throwable failure) {
        return switch (failure) {
            case HttpException wanted -> wanted.response();
            case HubException known when known.code().equals("too_many_requests") ->
                HttpResponse.message(429, String.valueOf(known.getMessage()));
            case HubException known when known.code().equals("invalid_format") ->
                HttpResponse.message(400, "Message format incorrect: " + known.getMessage());
            case HubException known when known.code().equals("invalid_json") ->
                HttpResponse.message(400, "Invalid JSON specified.");
            default -> null;
        };
    }

    private DataMap message(HttpRequest request) {
        if (hub.json().parse(request.body()) instanceof DataMap map) {
            return map;
        }
        throw new HubException("invalid_format", "expected a dictionary");
    }

    private CompletionStage<HttpResponse> json(CompletionStage<DataMap> step) {
        return step.thenApply(map -> HttpResponse.json(hub.json().encode(map)));
    }

    private HttpResponse offered(HttpRequest request) {
        if (!users.hasOwner()) {
            return json(400, DataMap.of("message", "Onboarding not finished", "code", "onboarding_required"));
        }
        return json(
                200,
                DataMap.of(
                        "providers",
                        offered(providers, request.remote()),
                        "preselect_remember_me",
                        Addresses.local(request.remote())));
    }

    static List<DataMap> offered(Providers providers, InetAddress from) {
        return providers.all().stream()
                .filter(provider -> provider.offeredTo(from))
                .map(provider -> DataMap.of("name", provider.name(), "id", provider.id(), "type", provider.type()))
                .toList();
    }

    private HttpResponse json(int status, DataMap map) {
        return HttpResponse.json(status, hub.json().encode(map));
    }

    private CompletionStage<HttpResponse> token(HttpRequest request) {
        Map<String, String> form = FormBody.fields(request);
        if ("revoke".equals(form.get("action"))) {
            return revoke(form);
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> exchange(form, request.remote());
            case "refresh_token" -> CompletableFuture.completedStage(renew(form, request.remote()));
            default -> CompletableFuture.completedStage(error(400, "unsupported_grant_type", null));
        };
    }

    private HttpResponse error(int status, String error, @Nullable String description) {
        DataMap map = DataMap.of("error", error);
        return json(status, description == null ? map : map.with("error_description", description));
    }

    private CompletionStage<HttpResponse> exchange(Map<String, String> form, InetAddress from) {
        String clientId = form.get("client_id");
        if (clientId == null || !IndieAuth.validClient(clientId)) {
            return CompletableFuture.completedStage(error(400, "invalid_request", "Invalid client id"));
        }
        String code = form.get("code");
        LoginFlows.Ticket ticket = code == null ? null : flows.redeem(clientId, code);
        if (ticket == null) {
            return CompletableFuture.completedStage(error(400, "invalid_request", "Invalid code"));
        }
        return users.findOrCreate(ticket.credential(), ticket.meta()).thenCompose(user -> {
            String refusal = Users.refusal(user, from);
            if (refusal != null) {
                return CompletableFuture.completedStage(error(403, "access_denied", refusal));
            }
            Credential credential = users.credential(ticket.credential().id());
            return tokens.createForClient(user, clientId, credential)
                    .thenApply(token -> granted(token, tokens.secret(token), ticket.credential().providerType(), from));
        });
    }

    private HttpResponse granted(
            RefreshToken token, @Nullable String secret, @Nullable String providerType, InetAddress from) {
        DataMap answer = DataMap.builder(5)
                .put("access_token", tokens.accessToken(token, from))
                .put("token_type", "Bearer")
                .putIfPresent("refresh_token", secret)
                .put("expires_in", token.accessTokenExpiration().toSeconds())
                .putIfPresent("ha_auth_provider", providerType)
                .build();
        return json(200, answer).with("cache-control", "no-store").with("pragma", "no-cache");
    }

    private HttpResponse renew(Map<String, String> form, InetAddress from) {
        String clientId = form.get("client_id");
        if (clientId != null && !IndieAuth.validClient(clientId)) {
            return error(400, "invalid_request", "Invalid client id");
        }
        String secret = form.get("refresh_token");
        if (secret == null) {
            return error(400, "invalid_request", null);
        }
        RefreshToken token = tokens.bySecret(secret);
        User user = token == null ? null : users.find(token.userId());
        if (token == null || user == null) {
            return error(400, "invalid_grant", null);
        }
        if (!Objects.equals(token.clientId(), clientId)) {
            return error(400, "invalid_request", null);
        }
        String refusal = refusal(token, user, from);
        return refusal == null ? granted(token, null, null, from) : error(403, "access_denied", refusal);
    }

    private @Nullable String refusal(RefreshToken token, User user, InetAddress from) {
        String ofUser = Users.refusal(user, from);
        Credential credential = token.credentialId() == null ? null : users.credential(token.credentialId());
        LoginProvider provider = credential == null ? null : providers.of(credential);
        return ofUser == null && provider != null && !provider.offeredTo(from)
                ? "Not in one of the networks that may log in by " + provider.name()
                : ofUser;
    }

    private CompletionStage<HttpResponse> revoke(Map<String, String> form) {
        String secret = form.get("token");
        RefreshToken token = secret == null ? null : tokens.bySecret(secret);
        return token == null
                ? CompletableFuture.completedStage(HttpResponse.empty(200))
                : tokens.remove(List.of(token)).thenApply(done -> HttpResponse.empty(200));
    }

    private CompletionStage<HttpResponse> link(HttpRequest request) {
        DataMap message = message(request);
        String code = LoginFlows.must(message, "code");
        String clientId = LoginFlows.must(message, "client_id");
        LoginFlows.Ticket ticket = flows.redeem(clientId, code);
        if (ticket == null) {
            return CompletableFuture.completedStage(HttpResponse.message(400, "Invalid code"));
        }
        User asking = request.user().user();
        User linked = users.of(ticket.credential());
        if (linked != null && !linked.id().equals(asking.id())) {
            return CompletableFuture.completedStage(HttpResponse.message(400, "Credential already linked"));
        }
        HttpResponse done = HttpResponse.message(200, "User linked");
        return linked != null
                ? CompletableFuture.completedStage(done)
                : users.link(asking.id(), ticket.credential()).thenApply(credential -> done);
    }

    private static DataMap metadata(String origin) {
        return DataMap.builder()
                .put("issuer", origin)
                .put("authorization_endpoint", origin + "/auth/authorize")
                .put("token_endpoint", origin + "/auth/token")
                .put("revocation_endpoint", origin + "/auth/revoke")
                .put("response_types_supported", List.of("code"))
                .put("grant_types_supported", List.of("authorization_code", "refresh_token"))
                .put("service_documentation", "https://developers.home-assistant.io/docs/auth_api")
                .build();
    }
}
