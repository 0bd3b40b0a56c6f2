package dev.hearth.api.service;

/** Whether a service answers. */
public enum SupportsResponse {
    /** Never; asking for an answer is an error. */
    NONE,
    /** When asked. */
    OPTIONAL,
    /** Always; calling it without asking is an error. */
    ONLY
}
