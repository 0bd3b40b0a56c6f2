/**
 * Attributes out of JSON text: what {@code json_attributes} and {@code json_attributes_path} mean wherever Home
 * Assistant has them. Read {@link dev.hearth.json.JsonAttributes} first. Any thread.
 */
@NullMarked
package dev.hearth.json;

import org.jspecify.annotations.NullMarked;
