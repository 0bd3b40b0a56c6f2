package dev.hearth.templateentities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.Hub;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.core.testing.TestHub;
import dev.hearth.templateentities.base.Block;
import java.util.List;
import java.util.Objects;

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

    /** Sets up the entities of a {@code configuration.yaml}, without having its templates compiled before. */
    static TestHub setUp(TestHub hub, String yaml) {
        TemplateIntegration integration = new TemplateIntegration();
        hub.install(integration);
        MapNode written = hub.plan(yaml).configuration().written();
        Hub view = hub.viewOf(DOMAIN);
        ConfigNode section = written.get(DOMAIN);
        if (section != null) {
            TemplateComponent component =
                    (TemplateComponent) integration.components().getFirst();
            hub.get(component.setup(view, valid(component.schema(), section)));
        }
        integration.platforms().forEach(each -> {
            TemplatePlatform platform = (TemplatePlatform) each;
            if (written.get(platform.domain()) instanceof ListNode entries) {
                for (ConfigNode entry : entries.items()) {
                    hub.get(platform.load(
                            view, valid(platform.schema(), ((MapNode) entry).without("platform")), Block.NONE));
                }
            }
        });
        return hub;
    }

    private static <T> T valid(Schema<T> schema, ConfigNode node) {
        Problems problems = new Problems();
        T value = schema.validate(node, problems);
        assertEquals(List.of(), problems.list().stream().filter(Problem::isError).map(Problem::line).toList());
        return Objects.requireNonNull(value);
    }
}
