package dev.hearth.websocketapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.EntityAdder;

import dev.hearth.core.testing.TestSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntegrationsTest extends ApiTest {
    private static final class Boilers implements Integration {
        @Override
        public Manifest manifest() {
            return Manifest.of(ApiVersion.CURRENT, "boilers", "Boilers", "1");
        }

        @Override
        public List<Platform<?>> platforms() {
            return List.of(new Platform<Section>() {
                @Override
                public String domain() {
                    return "water_heater";
                }

                @Override
                public Schema<Section> schema() {
                    return Schemas.map();
                }

                @Override
                public CompletionStage<?> setup(Hub hub, Section config, EntityAdder entities) {
                    return Stages.done();
                }
            });
        }
    }

    @BeforeEach
    @Override
    void setUp() {
        hub.hub().provide(Auth.class, users);
        hub.install(new WebsocketApiIntegration());
        hub.install(new Boilers());
        hub.setUp("water_heater:\n  - platform: boilers\n");
        hub.start();
    }

    @Test
    void theManifestOfAnIntegrationIsShown() {
        String answer = ask(client(), "{'id': 1, 'type': 'manifest/get', 'integration': 'websocket_api'}");

        assertTrue(answer.contains("'domain':'websocket_api','name':'"), answer);
        assertTrue(answer.endsWith("'is_built_in':true,'overwrites_built_in':false}}"), answer);
    }

    @Test
    void aDomainOfEntitiesHasAManifestToo() {
        TestSocket client = client();

        String answer = ask(client, "{'id': 1, 'type': 'manifest/get', 'integration': 'water_heater'}");
        String listed = ask(client, "{'id': 2, 'type': 'manifest/list', 'integrations': ['water_heater', 'none']}");

        String manifest = "{'domain':'water_heater','name':'Water Heater','codeowners':[],'documentation':"
                + "'https://www.home-assistant.io/integrations/water_heater','integration_type':'entity',"
                + "'is_built_in':true,'overwrites_built_in':false}";
        assertEquals("{'id':1,'type':'result','success':true,'result':" + manifest + "}", answer);
        assertEquals("{'id':2,'type':'result','success':true,'result':[" + manifest + "]}", listed);
    }

    @Test
    void whatIsNoIntegrationHasNone() {
        TestSocket client = client();

        assertEquals(
                "not_found: Integration not found",
                error(client, "{'id': 1, 'type': 'manifest/get', 'integration': 'none'}"));
        assertEquals(
                "not_found: Integration not found",
                error(client, "{'id': 2, 'type': 'manifest/get', 'integration': 'demo.light'}"));
    }
}
