package dev.hearth.core.plugin;

import dev.hearth.core.setup.Installed;
import java.util.List;

/** What a look into jars gave: the integrations that can be used, and what is wrong with the others. */
record Found(List<Installed> installed, List<PluginProblem> problems) {
    Found {
        installed = List.copyOf(installed);
        problems = List.copyOf(problems);
    }
}
