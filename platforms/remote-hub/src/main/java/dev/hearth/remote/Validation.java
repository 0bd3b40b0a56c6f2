package dev.hearth.remote;

/** Whether a hub can be used. Home Assistant's old Python client: {@code APIStatus}. */
public enum Validation {
    /** It answers and takes the token. */
    OK,

    /** It answers and does not take the token. */
    INVALID_TOKEN,

    /** Nobody answers at the address. */
    CANNOT_CONNECT,

    /** Somebody answers who is no hub. */
    NOT_A_HUB
}
