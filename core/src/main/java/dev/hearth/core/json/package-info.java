/**
 * JSON as clients of Home Assistant know it. Read {@link dev.hearth.core.json.StateJson} first, then
 * {@link dev.hearth.core.json.JsonWriter}.
 */
@NullMarked
package dev.hearth.core.json;

import org.jspecify.annotations.NullMarked;
