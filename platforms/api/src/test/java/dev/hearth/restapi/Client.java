package dev.hearth.restapi;

import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.core.json.CoreJson;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestHub;
import dev.hearth.core.testing.TestRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hub with the API, and somebody who uses it. */
final class Client implements AutoCloseable {
    final TestHub hub = TestHub.create();
    final TestAuth users = new TestAuth();

    /** With the API alone. */
    Client() {
        hub.viewOf("auth").provide(Auth.class, users);
        hub.install(new RestApiIntegration());
        hub.setUp("");
    }

    /** With things to ask for. */
    Client(FakeHome home) {
        hub.viewOf("auth").provide(Auth.class, users);
        hub.install(new RestApiIntegration()).install(home);
        hub.setUp(FakeHome.YAML);
    }

    /** A user who may do with entities what the permissions say. */
    Login user(String id, Permissions permissions) {
        return users.add(id, permissions);
    }

    Answer get(String target) {
        return send(TestRequest.get(target), TestAuth.OWNER);
    }

    Answer get(String target, @Nullable Login login) {
        return send(TestRequest.get(target), login);
    }

    Answer delete(String target) {
        return send(TestRequest.of("DELETE", target), TestAuth.OWNER);
    }

    Answer post(String target, @Nullable Object json) {
        return post(target, json, TestAuth.OWNER);
    }

    Answer post(String target, @Nullable Object json, @Nullable Login login) {
        return send(TestRequest.post(target, json), login);
    }

    Answer postText(String target, String body) {
        return send(
                TestRequest.of("POST", target).withBody(body.getBytes(StandardCharsets.UTF_8)), TestAuth.OWNER);
    }

    Answer send(TestRequest request, @Nullable Login login) {
        return new Answer(hub.answer(request, login));
    }

    @Override
    public void close() {
        hub.close();
    }

    /** An answer, read. */
    record Answer(HttpResponse response) {
        int status() {
            return response.status();
        }

        byte[] bytes() {
            return ((HttpResponse.Bytes) response.body()).bytes();
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        @Nullable
        Object json() {
            return CoreJson.INSTANCE.parse(bytes());
        }

        DataMap map() {
            return (DataMap) json();
        }

        List<?> list() {
            return (List<?>) json();
        }

        /** Status and body in one, as {@code 404 {"message":"Entity not found."}}. */
        String line() {
            return status() + " " + text();
        }
    }
}
