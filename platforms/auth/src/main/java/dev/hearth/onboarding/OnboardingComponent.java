package dev.hearth.onboarding;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.auth.Accounts;
import dev.hearth.auth.page.PageFiles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * Leads the owner of a new home through the first steps, and shows the start page afterwards. Always there. Home
 * Assistant: {@code homeassistant.components.onboarding}.
 */
final class OnboardingComponent implements Component<Section> {
    static final String DOMAIN = "onboarding";

    private static final String START_PAGE = "/";
    private static final String STEPS_PAGE = "/onboarding.html";

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map();
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section config) {
        Accounts accounts = hub.data().get(Accounts.KEY);
        if (accounts == null) {
            return Stages.failed(new HubException("no_accounts", "the integration auth offers no accounts"));
        }
        return Progress.load(hub, accounts.hasOwner()).thenCompose(progress -> {
            if (!progress.complete()) {
                new OnboardingApi(hub, accounts, progress).addRoutes();
            }
            return addPages(hub, progress);
        });
    }

    private static CompletionStage<Void> addPages(Hub hub, Progress progress) {
        List<String> names = List.of("home.html", "home.js", "onboarding.html", "onboarding.js");
        // What there is to choose takes a while to put together, and only a new home needs it.
        UnaryOperator<String> choices = progress.complete() ? UnaryOperator.identity() : Choices::fillIn;
        return PageFiles.read(hub, OnboardingComponent.class, names, choices).thenAccept(files -> {
            files.addParts(hub);
            hub.routes()
                    .add(Route.get(
                            START_PAGE,
                            request -> CompletableFuture.completedStage(
                                    progress.complete()
                                            ? files.answer(request, "home.html")
                                            : elsewhere(STEPS_PAGE)))
                            .open()
                            .sameOrigin());
            hub.routes()
                    .add(Route.get(
                            STEPS_PAGE,
                            request -> CompletableFuture.completedStage(
                                    progress.completeAtStart()
                                            ? elsewhere(START_PAGE)
                                            : files.answer(request, "onboarding.html")))
                            .open()
                            .sameOrigin());
        });
    }

    private static HttpResponse elsewhere(String path) {
        return HttpResponse.redirect(path).with("cache-control", "no-store");
    }
}
