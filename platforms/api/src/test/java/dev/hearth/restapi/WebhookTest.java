package dev.hearth.restapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.webhook.Webhook;
import dev.hearth.api.webhook.WebhookHandler;
import dev.hearth.api.webhook.Webhooks;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
    private final Client client = new Client();
    private final Webhooks webhooks = client.hub.hub().capability(Webhooks.class);
    private final List<HttpRequest> taken = new ArrayList<>();
    private final WebhookHandler take = request -> {
        taken.add(request);
        return CompletableFuture.<HttpResponse>completedStage(null);
    };

    @AfterEach
    void close() {
        client.close();
    }

    private Subscription register(Webhook webhook) {
        return webhooks.register(client.hub.viewOf("bell"), webhook);
    }

    private String send(String method, String id) {
        return client.send(TestRequest.of(method, Webhooks.path(id)), null).line();
    }

    @Test
    void whatIsSentReachesTheHandlerWithoutALogin() {
        register(Webhook.local("ring", "Door bell", take));

        Client.Answer answer = client.send(
                TestRequest.of("POST", "/api/webhook/ring?x=1").withBody("ding".getBytes(StandardCharsets.UTF_8)),
                null);

        assertEquals("200 ", answer.line());
        assertEquals("ding", new String(taken.getFirst().body(), StandardCharsets.UTF_8));
        assertEquals("1", taken.getFirst().query("x"));
    }

    @Test
    void theHandlerMayAnswer() {
        register(Webhook.local("ring", "Door bell",
                request -> CompletableFuture.completedStage(HttpResponse.text(202, "dong"))));

        assertEquals("202 dong", send("PUT", "ring"));
    }

    @Test
    void oneThatDoesNotExistAnswersAlike() {
        assertEquals("200 ", send("POST", "none"));
        assertEquals("200 ", send("GET", "none"));
        assertEquals("200 ", send("HEAD", "none"));
        Client.Answer refused = client.send(TestRequest.of("DELETE", "/api/webhook/none"), null);
        assertEquals(405, refused.status());
        assertEquals("GET,HEAD,OPTIONS,POST,PUT", refused.response().header("allow"));
    }

    @Test
    void anotherMethodIsRefused() {
        register(Webhook.local("ring", "Door bell", take));

        assertEquals("405 ", send("GET", "ring"));
        assertEquals("200 ", send("HEAD", "ring"));
        assertEquals(List.of(), taken);
    }

    @Test
    void methodsAreThoseThatWereAskedFor() {
        register(Webhook.local("ring", "Door bell", take).taking("GET", "HEAD"));

        send("GET", "ring");
        send("HEAD", "ring");
        String post = send("POST", "ring");

        assertEquals(List.of("GET", "HEAD"), taken.stream().map(HttpRequest::method).toList());
        assertEquals("405 ", post);
    }

    @ParameterizedTest
    @CsvSource({
            "127.0.0.1, true", "10.1.2.3, true", "172.16.0.1, true", "192.168.1.9, true", "169.254.0.1, true",
            "::1, true", "fe80::1, true", "fd00::1, true", "::ffff:192.168.1.9, true",
            "8.8.8.8, false", "172.32.0.1, false", "2001:db8::1, false", "::ffff:8.8.8.8, false",
    })
    void aLocalOneIsForTheLocalNetwork(String address, boolean local) throws UnknownHostException {
        register(Webhook.local("ring", "Door bell", take));

        Client.Answer answer = client.send(
                TestRequest.of("POST", "/api/webhook/ring").from(InetAddress.getByName(address)), null);

        assertEquals("200 ", answer.line());
        assertEquals(local ? 1 : 0, taken.size());
    }

    @Test
    void anotherIsForEverybody() throws UnknownHostException {
        register(Webhook.local("ring", "Door bell", take).fromEverywhere());

        client.send(TestRequest.of("POST", "/api/webhook/ring").from(InetAddress.getByName("8.8.8.8")), null);

        assertEquals(1, taken.size());
    }

    @Test
    void aFailureLooksLikeSuccess() {
        register(Webhook.local("ring", "Door bell", request -> {
            throw new IllegalStateException("no bell");
        }));

        assertEquals("200 ", send("POST", "ring"));
    }

    @Test
    void anIdBelongsToOne() {
        Subscription first = register(Webhook.local("ring", "Door bell", take));

        HubException refused =
                assertThrows(HubException.class, () -> register(Webhook.local("ring", "Other bell", take)));
        first.cancel();
        register(Webhook.local("ring", "Other bell", take));

        assertEquals("webhook_taken", refused.code());
    }

    @Test
    void idsAndMethodsAreChecked() {
        assertThrows(HubException.class, () -> Webhook.local("", "Bell", take));
        assertThrows(HubException.class, () -> Webhook.local("a/b", "Bell", take));
        assertThrows(HubException.class, () -> Webhook.local("a", "Bell", take).taking("DELETE"));
        assertThrows(HubException.class, () -> Webhook.local("a", "Bell", take).taking());
    }

    @Test
    void newIdsAreLongAndDiffer() {
        String id = webhooks.newId();

        assertTrue(id.matches("[0-9a-f]{64}"), id);
        assertNotEquals(id, webhooks.newId());
    }

    @Test
    void administratorsListThem() {
        register(new Webhook("ring", "Door bell", true, Set.of("PUT", "POST", "HEAD"), take));

        assertEquals(
                List.of(DataMap.builder()
                        .put("webhook_id", "ring")
                        .put("domain", "bell")
                        .put("name", "Door bell")
                        .put("local_only", true)
                        .put("allowed_methods", List.of("HEAD", "POST", "PUT"))
                        .build()),
                new TestCommands(client.hub).list("webhook/list", DataMap.of()));
        assertTrue(client.hub.hub().commands().find("webhook/list").admin());
    }
}
