/**
 * Values as they travel inside the hub: attributes, event data, service data. Read {@link dev.hearth.api.data.DataMap}
 * first.
 */
@NullMarked
package dev.hearth.api.data;

import org.jspecify.annotations.NullMarked;
