package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * Software or firmware of which there may be a newer version, written as blocking code; see {@link SyncEntity} for what
 * runs where. Override the commands that {@link #supportedFeatures} promises; what they throw is the caller's failure.
 */
public abstract class SyncUpdate extends SyncEntity {
    /** The version that runs; null when not known. */
    public abstract @Nullable String installedVersion();

    /** The newest version there is; null when not known. */
    public abstract @Nullable String latestVersion();

    /** Whether it installs newer versions by itself. */
    public boolean autoUpdate() {
        return false;
    }

    /** Whether it is being installed, if it can tell its progress. */
    public boolean inProgress() {
        return false;
    }

    /** How far the installation is, in per cent; null when not known. */
    public @Nullable Integer updatePercentage() {
        return null;
    }

    /** What is new, in a sentence or two. */
    public @Nullable String releaseSummary() {
        return null;
    }

    /** Where people read what is new. */
    public @Nullable String releaseUrl() {
        return null;
    }

    /** The name of the software, when it is not the device's. */
    public @Nullable String title() {
        return null;
    }

    /** A sum of {@link dev.hearth.api.domain.update.UpdateFeatures}. */
    public long supportedFeatures() {
        return 0;
    }

    /** Installs a version, or the latest for null, after a backup if asked for. */
    public void install(@Nullable String version, boolean backup) throws Exception {
        throw notImplemented("install");
    }

    /** What is new, at length, in Markdown; null when nobody knows. */
    public @Nullable String releaseNotes() throws Exception {
        throw notImplemented("releaseNotes");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new UpdateAdapter(this, hub);
    }
}
