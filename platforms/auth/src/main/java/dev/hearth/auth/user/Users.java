package dev.hearth.auth.user;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The users and how they log in. A change is made and told at once, by {@code user_added}, {@code user_updated} and
 * {@code user_removed} with the {@code user_id}; its stage completes when it is on the disk to stay. Loop only. Home
 * Assistant: {@code homeassistant.auth.AuthManager}.
 */
public final class Users {
    private final Hub hub;
    private final AuthStore store;
    private final Map<String, User> views = new HashMap<>();
    private final List<Consumer<String>> accessListeners = new ArrayList<>();
    private final List<Function<Credential, CompletionStage<Void>>> beforeCredentialGoes = new ArrayList<>();
    private final List<Function<String, CompletionStage<Void>>> beforeUserGoes = new ArrayList<>();

    /** The users of that document. */
    public Users(Hub hub, AuthStore store) {
        this.hub = hub;
        this.store = store;
    }

    /** Who may come in by how much, of new users whose provider knows. */
    public record Meta(@Nullable String name, @Nullable String groupId, boolean localOnly) {}

    /** All users, in the order they were made; a copy. */
    public List<User> all() {
        return store.users().stream().map(this::view).toList();
    }

    /** The user of that id, or null. */
    public @Nullable User find(String id) {
        UserEntry entry = store.user(id);
        return entry == null ? null : view(entry);
    }

    private User view(UserEntry entry) {
        return views.computeIfAbsent(
                entry.id(),
                id -> new User(
                        id,
                        entry.name(),
                        entry.owner(),
                        entry.active(),
                        entry.systemGenerated(),
                        entry.localOnly(),
                        entry.groupIds(),
                        permissions(entry)));
    }

    private Permissions permissions(UserEntry entry) {
        if (entry.owner()) {
            return Permissions.ALL;
        }
        return Policy.permissions(
                hub,
                entry.groupIds().stream()
                        .map(store::policy)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Whether the owner has been made. */
    public boolean hasOwner() {
        return store.users().stream().anyMatch(UserEntry::owner);
    }

    /** Why a user may not come in from there, for people; null if it may. */
    public static @Nullable String refusal(User user, InetAddress from) {
        if (!user.active()) {
            return "User is not active";
        }
        return user.localOnly() && !Addresses.local(from) ? "User cannot authenticate remotely" : null;
    }

    /**
     * Calls back with the id when a user is gone, may not come in any more or not from everywhere, or is no administrator
     * any more.
     */
    public void onAccessLost(Consumer<String> callback) {
        accessListeners.add(callback);
    }

    /** Has something done before credentials go: what the provider keeps for them must go first. */
    public void beforeCredentialGoes(Function<Credential, CompletionStage<Void>> job) {
        beforeCredentialGoes.add(job);
    }

    /** Has something done before a user goes. */
    public void beforeUserGoes(Function<String, CompletionStage<Void>> job) {
        beforeUserGoes.add(job);
    }

    /**
     * Makes a user, who is the owner if nobody was there before.
     *
     * @return fails with {@code invalid_format} for a group that there is not
     */
    public CompletionStage<User> create(@Nullable String name, List<String> groupIds, boolean localOnly) {
        boolean owner = store.users().stream().allMatch(UserEntry::systemGenerated);
        return saved(add(name, groupIds, localOnly, owner, false));
    }

    /** Makes a user for an integration; nobody waits for the disk. */
    User createSystem(String name, List<String> groupIds) {
        User user = add(name, groupIds, false, false, true);
        store.saveSoon();
        return user;
    }

    private User add(
            @Nullable String name, List<String> groupIds, boolean localOnly, boolean owner, boolean systemGenerated) {
        checkGroups(groupIds);
        UserEntry entry = new UserEntry(DataMap.builder()
                .put("id", Secrets.id())
                .put("group_ids", groupIds)
                .put("is_owner", owner)
                .put("is_active", true)
                .put("name", name)
                .put("system_generated", systemGenerated)
                .put("local_only", localOnly)
                .build());
        store.put(entry);
        fire("user_added", entry.id());
        return view(entry);
    }

    private void checkGroups(List<String> groupIds) {
        for (String id : groupIds) {
            if (store.policy(id) == null) {
                throw new HubException("invalid_format", "Invalid group specified " + id);
            }
        }
    }

    /**
     * Changes a user.
     *
     * @param changes any of {@code name}, {@code is_active}, {@code group_ids}, {@code local_only}
     * @return fails with {@code not_found}, {@code invalid_format}, {@code cannot_modify_system_generated} or {@code
     *     cannot_deactivate_owner}
     */
    public CompletionStage<User> update(String id, DataMap changes) {
        UserEntry before = existing(id);
        if (before.systemGenerated()) {
            throw new HubException("cannot_modify_system_generated", "Unable to update system generated users.");
        }
        if (before.owner() && Boolean.FALSE.equals(changes.get("is_active"))) {
            throw new HubException("cannot_deactivate_owner", "Unable to deactivate owner.");
        }
        checkGroups(Stored.texts(changes.get("group_ids")));
        UserEntry after = new UserEntry(before.data().with(changes));
        boolean wasAdmin = view(before).admin();
        store.put(after);
        views.remove(id);
        fire("user_updated", id);
        // What an administrator has opened must not go on for somebody who is none.
        if (before.active() != after.active()
                || before.localOnly() != after.localOnly()
                || (wasAdmin && !view(after).admin())) {
            accessListeners.forEach(listener -> listener.accept(id));
        }
        return saved(view(after));
    }

    private UserEntry existing(String id) {
        UserEntry entry = store.user(id);
        if (entry == null) {
            throw new HubException("not_found", "User not found");
        }
        return entry;
    }

    /**
     * Removes a user with all it has.
     *
     * @return fails with {@code not_found}, and with {@code cannot_delete_owner} for the last owner
     */
    public CompletionStage<Void> remove(String id) {
        UserEntry entry = existing(id);
        if (entry.owner() && store.users().stream().filter(UserEntry::owner).count() == 1) {
            throw new HubException("cannot_delete_owner", "Unable to delete the owner.");
        }
        // What lets the user in goes first: a password without a user would let in a new one.
        List<CompletionStage<Void>> jobs = new ArrayList<>();
        credentials(id).forEach(credential -> beforeCredentialGoes.forEach(job -> jobs.add(job.apply(credential))));
        beforeUserGoes.forEach(job -> jobs.add(job.apply(id)));
        return Stages.all(jobs).thenCompose(done -> {
            store.removeUser(id);
            views.remove(id);
            accessListeners.forEach(listener -> listener.accept(id));
            fire("user_removed", id);
            return store.save();
        });
    }

    /** The credentials of a user, in the order they were made. */
    public List<Credential> credentials(String userId) {
        return store.credentials().stream()
                .filter(credential -> userId.equals(credential.userId()))
                .toList();
    }

    /** The credentials of a provider, in the order they were made. */
    public List<Credential> credentials(String providerType, @Nullable String providerId) {
        return store.credentials().stream()
                .filter(credential -> credential.providerType().equals(providerType)
                        && Objects.equals(credential.providerId(), providerId))
                .toList();
    }

    /** Credentials that nobody has yet; kept once they are linked. */
    public Credential newCredential(String providerType, @Nullable String providerId, DataMap details) {
        return Credential.of(providerType, providerId, details);
    }

    /** Whether there is a group of that id. */
    public boolean hasGroup(String id) {
        return store.policy(id) != null;
    }

    /** The credentials of that id, or null. */
    public @Nullable Credential credential(String id) {
        return store.credential(id);
    }

    /** The user of credentials; null for new ones. */
    public @Nullable User of(Credential credential) {
        Credential kept = store.credential(credential.id());
        String userId = kept == null ? null : kept.userId();
        return userId == null ? null : find(userId);
    }

    /** Makes credentials a user's, and keeps them. */
    public CompletionStage<Credential> link(String userId, Credential credential) {
        existing(userId);
        Credential linked = credential.of(userId);
        store.put(linked);
        return store.save().thenApply(done -> linked);
    }

    /** The user of credentials; for new ones a new user, as the provider describes it, else an administrator. */
    public CompletionStage<User> findOrCreate(Credential credential, Meta meta) {
        User present = of(credential);
        if (present != null) {
            return saved(present);
        }
        String group = meta.groupId() == null ? User.ADMIN_GROUP : meta.groupId();
        User made = add(meta.name(), List.of(group), meta.localOnly(), false, false);
        return link(made.id(), credential).thenApply(linked -> made);
    }

    /** Changes what the provider keeps in credentials. */
    public CompletionStage<Void> change(Credential credential, DataMap details) {
        store.put(new Credential(credential.data().with("data", details)));
        return store.save();
    }

    /** Removes credentials, and before them what the provider keeps for them. */
    public CompletionStage<Void> remove(Credential credential) {
        List<CompletionStage<Void>> jobs = new ArrayList<>();
        beforeCredentialGoes.forEach(job -> jobs.add(job.apply(credential)));
        return Stages.all(jobs).thenCompose(done -> {
            store.removeCredential(credential.id());
            return store.save();
        });
    }

    private CompletionStage<User> saved(User user) {
        return store.save().thenApply(done -> user);
    }

    private void fire(String type, String userId) {
        hub.bus().fire(type, DataMap.of("user_id", userId));
    }
}
