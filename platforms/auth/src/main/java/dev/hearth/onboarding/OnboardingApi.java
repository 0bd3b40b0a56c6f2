package dev.hearth.onboarding;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.person.Persons;
import dev.hearth.api.registry.AreaRegistry;
import dev.hearth.auth.Accounts;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The first steps as clients take them, under {@code /api/onboarding}. Only the first needs no token: whoever comes first
 * owns the home. Home Assistant: {@code onboarding/views.py}.
 */
final class OnboardingApi {
    private static final String BASE = "/api/onboarding";
    // Strangers may send it too.
    private static final long MOST_BYTES = 64 * 1024;
    private static final List<String> USER = List.of("client_id", "name", "username", "password", "language");
    private static final List<String> CLIENT = List.of("client_id", "redirect_uri");
    private static final List<String> FIRST_AREAS = List.of("Living Room", "Kitchen", "Bedroom");

    private final Hub hub;
    private final Accounts accounts;
    private final Progress progress;

    OnboardingApi(Hub hub, Accounts accounts, Progress progress) {
        this.hub = hub;
        this.accounts = accounts;
        this.progress = progress;
    }

    void addRoutes() {
        hub.routes().add(Route.get(BASE, request -> json(steps())).open().sameOrigin());
        hub.routes()
                .add(Route.get(BASE + "/installation_type", request -> installationType())
                        .open()
                        .sameOrigin());
        hub.routes().add(Route.post(BASE + "/users", this::makeOwner)
                .open()
                .sameOrigin()
                .takingUpTo(MOST_BYTES));
        hub.routes().add(Route.post(BASE + "/core_config", request -> nothingToDo(Step.CORE_CONFIG)).sameOrigin());
        hub.routes().add(Route.post(BASE + "/analytics", request -> nothingToDo(Step.ANALYTICS)).sameOrigin());
        hub.routes().add(Route.post(BASE + "/integration", this::leadBack).sameOrigin());
    }

    private List<DataMap> steps() {
        return Arrays.stream(Step.values())
                .map(step -> DataMap.of("step", step.key(), "done", progress.isDone(step)))
                .toList();
    }

    private CompletionStage<HttpResponse> json(Object value) {
        return CompletableFuture.completedStage(HttpResponse.json(hub.json().encode(value)));
    }

    private CompletionStage<HttpResponse> installationType() {
        return progress.begun()
                ? CompletableFuture.completedStage(HttpResponse.status(401))
                : json(DataMap.of("installation_type", "Hearth"));
    }

    private CompletionStage<HttpResponse> makeOwner(HttpRequest request) {
        TextFields fields = TextFields.read(hub.json(), request, USER);
        return progress.take(Step.USER, () -> makeOwner(fields)).thenCompose(owner -> {
            makeFirstAreas();
            hub.logger().info("the owner of the home is made");
            return makePerson(fields.get("name"), owner.user().id())
                    .thenCompose(nothing -> json(DataMap.of(
                            "auth_code", accounts.authorizationCode(fields.get("client_id"), owner.credentialsId()))));
        });
    }

    // The owner can come in without being a person of the home: that nobody makes one, or it goes wrong, stops nothing.
    private CompletionStage<?> makePerson(String name, String userId) {
        Persons persons = hub.capability(Persons.class);
        if (persons == null) {
            return Stages.done();
        }
        return persons.create(name, userId).handle((person, thrown) -> {
            if (thrown != null) {
                hub.logger().warn("no person could be made for the owner: {}", Stages.cause(thrown).getMessage());
            }
            return null;
        });
    }

    private CompletionStage<Accounts.NewOwner> makeOwner(TextFields fields) {
        return accounts.createOwner(fields.get("name"), fields.get("username"), fields.get("password"))
                .exceptionallyCompose(thrown -> refused(Stages.cause(thrown)));
    }

    private CompletionStage<Accounts.NewOwner> refused(Throwable thrown) {
        if (!(thrown instanceof HubException refusal)) {
            return Stages.failed(thrown);
        }
        return switch (refusal.code()) {
            case "owner_exists" ->
                progress.mark(Step.USER).thenCompose(nothing -> Stages.failed(Progress.alreadyTaken(Step.USER)));
            case "username_already_exists", "username_not_normalized", "invalid_password" ->
                Stages.failed(new HttpException(400, String.valueOf(refusal.getMessage())));
            default -> Stages.failed(thrown);
        };
    }

    private void makeFirstAreas() {
        AreaRegistry areas = hub.registries().areas();
        for (String name : FIRST_AREAS) {
            if (areas.findByName(name) == null) {
                areas.create(name);
            }
        }
    }

    private CompletionStage<HttpResponse> nothingToDo(Step step) {
        return progress.take(step, Stages::done).thenCompose(nothing -> json(DataMap.of()));
    }

    private CompletionStage<HttpResponse> leadBack(HttpRequest request) {
        TextFields fields = TextFields.read(hub.json(), request, CLIENT);
        String client = fields.get("client_id");
        return progress.take(Step.INTEGRATION, () -> credentials(request, client, fields.get("redirect_uri")))
                .thenCompose(
                        credentials -> json(DataMap.of("auth_code", accounts.authorizationCode(client, credentials))));
    }

    // Asked before the step counts as done, so that a client that got it wrong can put it right.
    private CompletionStage<String> credentials(HttpRequest request, String client, String redirect) {
        return accounts.redirectAllowed(client, redirect).thenApply(allowed -> {
            if (!allowed) {
                throw new HttpException(400, "invalid client id or redirect uri");
            }
            String credentials = accounts.credentials(request.user());
            if (credentials == null) {
                throw new HttpException(403, "Credentials for user not available");
            }
            return credentials;
        });
    }
}
