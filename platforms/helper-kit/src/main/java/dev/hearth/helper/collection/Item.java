package dev.hearth.helper.collection;

/**
 * One thing on a list.
 *
 * @param id what it is known by among its like: the key in the configuration, the id in {@code .storage}
 * @param config what is written about it
 * @param editable whether it is from {@code .storage}, where clients edit it
 */
public record Item<C>(String id, C config, boolean editable) {}
