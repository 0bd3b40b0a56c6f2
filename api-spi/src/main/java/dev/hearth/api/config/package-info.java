/**
 * What a part of the configuration may hold, written down once: {@link dev.hearth.api.config.Schema}. From it come
 * validation, coercion, defaults, the error text, the JSON Schema for editors and the page of documentation. Read
 * {@link dev.hearth.api.config.Schemas} for the vocabulary, {@link dev.hearth.api.config.Field} for the keys of a map.
 *
 * <pre>{@code
 * static final Field<String> HOST = Field.required("host", Schemas.string()).doc("Name or address of the bridge.");
 * static final Field<Integer> PORT = Field.optional("port", Schemas.port()).orElse(8123);
 * static final OptionalField<String> NAME = Field.optional("name", Schemas.string());
 *
 * record Bridge(String host, int port, @Nullable String name) {}
 *
 * static final Schema<Bridge> SCHEMA = Schemas.map(HOST, PORT, NAME)
 *         .as(section -> new Bridge(section.get(HOST), section.get(PORT), section.find(NAME)));
 * }</pre>
 */
@NullMarked
package dev.hearth.api.config;

import org.jspecify.annotations.NullMarked;
