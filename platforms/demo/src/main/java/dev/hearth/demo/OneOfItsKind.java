package dev.hearth.demo;

import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.EntityTraits;
import org.jspecify.annotations.Nullable;

/** A demo entity that is the one of its device and bears its name. */
interface OneOfItsKind extends EntityTraits {
    /** What is said about it. */
    Label label();

    /**
     * What is said about an entity and its device.
     *
     * @param icon null for none
     */
    record Label(String uniqueId, String device, @Nullable String icon) {
        static Label numbered(String domain, int number) {
            return new Label("numbered_" + domain + "_" + number, "Demo " + number, null);
        }
    }

    @Override
    default boolean shouldPoll() {
        return false;
    }

    @Override
    default String uniqueId() {
        return label().uniqueId();
    }

    @Override
    default boolean hasEntityName() {
        return true;
    }

    @Override
    default DeviceInfo deviceInfo() {
        return DeviceInfo.of("demo", label().uniqueId(), label().device());
    }

    @Override
    default @Nullable String icon() {
        return label().icon();
    }
}
