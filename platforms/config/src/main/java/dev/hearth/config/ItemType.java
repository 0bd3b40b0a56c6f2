package dev.hearth.config;

import java.util.Locale;

/** What may belong together. Home Assistant: {@code search.ItemType}. */
enum ItemType {
    /** An area. */
    AREA,
    /** An automation, by its entity id. */
    AUTOMATION,
    /** A blueprint of automations. */
    AUTOMATION_BLUEPRINT,
    /** A config entry. */
    CONFIG_ENTRY,
    /** A device. */
    DEVICE,
    /** An entity that is none of the others. */
    ENTITY,
    /** A floor. */
    FLOOR,
    /** A group, by its entity id. */
    GROUP,
    /** An integration, by its domain. */
    INTEGRATION,
    /** A label. */
    LABEL,
    /** A person, by its entity id. */
    PERSON,
    /** A scene, by its entity id. */
    SCENE,
    /** A script, by its entity id. */
    SCRIPT,
    /** A blueprint of scripts. */
    SCRIPT_BLUEPRINT;

    /** The word in the protocol. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an entity of that domain is. */
    static ItemType ofDomain(String domain) {
        return switch (domain) {
            case "automation" -> AUTOMATION;
            case "group" -> GROUP;
            case "person" -> PERSON;
            case "scene" -> SCENE;
            case "script" -> SCRIPT;
            default -> ENTITY;
        };
    }
}
