package dev.hearth.restapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.webhook.Webhook;
import dev.hearth.api.webhook.Webhooks;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The webhooks, and the way of a request to one. Loop only. */
final class CoreWebhooks implements Webhooks {
    private static final int ID_BYTES = 32;

    private final Hub hub;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Registered> webhooks = new LinkedHashMap<>();

    private record Registered(Hub owner, Webhook webhook) {}

    CoreWebhooks(Hub hub) {
        this.hub = hub;
    }

    @Override
    public Subscription register(Hub owner, Webhook webhook) {
        hub.loop().checkInLoop();
        Registered registered = new Registered(owner, webhook);
        Registered taken = webhooks.putIfAbsent(webhook.id(), registered);
        if (taken != null) {
            throw new HubException(
                    "webhook_taken",
                    owner.integration() + " cannot have the webhook '" + webhook.name() + "': "
                            + taken.owner().integration() + " has one of the same id");
        }
        Subscription unload = owner.onUnload(() -> webhooks.remove(webhook.id(), registered));
        return () -> {
            webhooks.remove(webhook.id(), registered);
            unload.cancel();
        };
    }

    @Override
    public String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The webhooks as clients see them. */
    List<DataMap> listed() {
        return webhooks.values().stream()
                .map(each -> DataMap.builder(5)
                        .put("webhook_id", each.webhook().id())
                        .put("domain", each.owner().integration())
                        .put("name", each.webhook().name())
                        .put("local_only", each.webhook().localOnly())
                        .put("allowed_methods", List.copyOf(new TreeSet<>(each.webhook().methods())))
                        .build())
                .toList();
    }

    CompletionStage<HttpResponse> answer(HttpRequest request) {
        Registered found = webhooks.get(request.pathValue("webhook_id"));
        if (found == null) {
            hub.logger().info(
                    "a webhook that does not exist was called by {}", request.remote().getHostAddress());
            return empty(200);
        }
        Webhook webhook = found.webhook();
        if (!webhook.methods().contains(request.method())) {
            if (request.method().equals("HEAD")) {
                return empty(200); // services look whether the address is there
            }
            hub.logger().warn(
                    "the webhook '{}' does not take {}, which {} sent",
                    webhook.name(), request.method(), request.remote().getHostAddress());
            return empty(405);
        }
        if (webhook.localOnly() && !isLocal(request.remote())) {
            hub.logger().warn(
                    "the webhook '{}' works in the local network only; {} called it",
                    webhook.name(), request.remote().getHostAddress());
            return empty(200);
        }
        return run(found, request);
    }

    private static CompletionStage<HttpResponse> empty(int status) {
        return CompletableFuture.completedStage(HttpResponse.empty(status));
    }

    private static CompletionStage<HttpResponse> run(Registered found, HttpRequest request) {
        CompletionStage<? extends @Nullable HttpResponse> answer;
        try {
            answer = found.webhook().handler().handle(request);
        } catch (Exception e) {
            answer = Stages.failed(e);
        }
        return answer.handle((response, failure) -> {
            if (failure != null) {
                found.owner().logger().error(
                        "the webhook '{}' failed", found.webhook().name(), Stages.cause(failure));
            }
            return response == null ? HttpResponse.empty(200) : response;
        });
    }

    /** Whether an address is of this machine or its network. */
    static boolean isLocal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || (address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC);
    }
}
