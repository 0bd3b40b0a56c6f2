package dev.hearth.api.config;

import dev.hearth.api.data.DataMap;
import java.util.concurrent.CompletionStage;

/**
 * Changes of {@link CoreConfig} that outlive a restart, kept in {@code .storage/core.config}. A capability that every hub
 * provides; loop only. Home Assistant: {@code Config.async_update}.
 */
public interface HomeSettings {
    /** Whether the section {@code homeassistant:} says where the home is, so that nothing can be changed here. */
    boolean fromYaml();

    /**
     * Changes what is named, tells of it with {@code core_config_updated} and keeps it.
     *
     * @param changes {@code location_name}, {@code latitude}, {@code longitude}, {@code elevation}, {@code radius},
     *     {@code unit_system} ({@code metric}, {@code us_customary}), {@code time_zone}, {@code currency}, {@code country},
     *     {@code language}, {@code internal_url}, {@code external_url}; null takes the country or an address away
     * @return completes when it is on the disk to stay. Fails with {@code invalid_format} for what cannot be, with
     *     {@code invalid_info} when the configuration says where the home is, with {@code store_not_written}
     */
    CompletionStage<Void> update(DataMap changes);
}
