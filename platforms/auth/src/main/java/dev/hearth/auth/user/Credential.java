package dev.hearth.auth.user;

import dev.hearth.api.data.DataMap;
import org.jspecify.annotations.Nullable;

/**
 * How somebody logs in, as it is kept: {@code id}, {@code user_id}, {@code auth_provider_type},
 * {@code auth_provider_id}, {@code data}. New ones, whose user is made when they are used first, have no
 * {@code user_id} and are not kept. Home Assistant: {@code homeassistant.auth.models.Credentials}.
 */
public record Credential(DataMap data) {
    /** New credentials of a provider. */
    static Credential of(String providerType, @Nullable String providerId, DataMap data) {
        return new Credential(DataMap.builder()
                .put("id", Secrets.id())
                .put("user_id", null)
                .put("auth_provider_type", providerType)
                .put("auth_provider_id", providerId)
                .put("data", data)
                .build());
    }

    /** The id. */
    public String id() {
        return Stored.must(data, "id");
    }

    /** Whose they are; null for new ones. */
    public @Nullable String userId() {
        return data.text("user_id");
    }

    /** The type of the provider: {@code homeassistant}. */
    public String providerType() {
        return Stored.must(data, "auth_provider_type");
    }

    /** The id of the provider, where there are several of a type. */
    public @Nullable String providerId() {
        return data.text("auth_provider_id");
    }

    /** What the provider keeps there under a key: {@code username}. */
    public @Nullable String detail(String key) {
        return data.get("data") instanceof DataMap details ? details.text(key) : null;
    }

    Credential of(String userId) {
        return new Credential(data.with("user_id", userId));
    }
}
