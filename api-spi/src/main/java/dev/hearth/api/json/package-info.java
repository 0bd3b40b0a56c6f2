/** Values as JSON, written once and shared by everyone who sends them. Read {@link dev.hearth.api.json.Json} first. */
@NullMarked
package dev.hearth.api.json;

import org.jspecify.annotations.NullMarked;
