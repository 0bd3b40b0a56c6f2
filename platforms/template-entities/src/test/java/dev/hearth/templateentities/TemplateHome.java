package dev.hearth.templateentities;

import dev.hearth.core.testing.TestHub;

/** A hub that makes entities of templates. */
final class TemplateHome {
    static final String DOMAIN = TemplateIntegration.DOMAIN;

    private TemplateHome() {}

    /** One that runs already, so that what is set up is evaluated at once. */
    static TestHub running() {
        TestHub hub = starting();
        hub.start();
        return hub;
    }

    /** One that has not been started. */
    static TestHub starting() {
        return with(TestHub.create());
    }

    /** Has a hub evaluate templates. */
    static TestHub with(TestHub hub) {
        FakeTemplates.provideTo(hub.hub());
        return hub;
    }

    /** Sets up the entities of a {@code configuration.yaml}. */
    static TestHub setUp(TestHub hub, String yaml) {
        hub.install(new FakeTemplateChecker()).install(new TemplateIntegration()).setUp(yaml);
        return hub;
    }
}
