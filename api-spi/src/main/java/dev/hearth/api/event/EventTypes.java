package dev.hearth.api.event;

/** The names of the events that the hub fires itself. Home Assistant: {@code homeassistant.const.EVENT_*}. */
public final class EventTypes {
    /** Everything is set up; tasks begun here are waited for. No data. */
    public static final String HOMEASSISTANT_START = "homeassistant_start";

    /** The hub runs. No data. */
    public static final String HOMEASSISTANT_STARTED = "homeassistant_started";

    /** The hub stops; let go of devices. No data. */
    public static final String HOMEASSISTANT_STOP = "homeassistant_stop";

    /** Write what must be kept. No data. */
    public static final String HOMEASSISTANT_FINAL_WRITE = "homeassistant_final_write";

    /** The last event. No data. */
    public static final String HOMEASSISTANT_CLOSE = "homeassistant_close";

    /** The {@code homeassistant:} section was applied. Data: the keys that changed. */
    public static final String CORE_CONFIG_UPDATED = "core_config_updated";

    /** A state was written or removed. Data: {@link dev.hearth.api.state.StateChanged}. */
    public static final String STATE_CHANGED = "state_changed";

    /** A state was written again as it was. Data: {@link dev.hearth.api.state.StateReported}. */
    public static final String STATE_REPORTED = "state_reported";

    /** A service is about to be called. Data: {@code domain}, {@code service}, {@code service_data} as it was given. */
    public static final String CALL_SERVICE = "call_service";

    /** A service can be called now. Data: {@code domain}, {@code service}. */
    public static final String SERVICE_REGISTERED = "service_registered";

    /** A service is gone. Data: {@code domain}, {@code service}. */
    public static final String SERVICE_REMOVED = "service_removed";

    /** A domain or {@code platform.domain} is set up. Data: {@code component}. */
    public static final String COMPONENT_LOADED = "component_loaded";

    /** Something was found. Data: {@code service}, {@code platform} if it is for one, {@code discovered} if any. */
    public static final String PLATFORM_DISCOVERED = "platform_discovered";

    /** A persistent notification changed. Data: {@code action} (added, updated, removed), {@code notification_id}. */
    public static final String PERSISTENT_NOTIFICATIONS_UPDATED = "persistent_notifications_updated";

    /** An entry of the entity registry changed, see {@link dev.hearth.api.registry.EntityRegistry}. */
    public static final String ENTITY_REGISTRY_UPDATED = "entity_registry_updated";

    /** A device changed, see {@link dev.hearth.api.registry.DeviceRegistry}. */
    public static final String DEVICE_REGISTRY_UPDATED = "device_registry_updated";

    /** An area changed, see {@link dev.hearth.api.registry.AreaRegistry}. */
    public static final String AREA_REGISTRY_UPDATED = "area_registry_updated";

    /** A floor changed, see {@link dev.hearth.api.registry.FloorRegistry}. */
    public static final String FLOOR_REGISTRY_UPDATED = "floor_registry_updated";

    /** A label changed, see {@link dev.hearth.api.registry.LabelRegistry}. */
    public static final String LABEL_REGISTRY_UPDATED = "label_registry_updated";

    /** A category changed, see {@link dev.hearth.api.registry.CategoryRegistry}. */
    public static final String CATEGORY_REGISTRY_UPDATED = "category_registry_updated";

    private EventTypes() {}
}
