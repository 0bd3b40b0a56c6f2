package dev.hearth.templateentities.base;

import dev.hearth.api.Hub;

/**
 * What an entity is made of.
 *
 * @param hub the integration's view
 * @param kind the kind of its domain
 * @param options what is written about it
 * @param block what is written about it and others
 */
public record Setting(Hub hub, Kind kind, Options options, Block block) {}
