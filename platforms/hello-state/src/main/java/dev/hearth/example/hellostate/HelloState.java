package dev.hearth.example.hellostate;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.websocket.Command;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Says hello to somebody by a state: {@code hello.world} is {@code Paulus}, unless the configuration names another or
 * the service {@code hello_state.greet} is called with one. Clients ask for it over HTTP and WebSocket.
 */
public final class HelloState implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "hello_state", "Hello State", "1.0.0");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new Hello());
    }

    private static final class Hello implements Component<String> {
        private static final Field<String> NAME = Field.optional("name", Schemas.string())
                .orElse("Paulus")
                .doc("Who is greeted.");

        @Override
        public String domain() {
            return "hello_state";
        }

        @Override
        public Schema<String> schema() {
            return Schemas.map(NAME).as(section -> section.get(NAME));
        }

        @Override
        public boolean setUpWithoutConfiguration() {
            return true;
        }

        @Override
        public CompletionStage<?> setup(Hub hub, String name) {
            hub.states().set("hello.world", name);
            hub.services().register("hello_state", "greet", greet(hub));
            hub.routes().add(Route.get("/api/hello_state", request -> said(hub)));
            hub.commands().add(Command.of("hello_state/greeted", call -> hub.states().get("hello.world")));
            return Stages.done();
        }

        private ServiceDefinition<String> greet(Hub hub) {
            ServiceHandler<String> handler = ServiceHandler.callback(
                    call -> hub.states().set("hello.world", call.data(), DataMap.of(), false, call.context()));
            return ServiceDefinition.of(schema(), handler).described("Greet", "Says hello to somebody else.");
        }

        private static CompletionStage<HttpResponse> said(Hub hub) {
            return CompletableFuture.completedStage(
                    HttpResponse.json(hub.json().encode(hub.states().get("hello.world"))));
        }

        @Override
        public CompletionStage<?> unload(Hub hub) {
            hub.states().remove("hello.world");
            return Stages.done();
        }
    }
}
