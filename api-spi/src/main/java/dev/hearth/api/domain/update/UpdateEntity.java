package dev.hearth.api.domain.update;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityCategory;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.state.States;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Software or firmware of which there may be a newer version: on while there is one that was not skipped. Override the
 * versions, and {@link #install} if {@link #supportedFeatures} promises it. Its device class is one of
 * {@link UpdateDeviceClass}. Home Assistant 2024.1: {@code UpdateEntity}.
 */
public abstract class UpdateEntity extends Entity {
    private static final int LONGEST_SUMMARY = 255;

    private boolean restored;
    private boolean installing;
    private @Nullable String skippedVersion;

    /** The version that runs; null when not known. */
    public abstract @Nullable String installedVersion();

    /** The newest version there is; null when not known. */
    public abstract @Nullable String latestVersion();

    /** Whether it installs newer versions by itself. */
    public boolean autoUpdate() {
        return false;
    }

    /** Whether it is being installed; asked with {@link UpdateFeatures#PROGRESS}. */
    public boolean inProgress() {
        return false;
    }

    /** How far the installation is, in per cent; null when not known. Asked with {@link UpdateFeatures#PROGRESS}. */
    public @Nullable Integer updatePercentage() {
        return null;
    }

    /** What is new, in a sentence or two; what is beyond 255 characters is cut off. */
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

    /** A sum of {@link UpdateFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /**
     * Installs it.
     *
     * @param version which one; null for the latest
     * @param backup whether to back up before
     */
    public CompletionStage<?> install(@Nullable String version, boolean backup) {
        return notImplemented("install");
    }

    /** What is new, at length, in Markdown; null when nobody knows. Asked with {@link UpdateFeatures#RELEASE_NOTES}. */
    public CompletionStage<? extends @Nullable String> releaseNotes() {
        return notImplemented("releaseNotes");
    }

    /**
     * Whether a version is newer than another.
     *
     * @return null when they cannot be compared, which counts as newer
     */
    public @Nullable Boolean isNewer(String latest, String installed) {
        return Versions.isNewer(latest, installed);
    }

    // ---- its services ----

    final CompletionStage<?> begin(@Nullable String version, boolean backup) {
        String latest = latestVersion();
        if (version == null && (latest == null || latest.equals(installedVersion()))) {
            return refused("there is no update available for " + entityId());
        }
        if (version != null && !supports(UpdateFeatures.SPECIFIC_VERSION)) {
            return refused(entityId() + " cannot install a version of your choice such as " + version
                    + "; leave 'version' out");
        }
        if (backup && !supports(UpdateFeatures.BACKUP)) {
            return refused(entityId() + " cannot back up before it installs; leave 'backup' out");
        }
        if (isInstalling()) {
            return refused(entityId() + " is being installed already");
        }
        installing = true;
        writeState();
        return install(version, backup).whenComplete((done, failure) -> {
            installing = false;
            if (isAdded()) {
                writeState();
            }
        });
    }

    final CompletionStage<?> skip() {
        String latest = latestVersion();
        if (autoUpdate()) {
            return refused(entityId() + " installs newer versions by itself, so none can be skipped");
        }
        if (latest == null) {
            return refused("the latest version of " + entityId() + " is not known, so it cannot be skipped");
        }
        if (latest.equals(installedVersion())) {
            return refused("there is no update of " + entityId() + " to skip");
        }
        return skipping(latest);
    }

    final CompletionStage<?> clearSkipped() {
        return autoUpdate()
                ? refused(entityId() + " installs newer versions by itself, so none is skipped")
                : skipping(null);
    }

    private CompletionStage<?> skipping(@Nullable String version) {
        restored = true;
        skippedVersion = version;
        writeState();
        return Stages.done();
    }

    private static CompletionStage<?> refused(String why) {
        return Stages.failed(new ServiceException(ServiceException.FAILED, why));
    }

    // ---- its state ----

    private boolean isInstalling() {
        return supports(UpdateFeatures.PROGRESS) ? inProgress() : installing;
    }

    /** The version that was skipped, as long as it is still the one that is offered. */
    private @Nullable String skipped() {
        if (!restored && isAdded()) {
            restored = true;
            LastState kept = lastState();
            skippedVersion = kept == null ? null : kept.state().attributes().text("skipped_version");
        }
        String latest = latestVersion();
        String skipped = skippedVersion;
        if (skipped != null
                && (skipped.equals(installedVersion()) || (latest != null && !skipped.equals(latest)))) {
            skippedVersion = null;
        }
        return skippedVersion;
    }

    /** On while a newer version is offered; null when one of the versions is not known. */
    @Override
    public final @Nullable String state() {
        String installed = installedVersion();
        String latest = latestVersion();
        if (installed == null || latest == null) {
            return null;
        }
        if (latest.equals(skipped()) || latest.equals(installed)) {
            return States.OFF;
        }
        return Boolean.FALSE.equals(isNewer(latest, installed)) ? States.OFF : States.ON;
    }

    @Override
    public final DataMap stateAttributes() {
        String summary = releaseSummary();
        boolean busy = isInstalling();
        return DataMap.builder(9)
                .put("auto_update", autoUpdate())
                .put("installed_version", installedVersion())
                .put("in_progress", busy)
                .put("latest_version", latestVersion())
                .put(
                        "release_summary",
                        summary == null ? null : summary.substring(0, Math.min(summary.length(), LONGEST_SUMMARY)))
                .put("release_url", releaseUrl())
                .put("skipped_version", skipped())
                .put("title", title())
                .putIfPresent(
                        "update_percentage",
                        busy && supports(UpdateFeatures.PROGRESS) ? updatePercentage() : null)
                .build();
    }

    @Override
    public final boolean keepsState() {
        return true;
    }

    /** A setting if it can be installed from here, else for diagnosis. */
    @Override
    public EntityCategory entityCategory() {
        return supports(UpdateFeatures.INSTALL) ? EntityCategory.CONFIG : EntityCategory.DIAGNOSTIC;
    }

    /** The emblem of the integration. */
    @Override
    public @Nullable String entityPicture() {
        return "https://brands.home-assistant.io/_/" + hub().integration() + "/icon.png";
    }
}
