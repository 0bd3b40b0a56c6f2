package dev.hearth.compat.entity;

import dev.hearth.api.domain.update.UpdateEntity;
import dev.hearth.api.entity.EntityCategory;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the hub sees in place of a {@link SyncUpdate}. */
final class UpdateAdapter extends UpdateEntity implements Linked {
    private final SyncUpdate entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            @Nullable String installedVersion,
            @Nullable String latestVersion,
            boolean autoUpdate,
            boolean inProgress,
            @Nullable Integer updatePercentage,
            @Nullable String releaseSummary,
            @Nullable String releaseUrl,
            @Nullable String title,
            long supportedFeatures) {
        static Snapshot of(SyncUpdate entity) {
            return new Snapshot(
                    entity.installedVersion(),
                    entity.latestVersion(),
                    entity.autoUpdate(),
                    entity.inProgress(),
                    entity.updatePercentage(),
                    entity.releaseSummary(),
                    entity.releaseUrl(),
                    entity.title(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    UpdateAdapter(SyncUpdate entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable String installedVersion() {
        return link.snapshot().installedVersion();
    }

    @Override
    public @Nullable String latestVersion() {
        return link.snapshot().latestVersion();
    }

    @Override
    public boolean autoUpdate() {
        return link.snapshot().autoUpdate();
    }

    @Override
    public boolean inProgress() {
        return link.snapshot().inProgress();
    }

    @Override
    public @Nullable Integer updatePercentage() {
        return link.snapshot().updatePercentage();
    }

    @Override
    public @Nullable String releaseSummary() {
        return link.snapshot().releaseSummary();
    }

    @Override
    public @Nullable String releaseUrl() {
        return link.snapshot().releaseUrl();
    }

    @Override
    public @Nullable String title() {
        return link.snapshot().title();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> install(@Nullable String version, boolean backup) {
        return link.run(() -> entity.install(version, backup));
    }

    @Override
    public CompletionStage<@Nullable String> releaseNotes() {
        return link.ask(entity::releaseNotes);
    }

    @Override
    public @Nullable String entityPicture() {
        String own = link.values().entityPicture();
        return own == null ? super.entityPicture() : own;
    }

    @Override
    public EntityCategory entityCategory() {
        EntityCategory own = link.values().entityCategory();
        return own == null ? super.entityCategory() : own;
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
