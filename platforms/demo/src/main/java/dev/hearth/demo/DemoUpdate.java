package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.update.UpdateDeviceClass;
import dev.hearth.api.domain.update.UpdateEntity;
import dev.hearth.api.domain.update.UpdateFeatures;
import dev.hearth.api.entity.DeviceInfo;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An update that is installed at once, or a tenth each half second where it tells its progress. */
final class DemoUpdate extends UpdateEntity {
    private static final long INSTALLS =
            UpdateFeatures.INSTALL | UpdateFeatures.BACKUP | UpdateFeatures.SPECIFIC_VERSION;
    private static final long SHOWS_HOW_IT_GOES = UpdateFeatures.PROGRESS | UpdateFeatures.RELEASE_NOTES;
    private static final Duration STEP_TIME = Duration.ofMillis(500);
    private static final int STEP = 10;
    private static final int DONE = 100;

    private final String uniqueId;
    private final String device;
    private final String title;
    private final String latest;
    private final @Nullable String news;
    private final @Nullable String url;
    private final long features;
    private final @Nullable String deviceClass;
    private String installed;
    private @Nullable Integer progress;

    private DemoUpdate(
            String uniqueId,
            String device,
            String title,
            String installed,
            String latest,
            @Nullable String news,
            @Nullable String url,
            long features,
            @Nullable String deviceClass) {
        this.uniqueId = uniqueId;
        this.device = device;
        this.title = title;
        this.installed = installed;
        this.latest = latest;
        this.news = news;
        this.url = url;
        this.features = features;
        this.deviceClass = deviceClass;
    }

    static List<DemoUpdate> all() {
        return List.of(
                software("update_no_install", "Demo Update No Install", "Awesomesoft Inc.", 0),
                new DemoUpdate(
                        "update_2_date", "Demo No Update", "AdGuard Home", "1.0.0", "1.0.0", null, null, INSTALLS,
                        null),
                software("update_addon", "Demo add-on", "AdGuard Home", INSTALLS),
                lamp("update_light_bulb", "Demo Living Room Bulb Update", INSTALLS),
                lamp("update_support_progress", "Demo Update with Progress", INSTALLS | SHOWS_HOW_IT_GOES));
    }

    private static DemoUpdate software(String uniqueId, String device, String title, long features) {
        return new DemoUpdate(
                uniqueId,
                device,
                title,
                "1.0.0",
                "1.0.1",
                "Awesome update, fixing everything!",
                "https://www.example.com/release/1.0.1",
                features,
                null);
    }

    private static DemoUpdate lamp(String uniqueId, String device, long features) {
        return new DemoUpdate(
                uniqueId,
                device,
                "Philips Lamps Firmware",
                "1.93.3",
                "1.94.2",
                "Added support for effects",
                "https://www.example.com/release/1.93.3",
                features,
                UpdateDeviceClass.FIRMWARE);
    }

    static DemoUpdate numbered(int number) {
        return software("numbered_update_" + number, "Demo " + number, "Demo", INSTALLS);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String uniqueId() {
        return uniqueId;
    }

    @Override
    public boolean hasEntityName() {
        return true;
    }

    @Override
    public DeviceInfo deviceInfo() {
        return DeviceInfo.of("demo", uniqueId, device);
    }

    @Override
    public @Nullable String deviceClass() {
        return deviceClass;
    }

    @Override
    public Long supportedFeatures() {
        return features;
    }

    @Override
    public String installedVersion() {
        return installed;
    }

    @Override
    public String latestVersion() {
        return latest;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public @Nullable String releaseSummary() {
        return news;
    }

    @Override
    public @Nullable String releaseUrl() {
        return url;
    }

    @Override
    public boolean inProgress() {
        return progress != null;
    }

    @Override
    public @Nullable Integer updatePercentage() {
        return progress;
    }

    @Override
    public CompletionStage<String> releaseNotes() {
        return CompletableFuture.completedStage("What is new, at **length**:\n\n* " + news);
    }

    @Override
    public CompletionStage<?> install(@Nullable String version, boolean backup) {
        String wanted = Objects.requireNonNullElse(version, latest);
        if (!supports(UpdateFeatures.PROGRESS)) {
            installed = wanted;
            return Stages.done();
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        step(0, wanted, done);
        return done;
    }

    private void step(int percent, String wanted, CompletableFuture<Void> done) {
        if (percent < DONE) {
            progress = percent;
            onRemove(hub().loop().after(STEP_TIME, () -> step(percent + STEP, wanted, done)));
        } else {
            progress = null;
            installed = wanted;
            done.complete(null);
        }
        writeState();
    }
}
