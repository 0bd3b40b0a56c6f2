package dev.hearth.core.config;

import java.util.List;

/** The tags of a Home Assistant configuration. */
final class Tags {
    static final String INCLUDE = "!include";
    static final String INCLUDE_DIR_LIST = "!include_dir_list";
    static final String INCLUDE_DIR_MERGE_LIST = "!include_dir_merge_list";
    static final String INCLUDE_DIR_NAMED = "!include_dir_named";
    static final String INCLUDE_DIR_MERGE_NAMED = "!include_dir_merge_named";
    static final String SECRET = "!secret";
    static final String ENV_VAR = "!env_var";
    static final String INPUT = "!input";

    static final List<String> ALL = List.of(
            INCLUDE,
            INCLUDE_DIR_LIST,
            INCLUDE_DIR_MERGE_LIST,
            INCLUDE_DIR_NAMED,
            INCLUDE_DIR_MERGE_NAMED,
            SECRET,
            ENV_VAR,
            INPUT);

    private Tags() {}
}
