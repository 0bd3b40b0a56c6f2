package dev.hearth.auth.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.LoginAttempts;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.auth.Accounts;
import dev.hearth.core.testing.TestHub;
import dev.hearth.core.testing.TestRequest;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A home for tests of logging in, whose owner is {@code owner} with the password {@code correct horse}. */
final class Home implements AutoCloseable {
    static final String CLIENT = "http://127.0.0.1:8124/";
    static final String PASSWORD = "correct horse";
    static final InetAddress LOCAL = InetAddress.ofLiteral("192.168.1.20");
    static final InetAddress AWAY = InetAddress.ofLiteral("203.0.113.9");

    final TestHub hub;
    final List<String> attempts = new ArrayList<>();

    Home() {
        this(TestHub.create(), "");
    }

    Home(String yaml) {
        this(TestHub.create(), yaml);
    }

    private Home(TestHub hub, String yaml) {
        this.hub = hub;
        hub.hub().provide(LoginAttempts.class, new LoginAttempts() {
            @Override
            public void failed(InetAddress from, String what, @Nullable String userAgent) {
                attempts.add("failed");
            }

            @Override
            public void succeeded(InetAddress from) {
                attempts.add("succeeded");
            }

            @Override
            public boolean banned(InetAddress from) {
                return false;
            }
        });
        hub.install(new AuthIntegration());
        hub.setUp(yaml);
    }

    /** The same home after its power was cut. */
    Home again() {
        return new Home(TestHub.create(hub.storage(), hub.loop().time().now()), "");
    }

    Home withOwner() {
        hub.get(accounts().createOwner("Owner", " Owner ", PASSWORD));
        return this;
    }

    Accounts accounts() {
        return Objects.requireNonNull(hub.viewOf("auth").data().get(Accounts.KEY));
    }

    Auth auth() {
        return Objects.requireNonNull(hub.hub().capability(Auth.class));
    }

    DataMap json(HttpResponse response, int status) {
        String text = text(response);
        assertEquals(status, response.status(), text);
        return (DataMap) Objects.requireNonNull(hub.hub().json().parse(text));
    }

    static String text(HttpResponse response) {
        return new String(((HttpResponse.Bytes) response.body()).bytes(), StandardCharsets.UTF_8);
    }

    HttpResponse post(String path, Object... keysAndValues) {
        return hub.answer(TestRequest.post(path, map(keysAndValues)), null);
    }

    static DataMap map(Object... keysAndValues) {
        DataMap.Builder map = DataMap.builder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map.build();
    }

    HttpResponse form(String path, String... keysAndValues) {
        return hub.answer(formRequest(path, keysAndValues), null);
    }

    static TestRequest formRequest(String path, String... keysAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(keysAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(keysAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return TestRequest.of("POST", path)
                .with("content-type", "application/x-www-form-urlencoded")
                .withBody(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Begins a login and answers the id of its flow. */
    String begin() {
        return Objects.requireNonNull(json(
                post(
                        "/auth/login_flow",
                        "client_id",
                        CLIENT,
                        "handler",
                        Arrays.asList("homeassistant", null),
                        "redirect_uri",
                        CLIENT),
                200)
                .text("flow_id"));
    }

    DataMap step(String flow, String... answers) {
        DataMap.Builder message = DataMap.builder().put("client_id", CLIENT);
        for (int i = 0; i < answers.length; i += 2) {
            message.put(answers[i], answers[i + 1]);
        }
        return json(hub.answer(TestRequest.post("/auth/login_flow/" + flow, message.build()), null), 200);
    }

    /** Logs in with a name and a password and answers the code. */
    String code(String username, String password) {
        return Objects.requireNonNull(step(begin(), "username", username, "password", password).text("result"));
    }

    /** The tokens for a code. */
    DataMap tokens(String code) {
        return json(form("/auth/token", "grant_type", "authorization_code", "code", code, "client_id", CLIENT), 200);
    }

    /** Logs the owner in. */
    Login login() {
        DataMap tokens = tokens(code("owner", PASSWORD));
        return Objects.requireNonNull(auth().login(String.valueOf(tokens.text("access_token")), LOCAL));
    }

    static String keys(DataMap map) {
        return map.keySet().stream().collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        hub.close();
    }
}
