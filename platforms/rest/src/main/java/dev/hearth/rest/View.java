package dev.hearth.rest;

/**
 * A resource as one entity sees it.
 *
 * @param own whether the resource is the entity's alone, which then fetches it when it is polled
 */
record View(Resource resource, boolean own) {}
